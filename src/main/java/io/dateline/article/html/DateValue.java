package io.dateline.article.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The date that an element holds: in an attribute for machines, else in its text. */
final class DateValue {
    private static final List<String> ATTRIBUTES = List.of(
            "datetime", "content", "value", "title", "data-datetime", "data-date", "data-timestamp", "data-time");
    /** Characters of the shortest date: 3/5/24. */
    private static final int LEAST = 6;

    private static final int MAX_TEXT = 120;

    private DateValue() {}

    static Optional<String> of(Element element) {
        for (String attribute : ATTRIBUTES) {
            String value = element.attr(attribute).strip();
            if (value.length() >= LEAST && value.chars().anyMatch(Character::isDigit)) {
                return Optional.of(value);
            }
        }
        String text = Text.folded(Clues.text(element, MAX_TEXT));
        return text.length() >= LEAST ? Optional.of(text) : Optional.empty();
    }
}
