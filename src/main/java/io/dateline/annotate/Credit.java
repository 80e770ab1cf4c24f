package io.dateline.annotate;

import java.util.Optional;

/** A person's part in the report. */
public record Credit(String name, Role role, Optional<String> place) {
    /** What the person did. */
    public enum Role {
        AUTHOR("author"),
        REPORTING("reporting"),
        ADDITIONAL_REPORTING("additional-reporting"),
        WRITING("writing"),
        EDITING("editing"),
        COMPILING("compiling"),
        TRANSLATING("translating"),
        PHOTO("photo");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
