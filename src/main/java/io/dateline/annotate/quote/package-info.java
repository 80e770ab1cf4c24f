/** Who is quoted with which words. Door: {@link io.dateline.annotate.quote.Quotes}. */
@NullMarked
package io.dateline.annotate.quote;

import org.jspecify.annotations.NullMarked;
