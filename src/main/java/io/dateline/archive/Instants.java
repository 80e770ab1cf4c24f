package io.dateline.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Times as archives write them. */
final class Instants {
    private static final int COMPACT_DIGITS = 14;
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", java.util.Locale.ROOT);

    private Instants() {}

    /** ISO 8601 with zone and any fraction, a date alone, or the 14 digits of ARC; empty where it is none of these. */
    static Optional<Instant> parse(String text) {
        try {
            if (text.length() == COMPACT_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC));
            }
            if (text.length() == "2024-10-25".length()) {
                return Optional.of(Instant.parse(text + "T00:00:00Z"));
            }
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
