package io.dateline.article.html;

import io.dateline.article.Precision;
import java.time.LocalDate;
import java.util.Optional;

/** The date in a page's path: /2024/05/03/, /2024-05-03-storm, /20240503/, /2024/may/03/, /2024/05/. */
final class UrlDate {
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    private UrlDate() {}

    static Optional<ReadDate> of(String path) {
        DateTokens t = new DateTokens(path);
        Optional<ReadDate> month = Optional.empty();
        for (int i = 0; i < t.size(); i++) {
            if (t.isNumber(i, 4, 4) && isYear(t.value(i)) && !t.isWord(i - 1)) {
                Optional<ReadDate> day = day(t, i);
                if (day.isPresent()) {
                    return day;
                }
                if (t.isSign(i - 1, '/') && t.isSign(i + 1, '/') && t.isNumber(i + 2, 1, 2) && t.isSign(i + 3, '/')) {
                    month = made(t, i, i + 2, t.value(i), t.value(i + 2), 1, Precision.MONTH);
                }
            } else if (t.isNumber(i, 2, 2)
                    && t.isOneOf(i + 1, "-_.")
                    && t.isNumber(i + 2, 2, 2)
                    && t.isNumber(i + 4, 4, 4)
                    && isYear(t.value(i + 4))
                    && t.isOneOf(i + 3, "-_.")) {
                Optional<ReadDate> day = made(t, i, i + 4, t.value(i + 4), t.value(i + 2), t.value(i), Precision.DAY);
                if (day.isPresent()) {
                    return day;
                }
            } else if (t.isNumber(i, 8, 8) && isYear(t.value(i) / 10_000)) {
                long v = t.value(i);
                Optional<ReadDate> day = made(t, i, i, v / 10_000, v / 100 % 100, v % 100, Precision.DAY);
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return month;
    }

    private static Optional<ReadDate> day(DateTokens t, int i) {
        boolean signs = t.isOneOf(i + 1, "/-_.") && t.isOneOf(i + 3, "/-_.");
        if (signs && t.isNumber(i + 2, 1, 2) && t.isNumber(i + 4, 1, 2)) {
            return made(t, i, i + 4, t.value(i), t.value(i + 2), t.value(i + 4), Precision.DAY);
        }
        if (signs && t.isNumber(i + 4, 1, 2)) {
            return MonthNames.INSTANCE
                    .named(t.word(i + 2), "en")
                    .flatMap(m -> made(t, i, i + 4, t.value(i), m.number(), t.value(i + 4), Precision.DAY));
        }
        boolean joined = t.isOneOf(i + 1, "/-_") && t.isNumber(i + 2, 4, 4) && t.isOneOf(i + 3, "/-_");
        return joined
                ? made(t, i, i + 2, t.value(i), t.value(i + 2) / 100, t.value(i + 2) % 100, Precision.DAY)
                : Optional.empty();
    }

    private static boolean isYear(long year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static Optional<ReadDate> made(
            DateTokens t, int first, int last, long year, long month, long day, Precision precision) {
        Optional<LocalDate> date = Calendars.day(year, month, day);
        return date.map(d -> new ReadDate(
                d, precision, Optional.empty(), Optional.empty(), Optional.empty(), t.start(first), t.end(last)));
    }
}
