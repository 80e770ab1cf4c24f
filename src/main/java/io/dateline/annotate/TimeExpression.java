package io.dateline.annotate;

import java.time.LocalDate;

/**
 * Words that name a time, as days.
 *
 * @param start first day
 * @param end last day
 */
public record TimeExpression(String surface, LocalDate start, LocalDate end, Grain grain, int textOffset) {
    /** The unit that the words speak in. */
    public enum Grain {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR,
        DECADE,
        CENTURY
    }
}
