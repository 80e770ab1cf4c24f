package io.dateline.article.html;

import org.jsoup.nodes.Element;

/**
 * An element that may tell something of the article.
 *
 * @param order its place in the walk over the page, counted in nodes
 * @param isElsewhere whether it stands in a part of the page that is not the article: comments, related stories, footer
 */
record Clue(Element element, int order, boolean isElsewhere) {}
