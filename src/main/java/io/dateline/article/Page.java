package io.dateline.article;

/**
 * What a document turned out to be. Only pages of kind article become articles; the others are counted as what they are.
 *
 * @param article what was found, whatever the kind
 */
public record Page(PageKind kind, Article article) {}
