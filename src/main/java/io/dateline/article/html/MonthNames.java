package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of the months in some sixty languages, from {@code months.tsv}. */
final class MonthNames {
    static final MonthNames INSTANCE = new MonthNames(DataFile.resource(MonthNames.class, "months.tsv"));

    private static final String PERSIAN = "persian";
    /** Letters that Hebrew, and others, put before a month: "in May". */
    private static final String HEBREW_IN = "ב";

    /** Shortest month name that may be the start of a longer, inflected word. */
    private static final int STEM_LENGTH = 4;

    /** A month, by a language's name for it. */
    record Month(String language, int number) {
        boolean isPersian() {
            return language.equals(PERSIAN);
        }
    }

    private final Map<String, List<Month>> byName = new HashMap<>();

    private MonthNames(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            Month month = new Month(row.text("language"), Integer.parseInt(row.text("month")));
            for (String name : row.list("names")) {
                byName.merge(name, List.of(month), MonthNames::joined);
            }
        }
    }

    private static List<Month> joined(List<Month> a, List<Month> b) {
        return java.util.stream.Stream.concat(a.stream(), b.stream()).toList();
    }

    /**
     * The month of that name.
     *
     * @param word lower case, no final dot
     * @param language of the page, to decide where a name means different months; may be empty
     */
    Optional<Month> named(String word, String language) {
        List<Month> months = byName.getOrDefault(word, List.of());
        if (months.isEmpty() && word.startsWith(HEBREW_IN)) {
            months = byName.getOrDefault(word.substring(1), List.of());
        }
        if (months.isEmpty() && word.length() > STEM_LENGTH) {
            months = inflected(word);
        }
        for (Month month : months) {
            if (!language.isEmpty() && language.startsWith(month.language())) {
                return Optional.of(month);
            }
        }
        return months.stream().findFirst();
    }

    /** "maiatzaren", "toukokuuta", "májusban", "mayıs'ta": a name with an ending of up to four letters. */
    private List<Month> inflected(String word) {
        for (int end = word.length() - 1; end >= Math.max(STEM_LENGTH, word.length() - STEM_LENGTH); end--) {
            List<Month> months = byName.get(word.substring(0, end));
            if (months != null) {
                return months;
            }
        }
        return List.of();
    }
}
