/** When the things happened that an article tells of. */
@NullMarked
package io.dateline.annotate.time;

import org.jspecify.annotations.NullMarked;
