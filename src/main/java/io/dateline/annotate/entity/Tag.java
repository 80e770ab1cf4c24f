package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.Optional;

/** What a token is to a name: outside, its first word, or a later one. */
enum Tag {
    O(0, "O"),
    B_PERSON(1, "B-PER"),
    I_PERSON(2, "I-PER"),
    B_ORGANISATION(3, "B-ORG"),
    I_ORGANISATION(4, "I-ORG"),
    B_PLACE(5, "B-LOC"),
    I_PLACE(6, "I-LOC");

    static final int COUNT = values().length;

    private static final Tag[] ALL = values();

    private final int number;
    private final String label;

    Tag(int number, String label) {
        this.number = number;
        this.label = label;
    }

    /** As tagged text has it. */
    String label() {
        return label;
    }

    static Tag at(int number) {
        return ALL[number];
    }

    /** By which arrays of tags know it. */
    int number() {
        return number;
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
        return number % 2 == 1;
    }

    boolean isInside() {
        return this != O && !isFirst();
    }

    /** 0 for outside, else 1 to 3: person, organisation, place. */
    int kindNumber() {
        return (number + 1) / 2;
    }

    Entity.Kind kind() {
        return switch (this) {
            case B_PERSON, I_PERSON -> Entity.Kind.PERSON;
            case B_ORGANISATION, I_ORGANISATION -> Entity.Kind.ORGANISATION;
            case B_PLACE, I_PLACE -> Entity.Kind.PLACE;
            case O -> throw new IllegalStateException("outside is of no kind");
        };
    }

    /** Whether this may stand behind another. */
    boolean mayFollow(Tag before) {
        return !isInside() || before.kindNumber() == kindNumber();
    }
}
