package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How lines begin that name the source of a text: "Source: AFP", "Quelle: dpa"; from {@code credit-words.tsv}. */
final class CreditWords {
    static final CreditWords INSTANCE = new CreditWords(DataFile.resource(CreditWords.class, "credit-words.tsv"));

    private final List<String> starts;
    /** The characters that they begin with. */
    private final String first;

    private CreditWords(DataFile file) {
        this.starts =
                file.rows().stream().flatMap(r -> r.list("starts").stream()).toList();
        this.first = starts.stream().map(s -> s.substring(0, 1)).distinct().collect(Collectors.joining());
    }

    boolean starts(String line) {
        if (line.isEmpty() || first.indexOf(Character.toLowerCase(line.charAt(0))) < 0) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return starts.stream().anyMatch(lower::startsWith);
    }
}
