package io.dateline.annotate.time;

import java.time.LocalDate;
import java.util.Optional;

/** What the words at a place mean as a time: each rule starts at its first token and looks a few ahead. */
final class Grammar {
    /** A span longer than this, in units, is no date of news. */
    private static final int MOST_UNITS = 200;

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
            case DAY -> published.map(p -> new Match(Unit.DAY.around(p.plusDays(token.value())), afterPart(at + 1)));
            case STEP -> published.flatMap(p -> step(at, p));
            case NUMBER -> published.flatMap(p -> ago(at, p));
            case BEFORE -> published.flatMap(p -> span(at + 1, p, 0));
            case ORDINAL -> quarter(at, token.value(), 1);
            case OTHER -> token.isDigits() ? digits(at) : shortQuarter(at);
            case UNIT, PART, NIGHT, AGO, PREPOSITION, TOWARDS, FUTURE, PAST -> Optional.empty();
        };
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
            case WEEKDAY -> {
                int ahead = Math.floorMod(next.value() - p.getDayOfWeek().getValue(), 7);
                boolean back = step < 0 || (step == 0 && ahead > 0 && !phrase.isFuture(at));
                long days = back ? ahead - 7L : ahead == 0 && step > 0 ? 7 : ahead;
                yield Optional.of(new Match(Unit.DAY.around(p.plusDays(days)), afterPart(at + 2)));
            }
            case MONTH, LIKELY_MONTH -> {
                if (!next.isCapital()) {
                    yield Optional.empty();
                }
                int year = p.getYear() + yearsOff(step, next.value(), p.getMonthValue());
                yield Optional.of(new Match(Unit.MONTH.around(LocalDate.of(year, next.value(), 1)), at + 2));
            }
            case NUMBER, OTHER -> spell(at, p, step);
            case DAY, ORDINAL, STEP, AGO, BEFORE, PREPOSITION, TOWARDS, FUTURE, PAST -> Optional.empty();
        };
    }

    private static int yearsOff(int step, int month, int now) {
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
        return phrase.isAfter(next, "") && (token.is(Kind.PART) || token.is(Kind.NIGHT)) ? next + 1 : next;
    }
}
