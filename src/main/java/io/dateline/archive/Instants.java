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

    /**
     * ISO 8601 with any fraction, a date alone, or the 14 digits of ARC; empty where it is none of these. What names no zone
     * is of UTC, as the standards ask for.
     */
    static Optional<Instant> parse(String printed) {
        String text = printed.strip();
        try {
            if (text.length() == COMPACT_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.of(LocalDateTime.parse(text, COMPACT).toInstant(ZoneOffset.UTC));
            }
            if (text.length() == "2024-10-25".length()) {
                return Optional.of(Instant.parse(text + "T00:00:00Z"));
            }
            // Some writers part day and time by a blank.
            String joined = text.replace(' ', 'T');
            return Optional.of(
                    hasZone(joined)
                            ? OffsetDateTime.parse(joined).toInstant()
                            : LocalDateTime.parse(joined).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasZone(String text) {
        int time = Math.max(text.indexOf('T'), text.indexOf('t'));
        return text.endsWith("Z") || text.endsWith("z") || text.indexOf('+') > time || text.lastIndexOf('-') > time;
    }
}
