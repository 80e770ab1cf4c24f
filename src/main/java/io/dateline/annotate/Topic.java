package io.dateline.annotate;

import java.util.List;

/**
 * A subject of the article.
 *
 * @param id code in the scheme: a Media Topics code such as {@code medtop:16000000}; the folded label for sections and keywords
 * @param score 0 to 1
 * @param evidence words that decided
 */
public record Topic(Scheme scheme, String id, String label, double score, List<String> evidence) {
    public Topic {
        evidence = List.copyOf(evidence);
    }

    /** Vocabulary. */
    public enum Scheme {
        IPTC("iptc"),
        SECTION("section"),
        KEYWORD("keyword"),
        SOURCE("source");

        private final String label;

        Scheme(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
