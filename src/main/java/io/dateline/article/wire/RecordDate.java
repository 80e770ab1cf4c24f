package io.dateline.article.wire;

import io.dateline.article.DateSource;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import io.dateline.article.html.PrintedDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Dates as records have them: ISO 8601, NITF's 20241025T101500Z, RFC 1123, seconds since 1970, 26-FEB-1987 15:01:01.79. */
final class RecordDate {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss[XX][X]", Locale.ROOT);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final int MOST_CHARACTERS = 60;
    private static final int FIRST_YEAR = 1690;
    private static final int LAST_YEAR = 2200;

    /** Larger numbers count milliseconds: as seconds they would be beyond the year 5000. */
    private static final long LARGEST_SECONDS = 100_000_000_000L;

    private RecordDate() {}

    static Optional<Published> published(String text) {
        return read(text)
                .filter(p -> p.date().getYear() >= FIRST_YEAR && p.date().getYear() <= LAST_YEAR);
    }

    static Optional<Instant> moment(String text) {
        return published(text).flatMap(Published::at);
    }

    private static Optional<Published> read(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        return seconds(text).or(() -> basic(text)).or(() -> dashed(text)).or(() -> printed(text));
    }

    private static Optional<Published> seconds(String text) {
        boolean isNumber =
                text.length() >= 9 && text.length() <= 13 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        Instant at = number < LARGEST_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(of(Optional.of(at), LocalDate.ofInstant(at, ZoneOffset.UTC), Precision.SECOND));
    }

    private static Optional<Published> basic(String text) {
        if (text.length() < 15 || text.charAt(8) != 'T') {
            return Optional.empty();
        }
        try {
            if (text.length() > 15) {
                OffsetDateTime at = OffsetDateTime.parse(text, BASIC);
                return Optional.of(of(Optional.of(at.toInstant()), at.toLocalDate(), Precision.SECOND));
            }
            LocalDate day = LocalDate.parse(text.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
            return Optional.of(of(Optional.empty(), day, Precision.DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Day, month in letters, year, time to the hundredth: the wire's own clock, of an unnamed zone. */
    private static Optional<Published> dashed(String text) {
        String[] parts = text.split("[-\\s]", 5);
        if (parts.length < 3 || parts[1].length() != 3) {
            return Optional.empty();
        }
        int month = MONTHS.indexOf(parts[1].toLowerCase(Locale.ROOT)) + 1;
        try {
            LocalDate day = LocalDate.of(Integer.parseInt(parts[2]), month, Integer.parseInt(parts[0]));
            boolean hasTime = parts.length > 3 && parts[3].length() >= 8;
            if (hasTime) {
                LocalTime.parse(parts[3].substring(0, 8));
            }
            return Optional.of(of(Optional.empty(), day, hasTime ? Precision.SECOND : Precision.DAY));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Published> printed(String text) {
        return PrintedDate.first(text, Optional.of("en"), Optional.empty())
                .map(d -> of(d.at(), d.date(), d.precision()));
    }

    private static Published of(Optional<Instant> at, LocalDate day, Precision precision) {
        return new Published(at, day, precision, DateSource.RECORD, true);
    }
}
