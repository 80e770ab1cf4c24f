package io.dateline.article.html;

import io.dateline.article.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Dates in text, as people and machines write them: 2024-05-03T10:30:00+02:00, 20240503, 3 May 2024, May 3rd, 2024,
 * 3. Mai 2024, 2024. május 3., 2024年5月3日, 3 tháng 5, 2024, 03/05/2024, 1403/02/14. A date without a year is none, and
 * neither is one that counts from now ("two hours ago").
 *
 * @param order of day and month in a numeric date where both could be either
 * @param language BCP 47 or empty: decides a month's name that means two things
 * @param country two capitals or empty: decides an abbreviation of a zone
 */
record DateText(DateOrder order, String language, String country) {
    /** Characters of a text that are read. */
    private static final int MAX_LENGTH = 600;
    /** Dates of one text that are kept. */
    private static final int MAX_DATES = 6;
    /** Tokens between the parts of a date: "de", "of", a dot, a comma. */
    private static final int MAX_FILLERS = 3;

    private static final Set<String> FILLERS = Set.of(
            "de", "del", "of", "the", "th", "st", "nd", "rd", "d", "di", "er", "e", "º", "ª", "a", "m", "gada", "ko",
            "año", "el", "den", "le", "il", "lo", "ο", "года", "року", "г", "р", "ngày", "năm", "na", "i", "т", "ta",
            "го", "tháng", "thg");
    private static final String FILLER_SIGNS = ".,-/،'’";
    private static final Set<String> YEAR_WORDS = Set.of("年", "년");
    private static final Set<String> MONTH_WORDS = Set.of("月", "월");
    private static final Set<String> DAY_WORDS = Set.of("日", "일", "号");
    private static final Set<String> VIETNAMESE_MONTH = Set.of("tháng", "thg", "th");
    private static final String NUMERIC_SIGNS = "-/.–";
    /** Parts a day from a month, and these from a year of four digits: 26 | 01 | 2022. */
    private static final char BAR = '|';
    /** Words that may stand between a date and its time: "at", "um", "à". */
    private static final Set<String> AT_WORDS = Set.of(
            "t", "at", "um", "à", "a", "às", "alle", "ore", "las", "los", "klo", "kl", "om", "в", "о", "saat", "h",
            "lúc", "pukul", "jam", "ob", "o", "as", "de", "la", "ora", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
            "г", "года", "року", "р", "год", "м", "στις", "الساعة", "ساعت", "kello");

    static final DateText MACHINE = new DateText(DateOrder.MONTH_FIRST, "", "");

    /** The first date of a text. */
    Optional<ReadDate> first(String text) {
        return find(text, 1).stream().findFirst();
    }

    /** All dates of a text in order, six at most. */
    List<ReadDate> all(String text) {
        return find(text, MAX_DATES);
    }

    private List<ReadDate> find(String text, int most) {
        String bounded = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        if (!DateTokens.hasNumber(bounded)) {
            return List.of();
        }
        DateTokens tokens = new DateTokens(bounded);
        List<ReadDate> found = new ArrayList<>();
        int i = 0;
        while (i < tokens.size() && found.size() < most) {
            Optional<Hit> hit = at(tokens, i);
            if (hit.isPresent()) {
                found.add(timed(tokens, i, hit.get()));
                i = Math.max(i + 1, hit.get().next());
            } else {
                i++;
            }
        }
        return found;
    }

    /** A day among the tokens, and the token after it. */
    private record Hit(LocalDate date, Precision precision, Optional<LocalDate> other, int next) {
        Hit(LocalDate date, int next) {
            this(date, Precision.DAY, Optional.empty(), next);
        }
    }

    private Optional<Hit> at(DateTokens t, int i) {
        if (t.isNumber(i, 4, 4)) {
            return yearFirst(t, i);
        }
        if (t.isNumber(i, 1, 2)) {
            return numeric(t, i).or(() -> dayMonth(t, i)).or(() -> vietnamese(t, i));
        }
        if (t.isNumber(i, 8, 8) || t.isNumber(i, 14, 14)) {
            long v = t.digits(i) == 8 ? t.value(i) : t.value(i) / 1_000_000;
            return Calendars.day(v / 10_000, v / 100 % 100, v % 100).map(d -> new Hit(d, i + 1));
        }
        if (t.isNumber(i, 10, 10) || t.isNumber(i, 13, 13)) {
            return t.size() == 1 ? epoch(t.value(i), t.digits(i)) : Optional.empty();
        }
        return t.isWord(i) && isNumberNear(t, i) ? monthDay(t, i).or(() -> era(t, i)) : Optional.empty();
    }

    /** Whether a number stands behind a word, with no more than fillers between. */
    private static boolean isNumberNear(DateTokens t, int i) {
        for (int at = i + 1; at <= i + 1 + MAX_FILLERS; at++) {
            if (t.isNumber(at)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Hit> epoch(long value, int digits) {
        Instant at = Instant.ofEpochSecond(digits == 13 ? value / 1000 : value);
        return Optional.of(new Hit(at.atOffset(ZoneOffset.UTC).toLocalDate(), 1));
    }

    private Optional<Hit> yearFirst(DateTokens t, int i) {
        long year = t.value(i);
        if (YEAR_WORDS.contains(t.word(i + 1)) && t.isNumber(i + 2, 1, 2) && MONTH_WORDS.contains(t.word(i + 3))) {
            return withDay(t, year, t.value(i + 2), i + 4);
        }
        if (t.isOneOf(i + 1, NUMERIC_SIGNS) && t.isNumber(i + 2, 1, 2)) {
            int next = i + 3;
            boolean same = t.isOneOf(next, NUMERIC_SIGNS) && t.isNumber(next + 1, 1, 2);
            if (same) {
                return day(year, t.value(i + 2), t.value(next + 1)).map(d -> new Hit(d, next + 2));
            }
            if (t.isSign(i + 1, '-') && t.size() == 3 && i == 0) {
                return month(year, t.value(i + 2), next);
            }
        }
        int at = filled(t, i + 1);
        Optional<MonthNames.Month> month = monthAt(t, at);
        if (month.isPresent()) {
            int dayAt = filled(t, at + 1);
            if (t.isNumber(dayAt, 1, 2) && !t.isNumber(dayAt + 2, 4, 4)) {
                return named(year, month.get(), t.value(dayAt), dayAt + 1);
            }
        } else if (t.isNumber(at, 1, 2) && (t.isWord(i + 1) || t.isWord(i + 2))) {
            int monthAt = filled(t, at + 1);
            return monthAt(t, monthAt).flatMap(m -> named(year, m, t.value(at), monthAt + 1));
        }
        return t.size() == 1 && i == 0 ? year(year) : Optional.empty();
    }

    private static Optional<Hit> withDay(DateTokens t, long year, long month, int at) {
        if (t.isNumber(at, 1, 2) && startsWithAny(t.word(at + 1), DAY_WORDS)) {
            return Calendars.day(year, month, t.value(at)).map(d -> new Hit(d, at + 2));
        }
        return month(year, month, at);
    }

    private static boolean startsWithAny(String word, Set<String> starts) {
        return !word.isEmpty() && starts.contains(word.substring(0, 1));
    }

    private static Optional<Hit> month(long year, long month, int next) {
        return Calendars.day(year, month, 1).map(d -> new Hit(d, Precision.MONTH, Optional.empty(), next));
    }

    private static Optional<Hit> year(long year) {
        return Calendars.day(year, 1, 1).map(d -> new Hit(d, Precision.YEAR, Optional.empty(), 1));
    }

    private Optional<LocalDate> day(long year, long month, long day) {
        return Calendars.isPersianYear(year) ? Calendars.persian(year, month, day) : Calendars.day(year, month, day);
    }

    /** 3/5/2024, 03.05.24; not 1.2.3 of a version. */
    private Optional<Hit> numeric(DateTokens t, int i) {
        int sign = i + 1;
        boolean whole = t.isNumber(i + 4, 4, 4);
        boolean barred = whole && t.digits(i) == 2 && t.isSign(sign, BAR) && t.isSign(i + 3, BAR);
        boolean signed = t.isOneOf(sign, NUMERIC_SIGNS) && t.isOneOf(i + 3, NUMERIC_SIGNS);
        if (!t.isNumber(i + 2, 1, 2) || !(signed || barred)) {
            return Optional.empty();
        }
        boolean alike = t.isSign(i + 1, '.') == t.isSign(i + 3, '.');
        if (!alike
                || !(whole || (t.isNumber(i + 4, 2, 2) && t.digits(i + 2) == 2))
                || (t.isSign(i - 1, '.') && t.isTight(i - 1))) {
            return Optional.empty();
        }
        long year = whole ? t.value(i + 4) : century(t.value(i + 4));
        long a = t.value(i);
        long b = t.value(i + 2);
        boolean dayFirst = order == DateOrder.DAY_FIRST || t.isSign(sign, '.');
        Optional<LocalDate> likely = dayFirst ? day(year, b, a) : day(year, a, b);
        Optional<LocalDate> other = dayFirst ? day(year, a, b) : day(year, b, a);
        if (likely.isEmpty()) {
            return other.map(d -> new Hit(d, i + 5));
        }
        boolean sure = t.isSign(sign, '.') || a == b;
        return likely.map(d -> new Hit(d, Precision.DAY, sure ? Optional.empty() : other, i + 5));
    }

    /** A year of two digits: news is not written ahead, and few pages are older than 1970. */
    private static long century(long twoDigits) {
        return twoDigits < 70 ? 2000 + twoDigits : 1900 + twoDigits;
    }

    /** 3 May 2024, 3. Mai 2024, 3 de mayo de 2024, 26-FEB-87. */
    private Optional<Hit> dayMonth(DateTokens t, int i) {
        int at = filled(t, i + 1);
        Optional<MonthNames.Month> month = monthAt(t, at);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int yearAt = filled(t, at + 1);
        if (t.isNumber(yearAt, 4, 4)) {
            return named(t.value(yearAt), month.get(), t.value(i), yearAt + 1);
        }
        boolean dashes = t.isSign(i + 1, '-') && t.isSign(at + 1, '-') && t.isNumber(yearAt, 2, 2);
        return dashes ? named(century(t.value(yearAt)), month.get(), t.value(i), yearAt + 1) : Optional.empty();
    }

    /** May 3rd, 2024; May 3 10:30:00 CEST 2024; May 2024. */
    private Optional<Hit> monthDay(DateTokens t, int i) {
        Optional<MonthNames.Month> month = monthAt(t, i);
        if (month.isEmpty()) {
            return Optional.empty();
        }
        int at = filled(t, i + 1);
        if (t.isNumber(at, 4, 4)) {
            boolean afterDay = t.isNumber(i - 1, 1, 2) || t.isNumber(i - 2, 1, 2);
            return afterDay ? Optional.empty() : month(t.value(at), month.get().number(), at + 1);
        }
        if (!t.isNumber(at, 1, 2)) {
            return Optional.empty();
        }
        long day = t.value(at);
        int yearAt = filled(t, at + 1);
        if (t.isNumber(yearAt, 4, 4) && !t.isSign(yearAt + 1, ':')) {
            return named(t.value(yearAt), month.get(), day, yearAt + 1);
        }
        Optional<TimeText> time = TimeText.at(t, at + 1, country);
        int after = time.map(TimeText::next).orElse(at + 1);
        int last = t.isWord(after) ? after + 1 : after;
        return time.isPresent() && t.isNumber(last, 4, 4)
                ? named(t.value(last), month.get(), day, at + 1)
                : Optional.empty();
    }

    /** 3 tháng 5, 2024. */
    private static Optional<Hit> vietnamese(DateTokens t, int i) {
        int at = t.isSign(i + 1, ',') ? i + 2 : i + 1;
        if (!VIETNAMESE_MONTH.contains(t.word(at)) || !t.isNumber(at + 1, 1, 2)) {
            return Optional.empty();
        }
        int yearAt = filled(t, at + 2);
        return t.isNumber(yearAt, 4, 4)
                ? Calendars.day(t.value(yearAt), t.value(at + 1), t.value(i)).map(d -> new Hit(d, yearAt + 1))
                : Optional.empty();
    }

    /** 令和6年5月3日. */
    private static Optional<Hit> era(DateTokens t, int i) {
        boolean shape = t.isNumber(i + 1, 1, 2)
                && YEAR_WORDS.contains(t.word(i + 2))
                && t.isNumber(i + 3, 1, 2)
                && MONTH_WORDS.contains(t.word(i + 4));
        return shape
                ? Calendars.yearBefore(t.word(i))
                        .flatMap(before -> withDay(t, before + t.value(i + 1), t.value(i + 3), i + 5))
                : Optional.empty();
    }

    private Optional<MonthNames.Month> monthAt(DateTokens t, int i) {
        return t.isWord(i) ? MonthNames.INSTANCE.named(t.word(i), language.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<Hit> named(long year, MonthNames.Month month, long day, int next) {
        Optional<LocalDate> date = month.isPersian()
                ? Calendars.persian(year, month.number(), day)
                : Calendars.day(year, month.number(), day);
        return date.map(d -> new Hit(d, next));
    }

    /** The token after the fillers that start at {@code i}. */
    private static int filled(DateTokens t, int i) {
        int at = i;
        while (at < i + MAX_FILLERS && (t.isOneOf(at, FILLER_SIGNS) || FILLERS.contains(t.word(at)))) {
            at++;
        }
        return at;
    }

    /** The date with the time that stands after it, or just before it. */
    private ReadDate timed(DateTokens t, int i, Hit hit) {
        Optional<TimeText> time = Optional.empty();
        if (hit.precision() == Precision.DAY) {
            time = after(t, hit.next()).or(() -> before(t, i));
            if (t.isNumber(i, 10, 10) || t.isNumber(i, 13, 13)) {
                Instant at = Instant.ofEpochSecond(t.digits(i) == 13 ? t.value(i) / 1000 : t.value(i));
                time = Optional.of(
                        new TimeText(at.atOffset(ZoneOffset.UTC).toLocalTime(), true, Optional.of(ZoneOffset.UTC), 1));
            } else if (t.isNumber(i, 14, 14)) {
                long v = t.value(i) % 1_000_000;
                if (v / 10_000 < 24 && v / 100 % 100 < 60 && v % 100 < 60) {
                    time = Optional.of(new TimeText(
                            java.time.LocalTime.of((int) (v / 10_000), (int) (v / 100 % 100), (int) (v % 100)),
                            true,
                            Optional.empty(),
                            1));
                }
            }
        }
        Precision precision = time.map(x -> x.hasSeconds() ? Precision.SECOND : Precision.MINUTE)
                .orElse(hit.precision());
        int last = Math.max(hit.next(), time.map(TimeText::next).orElse(0)) - 1;
        return new ReadDate(
                hit.date(),
                precision,
                time.map(TimeText::time),
                time.flatMap(TimeText::zone),
                hit.other(),
                t.start(i),
                t.end(Math.min(last, t.size() - 1)));
    }

    private Optional<TimeText> after(DateTokens t, int next) {
        for (int at = next; at < next + MAX_FILLERS + 1; at++) {
            Optional<TimeText> time = TimeText.at(t, at, country);
            if (time.isPresent()) {
                return time;
            }
            if (!t.isOneOf(at, ",.-–—|/·•(@T،、") && !AT_WORDS.contains(t.word(at))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "10:30, 3 May 2024", "at 9.15 pm on May 3, 2024": a time that ends where the date begins. */
    private Optional<TimeText> before(DateTokens t, int i) {
        for (int at = Math.max(0, i - 9); at < i - 2; at++) {
            Optional<TimeText> time =
                    t.isNumber(at, 1, 2) && !t.isOneOf(at - 1, ":.") ? TimeText.at(t, at, country) : Optional.empty();
            if (time.isPresent() && time.get().next() <= i && i - time.get().next() <= 3) {
                return time;
            }
        }
        return Optional.empty();
    }
}
