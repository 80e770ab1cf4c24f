/** Bytes to text, damaged text to sound text, and pages that are saved as text. Door: {@link io.dateline.article.text.Decoder}. */
@NullMarked
package io.dateline.article.text;

import org.jspecify.annotations.NullMarked;
