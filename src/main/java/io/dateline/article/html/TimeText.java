package io.dateline.article.html;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A time of day among tokens: 10:30, 10.30 Uhr, 10h30, 10:30:15.123, 9:05 p.m. EDT, T10:30:00+02:00.
 *
 * @param time to the second
 * @param hasSeconds whether seconds are printed
 * @param next the token after it
 */
record TimeText(LocalTime time, boolean hasSeconds, Optional<ZoneOffset> zone, int next) {
    private static final Set<String> AFTERNOON =
            Set.of("pm", "p.m", "μμ", "μ.μ", "下午", "午後", "오후", "م", "مساء", "مساءً");
    private static final Set<String> MORNING =
            Set.of("am", "a.m", "πμ", "π.μ", "上午", "午前", "오전", "ص", "صباحا", "صباحاً");
    /** Signs between hours and minutes; a dot only where a word or zone shows that it is a time. */
    private static final String HOUR_SIGNS = ":：٫";

    private static final Set<String> HOUR_WORDS = Set.of("h", "u", "uhr", "klo", "kl", "ч", "시", "点", "时", "時");
    private static final Set<String> MINUTE_WORDS = Set.of("分", "분", "min", "m", "мин");
    private static final Set<String> OCLOCK =
            Set.of("uhr", "h", "uur", "u", "hs", "hrs", "ч", "น", "wib", "wita", "wit");
    private static final int NOON = 12;

    /** The time that starts at token {@code i}, if one does. */
    static Optional<TimeText> at(DateTokens t, int i, String country) {
        int at = i;
        boolean afternoonBefore = AFTERNOON.contains(t.word(at));
        if (afternoonBefore || MORNING.contains(t.word(at))) {
            at++;
        }
        if (!t.isNumber(at, 1, 2)) {
            return stamp(t, at);
        }
        long hour = t.value(at);
        boolean colon = t.isOneOf(at + 1, HOUR_SIGNS) || HOUR_WORDS.contains(t.word(at + 1));
        boolean dot = t.isSign(at + 1, '.');
        if (!(colon || dot) || !t.isNumber(at + 2, 2, 2)) {
            return onlyHour(t, at, country);
        }
        long minute = t.value(at + 2);
        int next = at + 3;
        long second = 0;
        boolean seconds = t.isOneOf(next, HOUR_SIGNS) && t.isNumber(next + 1, 2, 2);
        if (seconds) {
            second = t.value(next + 1);
            next += 2;
            if (t.isOneOf(next, ".,") && t.isTight(next - 1) && t.isTight(next) && t.isNumber(next + 1)) {
                next += 2;
            }
        }
        if (MINUTE_WORDS.contains(t.word(next))) {
            next++;
        }
        boolean afternoon = afternoonBefore || AFTERNOON.contains(t.word(next));
        boolean half = afternoon || MORNING.contains(t.word(next));
        if (half && !afternoonBefore && t.isWord(next)) {
            next += t.isSign(next + 1, '.') ? 2 : 1;
        }
        if (dot && !half && !OCLOCK.contains(t.word(next))) {
            return Optional.empty();
        }
        return made(t, hour, minute, second, half, afternoon, seconds, next, country);
    }

    /** 20240503T103000Z: the part after the T. */
    private static Optional<TimeText> stamp(DateTokens t, int i) {
        if (!t.isNumber(i, 6, 6) && !t.isNumber(i, 4, 4)) {
            return Optional.empty();
        }
        long v = t.digits(i) == 6 ? t.value(i) : t.value(i) * 100;
        if (!t.word(i - 1).equals("t")) {
            return Optional.empty();
        }
        return made(t, v / 10_000, v / 100 % 100, v % 100, false, false, t.digits(i) == 6, i + 1, "");
    }

    /** 9 p.m.; an hour without a sign of being one is none. */
    private static Optional<TimeText> onlyHour(DateTokens t, int i, String country) {
        String word = t.word(i + 1);
        boolean afternoon = AFTERNOON.contains(word);
        if (!afternoon && !MORNING.contains(word)) {
            return Optional.empty();
        }
        return made(t, t.value(i), 0, 0, true, afternoon, false, i + 2, country);
    }

    private static Optional<TimeText> made(
            DateTokens t,
            long hour,
            long minute,
            long second,
            boolean half,
            boolean afternoon,
            boolean hasSeconds,
            int next,
            String country) {
        long h = half && hour <= NOON ? hour % NOON + (afternoon ? NOON : 0) : hour;
        if (h == 24 && minute == 0 && second == 0) {
            h = 0;
        }
        try {
            LocalTime time = LocalTime.of((int) h, (int) minute, (int) Math.min(second, 59));
            Zone zone = zone(t, OCLOCK.contains(t.word(next)) && !isZone(t, next) ? next + 1 : next, country);
            return Optional.of(new TimeText(time, hasSeconds, zone.offset(), zone.next()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private record Zone(Optional<ZoneOffset> offset, int next) {}

    private static boolean isZone(DateTokens t, int i) {
        return t.word(i).startsWith("wi");
    }

    private static Zone zone(DateTokens t, int i, String country) {
        int at = t.isSign(i, '(') ? i + 1 : i;
        Optional<ZoneOffset> named = Optional.empty();
        String printed = t.printed(at);
        boolean capitals = printed.equals(printed.toUpperCase(Locale.ROOT)) || printed.equals("z");
        if (!printed.isEmpty() && (capitals || printed.equals("мск"))) {
            named = ZoneNames.INSTANCE.named(printed.toLowerCase(Locale.ROOT).replace(".", ""), country);
            at = named.isPresent() ? at + 1 : at;
        }
        if (t.isOneOf(at, "+-−") && t.isNumber(at + 1, 1, 4) && (at == 0 || named.isPresent() || t.isTight(at))) {
            return offset(t, at, named.isPresent() ? named : Optional.empty());
        }
        return new Zone(named, at);
    }

    private static Zone offset(DateTokens t, int at, Optional<ZoneOffset> otherwise) {
        long v = t.value(at + 1);
        int next = at + 2;
        long hours = t.digits(at + 1) > 2 ? v / 100 : v;
        long minutes = t.digits(at + 1) > 2 ? v % 100 : 0;
        if (t.digits(at + 1) <= 2 && t.isSign(next, ':') && t.isNumber(next + 1, 2, 2)) {
            minutes = t.value(next + 1);
            next += 2;
        }
        int sign = t.isSign(at, '+') ? 1 : -1;
        if (hours > 14 || minutes > 59) {
            return new Zone(otherwise, at);
        }
        return new Zone(Optional.of(ZoneOffset.ofHoursMinutes((int) (sign * hours), (int) (sign * minutes))), next);
    }
}
