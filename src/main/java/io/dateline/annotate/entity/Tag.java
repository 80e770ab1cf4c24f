package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.Optional;

/** What a token is to a name: outside, its first word, or a later one. */
enum Tag {
    O("O"),
    B_PERSON("B-PER"),
    I_PERSON("I-PER"),
    B_ORGANISATION("B-ORG"),
    I_ORGANISATION("I-ORG"),
    B_PLACE("B-LOC"),
    I_PLACE("I-LOC");

    static final int COUNT = values().length;

    private static final Tag[] ALL = values();

    private final String label;

    Tag(String label) {
        this.label = label;
    }

    /** As tagged text has it. */
    String label() {
        return label;
    }

    static Tag at(int index) {
        return ALL[index];
    }

    /** The tag of a label; none for kinds that are not ours. */
    static Optional<Tag> of(String label) {
        for (Tag tag : ALL) {
            if (tag.label.equals(label)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    boolean isFirst() {
        return ordinal() % 2 == 1;
    }

    boolean isInside() {
        return this != O && !isFirst();
    }

    /** 0 for outside, else 1 to 3: person, organisation, place. */
    int kindNumber() {
        return (ordinal() + 1) / 2;
    }

    Entity.Kind kind() {
        return Entity.Kind.values()[kindNumber() - 1];
    }

    /** Whether this may stand behind another. */
    boolean mayFollow(Tag before) {
        return !isInside() || before.kindNumber() == kindNumber();
    }
}
