package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Locale;

/** Words beside a date that say what it is the date of, from {@code update-words.tsv}. */
final class UpdateWords {
    static final UpdateWords INSTANCE = new UpdateWords(DataFile.resource(UpdateWords.class, "update-words.tsv"));

    private final List<String> updated;
    private final List<String> published;
    private final List<String> edition;

    private UpdateWords(DataFile file) {
        this.updated = words(file, "updated");
        this.published = words(file, "published");
        this.edition = words(file, "edition");
    }

    private static List<String> words(DataFile file, String kind) {
        return file.rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .toList();
    }

    /** Whether a line speaks of a printed edition, which is dated the day after. */
    boolean tellOfAnEdition(String line) {
        return holdsAny(line.toLowerCase(Locale.ROOT), edition);
    }

    /** Whether a line speaks of publishing. */
    boolean tellOfPublishing(String line) {
        return holdsAny(line.toLowerCase(Locale.ROOT), published);
    }

    /** Whether a line speaks of a change, and not of publication too. */
    boolean areIn(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return holdsAny(lower, updated) && !holdsAny(lower, published);
    }

    private static boolean holdsAny(String lower, List<String> words) {
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
