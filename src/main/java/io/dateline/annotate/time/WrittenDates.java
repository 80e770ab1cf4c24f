package io.dateline.annotate.time;

import io.dateline.annotate.TimeExpression.Grain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Dates that name a month, a year or a decade. */
final class WrittenDates {
    private final Phrase phrase;
    private final Optional<LocalDate> published;

    WrittenDates(Phrase phrase, Optional<LocalDate> published) {
        this.phrase = phrase;
        this.published = published;
    }

    /** June; June 2010; June 3; June 3-5, 2010. */
    Optional<Match> monthFirst(int at) {
        Token month = phrase.token(at);
        if (!month.isCapital()) {
            return Optional.empty();
        }
        Optional<Phrase.Year> year = phrase.yearAt(at + 1, published);
        if (year.isPresent()) {
            return year.map(y -> new Match(month(y.number(), month.value()), y.next()));
        }
        if (phrase.token(at + 1).isDayOfMonth() && (phrase.isAfter(at + 1, "") || phrase.isAfter(at + 1, "."))) {
            int first = phrase.token(at + 1).value();
            int next = afterSuffix(at + 2);
            int last = first;
            if (isRangeTo(next) && phrase.token(next).isDayOfMonth()) {
                last = phrase.token(next).value();
                next = afterSuffix(next + 1);
            }
            return date(first, last, month.value(), next);
        }
        return alone(at);
    }

    private Optional<Match> alone(int at) {
        Token before = phrase.token(at - 1);
        if (phrase.token(at).is(Kind.LIKELY_MONTH) && !(before.leadsToTime() && phrase.isAfter(at, ""))) {
            return Optional.empty();
        }
        int month = phrase.token(at).value();
        Token behind = phrase.token(at + 1);
        if (behind.is(Kind.STEP_BEHIND) && phrase.isAfter(at + 1, "")) {
            return published.map(p -> new Match(
                    month(p.getYear() + Grammar.yearsOff(behind.value(), month, p.getMonthValue()), month), at + 2));
        }
        return published.map(p -> {
            boolean future = phrase.isFuture(at);
            int year = p.getYear();
            if (future && month < p.getMonthValue()) {
                year++;
            } else if (!future && month > p.getMonthValue()) {
                year--;
            }
            return new Match(month(year, month), at + 1);
        });
    }

    /** 3 June 2010; 3.-5. Juni; 2010-06-03; 1990s; 2003-2007; in 2010; 20th century. */
    Optional<Match> digitsFirst(int at) {
        Token token = phrase.token(at);
        if (token.isYear()) {
            return year(at);
        }
        if (!token.isDayOfMonth() || phrase.isPartOfNumber(at)) {
            return Optional.empty();
        }
        int next = afterSuffix(at + 1);
        Token following = phrase.token(next);
        if (following.is(Kind.UNIT) && Unit.of(following.value()) == Unit.CENTURY && phrase.follows(next)) {
            return Optional.of(new Match(Unit.CENTURY.around(LocalDate.of(token.value() * 100, 1, 1)), next + 1));
        }
        int last = token.value();
        if ((isRangeTo(next) || phrase.isAfter(next, ".-") || phrase.isAfter(next, ".–")) && following.isDayOfMonth()) {
            last = following.value();
            next = afterSuffix(next + 1);
        }
        if (phrase.token(next).isOf()) {
            next++;
        }
        boolean isDate = phrase.token(next).isMonth() && phrase.token(next).isCapital() && phrase.follows(next);
        return isDate ? date(token.value(), last, phrase.token(next).value(), next + 1) : Optional.empty();
    }

    private Optional<Match> year(int at) {
        int year = phrase.token(at).value();
        if (phrase.isAfter(at + 1, "-")
                && phrase.isAfter(at + 2, "-")
                && phrase.token(at + 2).isDayOfMonth()) {
            int month = phrase.token(at + 1).value();
            return valid(year, month, phrase.token(at + 2).value()).map(d -> new Match(Unit.DAY.around(d), at + 3));
        }
        if (phrase.isPartOfNumber(at)) {
            return Optional.empty();
        }
        boolean isDecade = phrase.isGluedTo(at + 1)
                && (phrase.token(at + 1).folded().equals("s")
                        || phrase.token(at + 1).folded().equals("er"));
        if (isDecade) {
            return Optional.of(new Match(Unit.DECADE.around(LocalDate.of(year, 1, 1)), at + 2));
        }
        Token end = phrase.token(at + 1);
        if (isRangeTo(at + 1) && end.isYear() && end.value() > year) {
            return Optional.of(new Match(
                    new Days(LocalDate.of(year, 1, 1), LocalDate.of(end.value(), 12, 31), Grain.YEAR), at + 2));
        }
        Token before = phrase.token(at - 1);
        boolean isTold = before.leadsToTime() || before.is(Kind.UNIT) || before.isCapital();
        boolean isNear = phrase.isAfter(at, "") || (before.is(Kind.PREPOSITION) && phrase.isAfter(at, "-"));
        return isTold && isNear
                ? Optional.of(new Match(Unit.YEAR.around(LocalDate.of(year, 1, 1)), at + 1))
                : Optional.empty();
    }

    /** Days of a month, with the year that follows or the one in which they are nearest to publication. */
    private Optional<Match> date(int first, int last, int month, int next) {
        int at = phrase.token(next).isOf() && phrase.isAfter(next, "") ? next + 1 : next;
        if (phrase.token(at).isYear() && phrase.follows(at)) {
            return days(phrase.token(at).value(), month, first, last).map(d -> new Match(d, at + 1));
        }
        return published.flatMap(p -> IntStream.rangeClosed(p.getYear() - 1, p.getYear() + 1)
                .mapToObj(y -> days(y, month, first, last))
                .flatMap(Optional::stream)
                .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(d.start(), p))))
                .map(d -> new Match(d, next)));
    }

    private static Optional<Days> days(int year, int month, int first, int last) {
        return valid(year, month, first)
                .flatMap(f ->
                        valid(year, month, last).filter(l -> !l.isBefore(f)).map(l -> new Days(f, l, Grain.DAY)));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        boolean isDay = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return isDay ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    private static Days month(int year, int month) {
        return Unit.MONTH.around(LocalDate.of(year, month, 1));
    }

    private boolean isRangeTo(int at) {
        return phrase.isAfter(at, "-") || phrase.isAfter(at, "–");
    }

    /** Passes over the ending of an ordinal: 3rd. */
    private int afterSuffix(int at) {
        return switch (phrase.token(at).folded()) {
            case "st", "nd", "rd", "th", "er", "º" -> phrase.isGluedTo(at) ? at + 1 : at;
            default -> at;
        };
    }
}
