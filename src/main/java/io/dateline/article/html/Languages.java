package io.dateline.article.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The language of an article, by markup and text together: the text decides, and markup adds the region. */
final class Languages {
    /** Characters of the text that tell its language. */
    private static final int SAMPLE = 1_500;
    /** Letters without which a text tells nothing. */
    private static final int MIN_LETTERS = 40;
    /** Letters from which the text may overrule what markup declares. */
    private static final int SURE_LETTERS = 200;

    private static final int MAX_TAG = 20;
    /** Standards and names of what is written all but alike. */
    private static final List<Set<String>> ALIKE =
            List.of(Set.of("no", "nb", "nn"), Set.of("sr", "hr", "bs", "sh"), Set.of("id", "ms"), Set.of("tl", "fil"));

    /** Codes of two letters; each has a name, which is slow to look up. */
    private static final Set<String> ISO_639_1 = Set.of(Locale.getISOLanguages());

    private Languages() {}

    /** A declared language as a BCP 47 tag: "en_US" and "EN-us" are "en-US"; nothing for what is none. */
    static Optional<String> tag(String declared) {
        String raw = declared.strip().replace('_', '-');
        int end = raw.indexOf(',');
        Locale locale = Locale.forLanguageTag(end < 0 ? raw : raw.substring(0, end));
        boolean known = !locale.getLanguage().isEmpty()
                && !locale.getLanguage().equals("und")
                && !locale.getLanguage().equals("zxx");
        boolean named = ISO_639_1.contains(locale.getLanguage())
                || !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        return known && named && raw.length() <= MAX_TAG ? Optional.of(locale.toLanguageTag()) : Optional.empty();
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
            String found = withRegion(byScript.get(), declared);
            return Optional.of(found.equals("zh") ? Scripts.chinese(sample) : found);
        }
        if (first.isPresent() && StopWords.INSTANCE.confirm(language(first.get()), sample)) {
            return first;
        }
        Optional<String> detected = LanguageModel.detect(sample).filter(l -> Scripts.mayBe(l, sample));
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
                .filter(t -> areAlike(language(t), language))
                .findFirst()
                .orElse(language);
    }

    /** Whether a text does not tell one from the other, so that markup does. */
    private static boolean areAlike(String a, String b) {
        return a.equals(b) || ALIKE.stream().anyMatch(set -> set.contains(a) && set.contains(b));
    }
}
