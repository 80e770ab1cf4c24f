package io.dateline.article.html;

import io.dateline.article.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A date that stands in a text.
 *
 * @param date first day of the month or year where no more is said
 * @param time of day, where it is printed
 * @param zone of the time, where it is printed
 * @param other the second reading of a numeric date whose day and month could change places
 * @param start where it begins, in UTF-16 units
 * @param end after its last character, time and zone included
 */
record ReadDate(
        LocalDate date,
        Precision precision,
        Optional<LocalTime> time,
        Optional<ZoneOffset> zone,
        Optional<LocalDate> other,
        int start,
        int end) {

    /** Whether a machine wrote it in UTC, so that the day that readers saw may be another. */
    boolean isUtcStamp() {
        return zone.filter(ZoneOffset.UTC::equals).isPresent()
                && time.filter(t -> !t.equals(LocalTime.MIDNIGHT)).isPresent();
    }

    /** The same moment as clocks of another offset show it; itself where time or zone is not known. */
    ReadDate at(ZoneOffset offset) {
        return instant()
                .map(i -> i.atOffset(offset))
                .map(t -> new ReadDate(
                        t.toLocalDate(),
                        precision,
                        Optional.of(t.toLocalTime()),
                        Optional.of(offset),
                        other,
                        start,
                        end))
                .orElse(this);
    }

    /** The moment, where time and zone are known. */
    Optional<Instant> instant() {
        return time.flatMap(t -> zone.map(z -> date.atTime(t).toInstant(z)));
    }
}
