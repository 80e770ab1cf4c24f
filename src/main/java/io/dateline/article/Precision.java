package io.dateline.article;

/** The finest unit that a time was given in. */
public enum Precision {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    YEAR
}
