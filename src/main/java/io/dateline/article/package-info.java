/** A document to an article: HTML, wire formats, JSON, plain text; one type out. Door: {@link io.dateline.article.Articles}. */
@NullMarked
package io.dateline.article;

import org.jspecify.annotations.NullMarked;
