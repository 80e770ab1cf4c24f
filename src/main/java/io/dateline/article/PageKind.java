package io.dateline.article;

/** What a page is. A page that may be an article is one. */
public enum PageKind {
    ARTICLE,
    /** A front page, section page, list of links. */
    INDEX,
    /** A video or gallery without text. */
    MEDIA,
    /** A consent or cookie wall. */
    CONSENT,
    /** An error page or a soft 404. */
    ERROR,
    /** An empty shell that needs JavaScript, and whose data tell of no article either. */
    SHELL
}
