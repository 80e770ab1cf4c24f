package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;

/**
 * A name where it stands.
 *
 * @param name canonical, as far as this place alone tells
 * @param surface as printed
 * @param start offset in UTF-16 units
 * @param end offset behind its last unit
 */
record Mention(Entity.Kind kind, String name, String surface, int start, int end) {
    /** The same name as one of another kind. */
    Mention as(Entity.Kind other) {
        return new Mention(other, name, surface, start, end);
    }
}
