package io.dateline.annotate;

/** Who wrote the text. */
public enum Origin {
    OWN("own"),
    WIRE("wire"),
    /** Staff with agency material. */
    MIXED("mixed"),
    PRESS_RELEASE("press-release"),
    UNKNOWN("unknown");

    private final String label;

    Origin(String label) {
        this.label = label;
    }

    /** As tables have it. */
    public String label() {
        return label;
    }
}
