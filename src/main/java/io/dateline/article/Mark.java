package io.dateline.article;

/**
 * Something that the page says of who wrote or owns the text, as it stands there and not yet weighed.
 *
 * @param name what carries it: the property path in JSON-LD ({@code author}, {@code copyrightHolder}), the name of a
 *     meta tag ({@code dc.source}), {@code byline} for the printed line, {@code canonical} for a canonical URL on another
 *     site, {@code provider} in wire formats
 * @param value verbatim, trimmed
 */
public record Mark(Field field, String name, String value) {
    /** Kinds of carrier. Labels are those of {@code attributions.evidence_field}. */
    public enum Field {
        BYLINE("byline"),
        JSON_LD("json-ld"),
        DATELINE("dateline"),
        CREDIT("credit"),
        COPYRIGHT("copyright"),
        STORY_ID("story-id"),
        META("meta"),
        CANONICAL("canonical"),
        SITE("site"),
        TEXT("text");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
