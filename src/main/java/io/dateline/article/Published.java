package io.dateline.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an article was published.
 *
 * @param at the moment; empty where the page gives no time of day with a zone
 * @param date the calendar day in the zone that the page gives; the first day of a month or year that is all there is
 * @param isReliable whether the sources that speak agree, or the one that speaks is of a kind that does not err
 */
public record Published(
        Optional<Instant> at, LocalDate date, Precision precision, DateSource source, boolean isReliable) {}
