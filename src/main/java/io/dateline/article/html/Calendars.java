package io.dateline.article.html;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Days of other calendars, as Gregorian ones. */
final class Calendars {
    /** The Buddhist era of Thailand runs 543 years ahead. */
    private static final int BUDDHIST_ERA = 543;

    private static final int FIRST_BUDDHIST_YEAR = 2400;
    private static final int LAST_BUDDHIST_YEAR = 2699;
    /** Solar Hijri years that a news page may print: 1921 to 2071. */
    private static final int FIRST_PERSIAN_YEAR = 1300;

    private static final int LAST_PERSIAN_YEAR = 1450;
    /** The year before the first of an era. */
    private static final Map<String, Integer> JAPANESE_ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);

    private Calendars() {}

    static boolean isPersianYear(long year) {
        return year >= FIRST_PERSIAN_YEAR && year <= LAST_PERSIAN_YEAR;
    }

    static Optional<Integer> yearBefore(String japaneseEra) {
        return Optional.ofNullable(JAPANESE_ERAS.get(japaneseEra));
    }

    /** A day by numbers, or nothing where the calendar has no such day. */
    static Optional<LocalDate> day(long year, long month, long day) {
        long y = year >= FIRST_BUDDHIST_YEAR && year <= LAST_BUDDHIST_YEAR ? year - BUDDHIST_ERA : year;
        if (y < 1 || y > 9999 || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of((int) y, (int) month, (int) day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A day of the solar Hijri calendar, by the 33-year cycle of leap years that holds for 1244 to 1473 but for 1502
     * days; Nowruz of 1403 is 2024-03-20.
     */
    static Optional<LocalDate> persian(long year, long month, long day) {
        if (!isPersianYear(year) || month < 1 || month > 12 || day < 1 || day > 31) {
            return Optional.empty();
        }
        long days = 365 * (year - 1) + (8 * (year - 1) + 29) / 33;
        long inYear = month <= 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
        return Optional.of(
                LocalDate.of(2024, 3, 20).plusDays(days - (365 * 1402L + (8 * 1402L + 29) / 33) + inYear + day - 1));
    }
}
