package io.dateline.annotate.time;

import io.dateline.annotate.TimeExpression.Grain;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/** Units of the calendar, with the numbers that the word files give them. */
enum Unit {
    DAY(0, Grain.DAY),
    WEEK(1, Grain.WEEK),
    MONTH(2, Grain.MONTH),
    QUARTER(3, Grain.QUARTER),
    YEAR(4, Grain.YEAR),
    DECADE(5, Grain.DECADE),
    CENTURY(6, Grain.CENTURY),
    WEEKEND(7, Grain.DAY);

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int YEARS_OF_DECADE = 10;
    private static final int YEARS_OF_CENTURY = 100;

    private final int number;
    private final Grain grain;

    Unit(int number, Grain grain) {
        this.number = number;
        this.grain = grain;
    }

    /** @throws IllegalArgumentException where no unit has the number: the word file is wrong */
    static Unit of(int number) {
        for (Unit unit : values()) {
            if (unit.number == number) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit has number " + number);
    }

    /** The unit that holds {@code day}; a week starts on Monday, a weekend is that of its week. */
    Days around(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate newYear = day.withDayOfYear(1);
        return switch (this) {
            case DAY -> new Days(day, day, grain);
            case WEEK -> new Days(monday, monday.plusDays(6), grain);
            case WEEKEND -> new Days(monday.plusDays(5), monday.plusDays(6), grain);
            case MONTH -> months(day.withDayOfMonth(1), 1);
            case QUARTER -> months(day.with(firstMonth(day)).withDayOfMonth(1), MONTHS_OF_QUARTER);
            case YEAR -> years(newYear, 1);
            case DECADE -> years(newYear.minusYears(day.getYear() % YEARS_OF_DECADE), YEARS_OF_DECADE);
            case CENTURY -> years(newYear.minusYears((day.getYear() - 1) % YEARS_OF_CENTURY), YEARS_OF_CENTURY);
        };
    }

    LocalDate plus(LocalDate day, long count) {
        return switch (this) {
            case DAY -> day.plusDays(count);
            case WEEK, WEEKEND -> day.plusWeeks(count);
            case MONTH -> day.plusMonths(count);
            case QUARTER -> day.plusMonths(count * MONTHS_OF_QUARTER);
            case YEAR -> day.plusYears(count);
            case DECADE -> day.plusYears(count * YEARS_OF_DECADE);
            case CENTURY -> day.plusYears(count * YEARS_OF_CENTURY);
        };
    }

    private Days months(LocalDate first, int count) {
        return new Days(first, first.plusMonths(count).minusDays(1), grain);
    }

    private Days years(LocalDate first, int count) {
        return new Days(first, first.plusYears(count).minusDays(1), grain);
    }

    private static Month firstMonth(LocalDate day) {
        return day.getMonth().firstMonthOfQuarter();
    }
}
