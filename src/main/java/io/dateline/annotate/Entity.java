package io.dateline.annotate;

import java.util.List;
import java.util.Optional;

/**
 * A person, organisation or place in title, captions and text.
 *
 * @param name canonical
 * @param surfaceForms as printed, in order of first appearance
 * @param mentions over title, captions and text
 * @param textOffset of the first mention in the text
 * @param salience share of the article's mentions, weighed by place; 0 to 1
 */
public record Entity(
        Kind kind,
        String name,
        List<String> surfaceForms,
        int mentions,
        int textOffset,
        boolean isInTitle,
        double salience,
        Optional<Location> location) {
    public Entity {
        surfaceForms = List.copyOf(surfaceForms);
    }

    /** What is named. */
    public enum Kind {
        PERSON("person"),
        ORGANISATION("organisation"),
        PLACE("place");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * Where a place is.
     *
     * @param country ISO 3166-1 alpha-2
     */
    public record Location(
            String country, Optional<Long> geonameId, Optional<Double> latitude, Optional<Double> longitude) {}
}
