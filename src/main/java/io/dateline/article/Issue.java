package io.dateline.article;

/** Something that a careful user of an article should know. The names are published. */
public enum Issue {
    NO_TITLE,
    NO_TEXT,
    NO_DATE,
    DATE_IN_FUTURE,
    DATE_IMPLAUSIBLE,
    DATES_DISAGREE,
    JSON_LD_BROKEN,
    REPLACEMENT_CHARACTERS,
    TEXT_TRUNCATED
}
