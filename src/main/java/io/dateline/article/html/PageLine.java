package io.dateline.article.html;

import org.jsoup.nodes.Element;

/**
 * A short run of text on the page.
 *
 * @param hasDigit whether the text has a digit, of any script
 * @param order its place in the walk over the page, counted in nodes
 */
record PageLine(String text, boolean hasDigit, Element parent, int order, boolean isElsewhere) {}
