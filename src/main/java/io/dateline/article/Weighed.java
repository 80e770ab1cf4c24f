package io.dateline.article;

import java.util.List;

/**
 * What was weighed for a field of a page.
 *
 * @param field as tables call it
 * @param choices what may be its value, the chosen one first
 */
public record Weighed(String field, List<Choice> choices) {
    /**
     * Something that may be the value of a field.
     *
     * @param rule where it was found: {@code json-ld headline}, {@code meta og:title}, {@code h1}
     * @param weight how much the place is worth; 0 where places are asked in order and none is weighed
     * @param verdict why it is the value, or why it is not
     */
    public record Choice(String value, String rule, double weight, String verdict) {}

    public Weighed {
        choices = List.copyOf(choices);
    }
}
