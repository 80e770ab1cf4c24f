package io.dateline.article;

import java.time.Instant;

/**
 * When a page was fetched.
 *
 * @param at for a day alone its first moment in UTC
 */
public record CaptureTime(Instant at, Precision precision, Source source) {
    /** Who says so. */
    public enum Source {
        RECORD,
        PAGE,
        JSON
    }
}
