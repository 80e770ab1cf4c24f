package io.dateline.article.html;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Languages that their script gives away. */
final class Scripts {
    private static final Map<UnicodeScript, String> LANGUAGES = new EnumMap<>(Map.ofEntries(
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MYANMAR, "my")));
    /** Share of kana from which a text with Chinese characters is Japanese. */
    private static final double KANA = 0.1;

    private static final double MOST = 0.6;

    private Scripts() {}

    /** The language of a text whose script is used for one language of news alone. */
    static Optional<String> language(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                counts.merge(UnicodeScript.of(text.charAt(i)), 1, Integer::sum);
                letters++;
            }
        }
        int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0) + counts.getOrDefault(UnicodeScript.KATAKANA, 0);
        int han = counts.getOrDefault(UnicodeScript.HAN, 0);
        if (kana + han > MOST * letters) {
            return Optional.of(kana > KANA * letters ? "ja" : "zh");
        }
        int all = letters;
        return counts.entrySet().stream()
                .filter(e -> LANGUAGES.containsKey(e.getKey()) && e.getValue() > MOST * all)
                .map(e -> LANGUAGES.get(e.getKey()))
                .findFirst();
    }
}
