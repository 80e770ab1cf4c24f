package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.Optional;

/** What a token is to a name: outside, its first word, or a later one. */
enum Tag {
    O("O", 0),
    B_PERSON("B-PER", 1),
    I_PERSON("I-PER", 2),
    B_ORGANISATION("B-ORG", 3),
    I_ORGANISATION("I-ORG", 4),
    B_PLACE("B-LOC", 5),
    I_PLACE("I-LOC", 6);

    static final int COUNT = values().length;

    private static final Tag[] ALL = values();

    private final String label;
    private final int number;

    Tag(String label, int number) {
        this.label = label;
        this.number = number;
    }

    /** Its place among all, from 0: what models and arrays of tags are made of. */
    int number() {
        return number;
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
            case O -> throw new IllegalStateException("a word outside of names is of no kind");
        };
    }

    /** Whether this may stand behind another. */
    boolean mayFollow(Tag before) {
        return !isInside() || before.kindNumber() == kindNumber();
    }
}
