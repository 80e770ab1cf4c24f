package io.dateline.annotate.quote;

import java.util.Optional;

/** Who signed a quote behind a dash: „So schön war es noch nie.“ – Anna Roth */
final class Signatures {
    /** Of a name that is not known. */
    static final int MOST_WORDS = 3;

    private final Grammar grammar;
    private final Names names;

    Signatures(Grammar grammar, Names names) {
        this.grammar = grammar;
        this.names = names;
    }

    /** From what stands behind a dash. */
    Optional<Said> of(Clause clause) {
        return clause.size() == 0
                ? Optional.empty()
                : names.at(clause, 0, clause.size())
                        .filter(Names.Found::isPerson)
                        .map(Names.Found::said)
                        .or(() -> signed(clause));
    }

    /** Nothing but two or three words with capitals before the next part: a name that is not known. */
    private Optional<Said> signed(Clause clause) {
        int end = clause.segmentEnd(0, clause.size());
        boolean isName = end >= 2 && end <= MOST_WORDS;
        for (int at = 0; at < end && isName; at++) {
            isName = grammar.isNamePart(clause, at) && !grammar.isRole(clause, at);
        }
        return isName ? Optional.of(new Said(clause.printed(0, end), "person", "")) : Optional.empty();
    }
}
