/** What reads HTML: one parse, metadata and body apart. Door: {@link io.dateline.article.html.HtmlReader}. */
@NullMarked
package io.dateline.article.html;

import org.jspecify.annotations.NullMarked;
