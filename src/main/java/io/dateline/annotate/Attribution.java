package io.dateline.annotate;

import io.dateline.article.Mark;

/**
 * A name and one piece of evidence for its part in the article.
 *
 * @param name canonical name of the agencies file, or of the outlet, or of who is cited
 * @param evidence the words that show it, verbatim
 * @param rule that fired, by name
 * @param confidence 0 to 1
 */
public record Attribution(
        String name,
        Kind kind,
        Role role,
        Mark.Field field,
        String evidence,
        int textOffset,
        String rule,
        double confidence) {
    /** What is named. */
    public enum Kind {
        AGENCY("agency"),
        OUTLET("outlet"),
        PRESS_RELEASE("press-release"),
        CITED("cited");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Its part. */
    public enum Role {
        WIRE("wire"),
        MIXED("mixed"),
        PHOTO("photo"),
        CITED("cited"),
        /** The outlet wrote it itself. */
        OWN("own");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
