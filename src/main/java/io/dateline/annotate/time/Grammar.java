package io.dateline.annotate.time;

import java.time.LocalDate;
import java.util.Optional;

/** What the words at a place mean as a time: each rule starts at its first token and looks a few ahead. */
final class Grammar {
    /** A span longer than this, in units, is no date of news. */
    private static final int MOST_UNITS = 200;

    /** What "the 30s" leave out. */
    private static final int FIRST_YEAR_OF_SHORT = 1900;

    private static final int YEARS_OF_DECADE = 10;

    private final Phrase phrase;
    private final Optional<LocalDate> published;
    private final WrittenDates written;

    Grammar(Phrase phrase, Optional<LocalDate> published) {
        this.phrase = phrase;
        this.published = published;
        this.written = new WrittenDates(phrase, published);
    }

    Optional<Match> at(int at) {
        Token token = phrase.token(at);
        return switch (token.kind()) {
            case WEEKDAY -> weekday(at);
            case MONTH, LIKELY_MONTH -> written.monthFirst(at);
            case DAY -> day(at);
            case STEP, STEP_BEHIND -> published.flatMap(p -> step(at, p));
            case UNIT -> counted(at);
            case NUMBER -> published.flatMap(p -> ago(at, p));
            case BEFORE -> published.flatMap(p -> before(at, p));
            case ORDINAL -> quarter(at, token.value(), 1);
            case OTHER -> token.isDigits() ? digits(at) : shortQuarter(at);
            case PART, NIGHT, AGO, JOINT, ARTICLE, PREPOSITION, TOWARDS, FUTURE, PAST -> Optional.empty();
        };
    }

    private Optional<Match> day(int at) {
        if (phrase.token(at - 1).is(Kind.ARTICLE) && phrase.isAfter(at, "")) {
            return Optional.empty();
        }
        return published.map(
                p -> new Match(Unit.DAY.around(p.plusDays(phrase.token(at).value())), afterPart(at + 1)));
    }

    /** La semaine dernière, el mes que viene; années 1930, años 30. */
    private Optional<Match> counted(int at) {
        Unit unit = Unit.of(phrase.token(at).value());
        Token next = phrase.token(at + 1);
        if (unit == Unit.YEAR && phrase.token(at).folded().endsWith("s") && phrase.isAfter(at + 1, "")) {
            int year = next.isYear() ? next.value() : FIRST_YEAR_OF_SHORT + next.value();
            boolean isDecade = (next.isYear() || (next.isDigits() && next.end() - next.start() == 2))
                    && year % YEARS_OF_DECADE == 0
                    && !phrase.token(at + 2).isDigits();
            if (isDecade) {
                return Optional.of(new Match(Unit.DECADE.around(LocalDate.of(year, 1, 1)), at + 2));
            }
        }
        int behind = stepBehind(at + 1);
        return behind < 0 || unit == Unit.DAY
                ? Optional.empty()
                : published.map(p ->
                        new Match(unit.around(unit.plus(p, phrase.token(behind).value())), behind + 1));
    }

    /** Place of the step that stands behind what it counts, at most one joint after {@code at}; -1 where none does. */
    private int stepBehind(int at) {
        int step = phrase.token(at).is(Kind.JOINT) && phrase.isAfter(at, "") ? at + 1 : at;
        return phrase.token(step).is(Kind.STEP_BEHIND) && phrase.isAfter(step, "") ? step : -1;
    }

    private Optional<Match> before(int at, LocalDate p) {
        int joints = phrase.token(at).value();
        for (int i = 1; i <= joints; i++) {
            if (!phrase.token(at + i).is(Kind.JOINT) || !phrase.isAfter(at + i, "")) {
                return Optional.empty();
            }
        }
        return span(at + 1 + joints, p, 0);
    }

    private Optional<Match> digits(int at) {
        Optional<Match> date = written.digitsFirst(at);
        return date.isPresent() ? date : published.flatMap(p -> ago(at, p));
    }

    private Optional<Match> weekday(int at) {
        if (!phrase.token(at).isCapital()) {
            return Optional.empty();
        }
        if (phrase.follows(at + 1)) {
            Token next = phrase.token(at + 1);
            Optional<Match> date = next.isMonth()
                    ? written.monthFirst(at + 1)
                    : next.isDayOfMonth() ? written.digitsFirst(at + 1) : Optional.empty();
            if (date.isPresent()) {
                return date;
            }
        }
        int behind = stepBehind(at + 1);
        if (behind >= 0) {
            int step = phrase.token(behind).value();
            return published.map(p -> new Match(
                    Unit.DAY.around(weekdayBy(step, phrase.token(at).value(), at, p)), afterPart(behind + 1)));
        }
        return published.map(p -> {
            int ahead =
                    Math.floorMod(phrase.token(at).value() - p.getDayOfWeek().getValue(), 7);
            boolean future = phrase.isFuture(at);
            LocalDate day = p.plusDays(ahead == 0 || future ? ahead : ahead - 7L);
            return new Match(Unit.DAY.around(day), afterPart(at + 1));
        });
    }

    /** Last week, next Friday, this June, the past two years, last night. */
    private Optional<Match> step(int at, LocalDate p) {
        if (!phrase.isAfter(at + 1, "")) {
            return Optional.empty();
        }
        int step = phrase.token(at).value();
        Token next = phrase.token(at + 1);
        return switch (next.kind()) {
            case UNIT -> {
                Unit unit = Unit.of(next.value());
                yield unit == Unit.DAY
                        ? Optional.empty()
                        : Optional.of(new Match(unit.around(unit.plus(p, step)), at + 2));
            }
            case PART -> Optional.of(new Match(Unit.DAY.around(p.plusDays(step)), at + 2));
            case NIGHT -> Optional.of(new Match(Unit.DAY.around(p.plusDays(step)), at + 2));
            case WEEKDAY ->
                Optional.of(new Match(Unit.DAY.around(weekdayBy(step, next.value(), at, p)), afterPart(at + 2)));
            case MONTH, LIKELY_MONTH -> {
                if (!next.isCapital()) {
                    yield Optional.empty();
                }
                int year = p.getYear() + yearsOff(step, next.value(), p.getMonthValue());
                yield Optional.of(new Match(Unit.MONTH.around(LocalDate.of(year, next.value(), 1)), at + 2));
            }
            case NUMBER, OTHER -> spell(at, p, step);
            case DAY ->
                step == 0 && next.value() > 0 ? Optional.of(new Match(Unit.DAY.around(p), at + 2)) : Optional.empty();
            case ORDINAL, STEP, STEP_BEHIND, AGO, BEFORE, JOINT, ARTICLE, PREPOSITION, TOWARDS, FUTURE, PAST ->
                Optional.empty();
        };
    }

    private LocalDate weekdayBy(int step, int weekday, int at, LocalDate p) {
        int ahead = Math.floorMod(weekday - p.getDayOfWeek().getValue(), 7);
        boolean back = step < 0 || (step == 0 && ahead > 0 && !phrase.isFuture(at));
        return p.plusDays(back ? ahead - 7L : ahead == 0 && step > 0 ? 7 : ahead);
    }

    static int yearsOff(int step, int month, int now) {
        if (step < 0) {
            return month < now ? 0 : -1;
        }
        return step > 0 && month <= now ? 1 : 0;
    }

    /** The past two years: from so long ago to the day of publication, or from it on. */
    private Optional<Match> spell(int at, LocalDate p, int step) {
        Token number = phrase.token(at + 1);
        Token unit = phrase.token(at + 2);
        if (step == 0 || number.value() < 1 || number.value() > MOST_UNITS || !unit.is(Kind.UNIT)) {
            return Optional.empty();
        }
        Unit of = Unit.of(unit.value());
        LocalDate other = of.plus(p, (long) step * number.value());
        Days days = step < 0
                ? new Days(other, p, of.around(p).grain())
                : new Days(p, other, of.around(p).grain());
        return Optional.of(new Match(days, at + 3));
    }

    private Optional<Match> ago(int at, LocalDate p) {
        return phrase.token(at + 2).is(Kind.AGO) ? span(at, p, 1) : Optional.empty();
    }

    /** Two days, as so long before publication; {@code extra} tokens follow it. */
    private Optional<Match> span(int at, LocalDate p, int extra) {
        int count = phrase.token(at).value();
        Token unit = phrase.token(at + 1);
        boolean counts = phrase.token(at).is(Kind.NUMBER) || phrase.token(at).isDigits();
        if (!counts || count < 1 || count > MOST_UNITS || !unit.is(Kind.UNIT) || phrase.isPartOfNumber(at)) {
            return Optional.empty();
        }
        Unit of = Unit.of(unit.value());
        return Optional.of(new Match(of.around(of.plus(p, -count)), at + 2 + extra));
    }

    /** Q3, Q3 2010. */
    private Optional<Match> shortQuarter(int at) {
        boolean isShort = phrase.token(at).folded().equals("q")
                && phrase.isGluedTo(at + 1)
                && phrase.token(at + 1).isDigits();
        return isShort ? quarterOf(at + 2, phrase.token(at + 1).value()) : Optional.empty();
    }

    /** The third quarter, the third quarter of 2010. */
    private Optional<Match> quarter(int at, int which, int words) {
        Token unit = phrase.token(at + words);
        boolean isQuarter = unit.is(Kind.UNIT) && Unit.of(unit.value()) == Unit.QUARTER;
        return isQuarter ? quarterOf(at + words + 1, which) : Optional.empty();
    }

    private Optional<Match> quarterOf(int next, int which) {
        if (which < 1 || which > 4) {
            return Optional.empty();
        }
        int month = 3 * which - 2;
        Optional<Phrase.Year> year = phrase.yearAt(next, published);
        if (year.isPresent()) {
            return year.map(y -> new Match(Unit.QUARTER.around(LocalDate.of(y.number(), month, 1)), y.next()));
        }
        return published.map(p -> {
            LocalDate day = LocalDate.of(p.getYear(), month, 1);
            boolean isAhead = day.isAfter(p) && !phrase.isFuture(next - 1);
            return new Match(Unit.QUARTER.around(isAhead ? day.minusYears(1) : day), next);
        });
    }

    private int afterPart(int next) {
        Token token = phrase.token(next);
        boolean isNear = phrase.isAfter(next, "") || phrase.isAfter(next, "'") || phrase.isAfter(next, "’");
        return isNear && (token.is(Kind.PART) || token.is(Kind.NIGHT)) ? next + 1 : next;
    }
}
