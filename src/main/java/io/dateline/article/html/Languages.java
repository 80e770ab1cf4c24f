package io.dateline.article.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The language of an article, by markup and text together. */
final class Languages {
    private Languages() {}

    /** A declared language as a BCP 47 tag: "en_US" and "EN-us" are "en-US"; nothing for what is none. */
    static Optional<String> tag(String declared) {
        String raw = declared.strip().replace('_', '-');
        int end = raw.indexOf(',');
        Locale locale = Locale.forLanguageTag(end < 0 ? raw : raw.substring(0, end));
        boolean known = !locale.getLanguage().isEmpty()
                && !locale.getLanguage().equals("und")
                && !locale.getLanguage().equals("zxx");
        return known && raw.length() <= 20 ? Optional.of(locale.toLanguageTag()) : Optional.empty();
    }

    /**
     * The language, as a BCP 47 tag.
     *
     * @param declared tags by markup, the most trusted first
     */
    static Optional<String> of(List<String> declared, String text) {
        return text.isEmpty() ? Optional.empty() : declared.stream().findFirst();
    }
}
