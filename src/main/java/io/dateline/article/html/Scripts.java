package io.dateline.article.html;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final char LAST_ASCII = 127;
    /** How many times as many characters of one script as of the other tell that it is the text's. */
    private static final int PREVAILS = 3;
    /** Common characters that were simplified, in both forms and the same order. */
    private static final String SIMPLIFIED = "国这来对说们时会为个学发经开关进过还问员业东车见长门马风语书报电话应让议张华";

    private static final String TRADITIONAL = "國這來對說們時會為個學發經開關進過還問員業東車見長門馬風語書報電話應讓議張華";
    private static final Set<String> NOT_LATIN = Set.of(
            "ar", "fa", "ur", "ps", "ckb", "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg", "hi", "mr", "ne", "sa",
            "bn", "as", "am", "ti", "yi", "ug", "sd");

    private Scripts() {}

    /** The language of a text whose script is used for one language of news alone. */
    static Optional<String> language(String text) {
        Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
        int letters = 0;
        int latin = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= LAST_ASCII) {
                latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
            } else if (Character.isLetter(c)) {
                counts.merge(UnicodeScript.of(c), 1, Integer::sum);
                letters++;
            }
        }
        letters += latin;
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

    /** Whether a text may be in a language: one that is not written in Latin letters is none of a text that is. */
    static boolean mayBe(String language, String text) {
        if (!NOT_LATIN.contains(language)) {
            return true;
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(c -> Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.LATIN)
                .count();
        return latin < MOST * letters;
    }

    /** Chinese with its script, by the characters that only one of the two has; without, where neither prevails. */
    static String chinese(String text) {
        long simplified =
                text.codePoints().filter(c -> SIMPLIFIED.indexOf(c) >= 0).count();
        long traditional =
                text.codePoints().filter(c -> TRADITIONAL.indexOf(c) >= 0).count();
        if (simplified > PREVAILS * traditional && simplified > 0) {
            return "zh-Hans";
        }
        return traditional > PREVAILS * simplified && traditional > 0 ? "zh-Hant" : "zh";
    }
}
