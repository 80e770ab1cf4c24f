package io.dateline.annotate.time;

/** What a word does in an expression of time; the names stand in the word files. */
enum Kind {
    /** Value 1, Monday, to 7. */
    WEEKDAY,
    /** Value 1 to 12. */
    MONTH,
    /** A month whose name is a common word too, so that it needs company. Value 1 to 12. */
    LIKELY_MONTH,
    /** A day by its distance from today: value in days. */
    DAY,
    /** Value: number of the {@link Unit}. */
    UNIT,
    /** A part of a day: morning. */
    PART,
    /** A part of a day that, with "last", is yesterday's: night. */
    NIGHT,
    /** Value: the number. */
    NUMBER,
    /** Value: the place. */
    ORDINAL,
    /** Value -1 last, 0 this, 1 next. */
    STEP,
    /** The same, where it may stand behind what it counts too: la semaine dernière. */
    STEP_BEHIND,
    /** Follows a span and puts it into the past. */
    AGO,
    /** Stands before a span and puts it into the past. Value: how many joints follow it, as in il y a. */
    BEFORE,
    /** A word inside an expression that means nothing by itself. */
    JOINT,
    /** What follows is a part of a day and not a day: la mañana. */
    ARTICLE,
    /** Stands before a time. Value 1: joins a day to its month and a month to its year. */
    PREPOSITION,
    /** Stands before a time that is to come. */
    TOWARDS,
    /** The verb of what is to come. Value 1: only if a preposition follows it, as in "set to". */
    FUTURE,
    /** The verb of what has happened. */
    PAST,
    /** Says nothing of time. */
    OTHER
}
