package io.dateline.annotate.time;

import io.dateline.annotate.TimeExpression.Grain;
import java.time.LocalDate;

/** Days from {@code start} to {@code end}, both among them. */
record Days(LocalDate start, LocalDate end, Grain grain) {
    Days {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
        }
    }
}
