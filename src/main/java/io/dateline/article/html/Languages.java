package io.dateline.article.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an article, by markup and text together: the text decides, and markup adds the region. */
final class Languages {
    /** Characters of the text that tell its language. */
    private static final int SAMPLE = 1_500;
    /** Letters without which a text tells nothing. */
    private static final int MIN_LETTERS = 40;
    /** Letters from which the text may overrule what markup declares. */
    private static final int SURE_LETTERS = 200;

    private static final int MAX_TAG = 20;

    private Languages() {}

    /** A declared language as a BCP 47 tag: "en_US" and "EN-us" are "en-US"; nothing for what is none. */
    static Optional<String> tag(String declared) {
        String raw = declared.strip().replace('_', '-');
        int end = raw.indexOf(',');
        Locale locale = Locale.forLanguageTag(end < 0 ? raw : raw.substring(0, end));
        boolean known = !locale.getLanguage().isEmpty()
                && !locale.getLanguage().equals("und")
                && !locale.getLanguage().equals("zxx");
        return known && raw.length() <= MAX_TAG ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /**
     * The language, as a BCP 47 tag.
     *
     * @param declared tags by markup, the most trusted first
     */
    static Optional<String> of(List<String> declared, String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        long letters = sample.codePoints().filter(Character::isLetter).count();
        Optional<String> first = declared.stream().findFirst();
        if (letters < MIN_LETTERS) {
            return first;
        }
        Optional<String> byScript = Scripts.language(sample);
        if (byScript.isPresent()) {
            return Optional.of(withRegion(byScript.get(), declared));
        }
        if (first.isPresent() && StopWords.INSTANCE.confirm(language(first.get()), sample)) {
            return first;
        }
        Optional<String> detected = LanguageModel.detect(sample);
        boolean known = detected.isPresent() && (letters >= SURE_LETTERS || first.isEmpty());
        return known ? Optional.of(withRegion(detected.get(), declared)) : first.or(() -> detected);
    }

    private static String language(String tag) {
        int dash = tag.indexOf('-');
        return dash < 0 ? tag : tag.substring(0, dash);
    }

    /** The declared tag of that language, with its region; else the language alone. */
    private static String withRegion(String language, List<String> declared) {
        return declared.stream()
                .filter(t -> language(t).equals(language))
                .findFirst()
                .orElse(language);
    }
}
