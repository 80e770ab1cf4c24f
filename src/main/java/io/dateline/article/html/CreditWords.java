package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.Locale;

/** How lines begin that name the source of a text: "Source: AFP", "Quelle: dpa"; from {@code credit-words.tsv}. */
final class CreditWords {
    static final CreditWords INSTANCE = new CreditWords(DataFile.resource(CreditWords.class, "credit-words.tsv"));

    private final LineStarts starts;

    private CreditWords(DataFile file) {
        this.starts = new LineStarts(
                file.rows().stream().flatMap(r -> r.list("starts").stream()).toList());
    }

    boolean starts(String line) {
        if (!starts.mayStart(line)) {
            return false;
        }
        String lower = line.toLowerCase(Locale.ROOT);
        return starts.startingLike(lower).stream().anyMatch(lower::startsWith);
    }
}
