package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The commonest words of languages, to check cheaply that a text is in the language that its markup declares. */
final class StopWords {
    static final StopWords INSTANCE = new StopWords(DataFile.resource(StopWords.class, "stop-words.tsv"));
    /** Share of a text's words that must be among the commonest of its language. */
    private static final double ENOUGH = 0.18;

    private final Map<String, Set<String>> words = new HashMap<>();

    private StopWords(DataFile file) {
        file.rows().forEach(r -> words.put(r.text("language"), Set.copyOf(r.list("words"))));
    }

    boolean confirm(String language, String text) {
        Set<String> common = words.get(language);
        if (common == null) {
            return false;
        }
        int all = 0;
        int found = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !Character.isLetter(text.charAt(i))) {
                if (i > start) {
                    all++;
                    found += common.contains(text.substring(start, i).toLowerCase(Locale.ROOT)) ? 1 : 0;
                }
                start = i + 1;
            }
        }
        return all > 0 && found >= ENOUGH * all;
    }
}
