/** How far published articles agree with labelled pages: the measures by which extraction is judged. No Spark here. */
@NullMarked
package io.dateline.evaluate;

import org.jspecify.annotations.NullMarked;
