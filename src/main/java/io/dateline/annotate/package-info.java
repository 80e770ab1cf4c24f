/** An article to what it is about and who wrote it. Door: {@link io.dateline.annotate.Annotators}. */
@NullMarked
package io.dateline.annotate;

import org.jspecify.annotations.NullMarked;
