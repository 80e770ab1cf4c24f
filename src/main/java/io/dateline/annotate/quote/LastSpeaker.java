package io.dateline.annotate.quote;

import java.util.Optional;

/** Who spoke last, and whom a pronoun means: who was named since, else who spoke last. */
final class LastSpeaker {
    private final Names names;
    private Optional<Said> said = Optional.empty();
    private int end;

    LastSpeaker(Names names) {
        this.names = names;
    }

    /**
     * @param quoteEnd where the closing mark stands
     */
    void heard(Said speaker, int quoteEnd) {
        said = Optional.of(speaker);
        end = quoteEnd;
    }

    Optional<Said> said() {
        return said;
    }

    /** Where the closing mark of the last quote with a speaker stands; 0 before any. */
    int end() {
        return end;
    }

    /** It, they: who spoke last, when that is no person. */
    Optional<Said> thing() {
        return said.filter(s -> !s.kind().equals("person"));
    }

    /**
     * @param at where the pronoun stands
     */
    Optional<Said> meant(int at) {
        return names.meant(end, at).or(() -> said);
    }
}
