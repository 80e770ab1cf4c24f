package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Dates as datelines print them. */
final class Months {
    private static final int LEAST_LETTERS = 3;
    /** Behind the number of a day. */
    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th", "er", "º", "o", "ª", "e");

    private static final Map<String, Integer> MONTHS = months();

    private Months() {}

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new TreeMap<>();
        for (DataFile.Row row : DataFile.resource(Months.class, "months.tsv").rows()) {
            int month = Integer.parseInt(row.text("month"));
            for (String name : row.list("names")) {
                for (int n = LEAST_LETTERS; n <= name.length(); n++) {
                    months.merge(name.substring(0, n), month, (a, b) -> a.equals(b) ? a : 0);
                }
            }
        }
        months.values().removeIf(m -> m == 0);
        return months;
    }

    /**
     * The day that a text is, to the year by the day of publication: the year in which it is nearest to it.
     *
     * @param text {@code Oct. 25}, {@code 7 oct}, {@code 14 Mar 2020}, {@code March 2}; empty where it is anything else
     */
    static Optional<LocalDate> read(String text, Optional<LocalDate> published) {
        int day = 0;
        int month = 0;
        int year = 0;
        for (Words.Word word : Words.of(text).list()) {
            String folded = withoutOrdinal(word.folded());
            if (folded.chars().allMatch(c -> c >= '0' && c <= '9')) {
                int number = folded.length() <= 4 ? Integer.parseInt(folded) : 0;
                if (number > 31) {
                    year = number;
                } else {
                    day = number;
                }
            } else if (MONTHS.containsKey(folded)) {
                month = MONTHS.get(folded);
            } else if (!isFiller(folded)) {
                return Optional.empty();
            }
        }
        if (month == 0 || day == 0) {
            return Optional.empty();
        }
        if (year > 0) {
            return valid(year, month, day);
        }
        return published.isEmpty() ? Optional.empty() : nearest(published.get(), month, day);
    }

    /** {@code 1er} and {@code 25th} as their numbers; anything else as it is. */
    private static String withoutOrdinal(String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean isOrdinal = digits > 0 && digits <= 2 && ORDINALS.contains(word.substring(digits));
        return isOrdinal ? word.substring(0, digits) : word;
    }

    private static Optional<LocalDate> nearest(LocalDate published, int month, int day) {
        return Stream.of(published.getYear() - 1, published.getYear(), published.getYear() + 1)
                .flatMap(y -> valid(y, month, day).stream())
                .min(Comparator.comparingLong(d -> Math.abs(ChronoUnit.DAYS.between(d, published))));
    }

    private static Optional<LocalDate> valid(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isFiller(String word) {
        return switch (word) {
            case "de", "d", "the", "of", "st", "nd", "rd", "th", "г" -> true;
            default -> false;
        };
    }
}
