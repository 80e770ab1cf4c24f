package io.dateline.evaluate;

/** What is judged of a page, in the order in which it is printed. */
public enum Field {
    AGENCY,
    AUTHORS,
    BODY,
    CAPTIONS,
    DATE,
    ENTITIES,
    SEGMENTS,
    TIMES,
    TITLE,
    TOPICS
}
