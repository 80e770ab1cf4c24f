package io.dateline.article;

/** What told the date of publication. */
public enum DateSource {
    JSON_LD("json-ld"),
    META("meta"),
    HTML("html"),
    URL("url"),
    DATELINE("dateline"),
    TEXT("text"),
    /** The archive's own record: the date of a wire item, a field of a JSON object. */
    RECORD("record");

    private final String label;

    DateSource(String label) {
        this.label = label;
    }

    /** As tables have it. */
    public String label() {
        return label;
    }
}
