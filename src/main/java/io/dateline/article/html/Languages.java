package io.dateline.article.html;

import java.util.List;
import java.util.Optional;

/** The language of an article, by markup and text together. */
final class Languages {
    private Languages() {}

    /**
     * The language, as a BCP 47 tag.
     *
     * @param declared tags by markup, the most trusted first
     */
    static Optional<String> of(List<String> declared, String text) {
        return text.isEmpty() ? Optional.empty() : declared.stream().findFirst();
    }
}
