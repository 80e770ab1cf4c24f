package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Optional;

/** Speakers without a name, as printed: "a spokesman for the ministry". */
final class Roles {
    /** Longer ones are no role. */
    static final int MOST_WORDS = 8;

    /** Of a role at the start of a sentence. */
    private static final int MOST_OPENING_WORDS = 4;

    private final Grammar grammar;

    Roles(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A spokesman for the ministry; police in Leeds; without a known word for a role only what follows an article. */
    Optional<Said> role(Clause clause, int from, int to) {
        if (grammar.isBound(clause, from) && !grammar.is(Use.DETERMINER, clause, from)) {
            return Optional.empty();
        }
        for (int at = from; at < to; at++) {
            boolean isHead = grammar.isRole(clause, at)
                    && (at == to - 1 || grammar.isBound(clause, at + 1) || grammar.is(Use.DETERMINER, clause, at + 1));
            if (isHead) {
                int end = linkedEnd(clause, at + 1, to);
                return end - from <= MOST_WORDS
                        ? Optional.of(new Said(clause.printed(from, end), "role", ""))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Any phrase behind an article that ends before a verb: the photographer. */
    Optional<Said> articled(Clause clause, int from, int to) {
        int end = Math.min(linkedEnd(clause, from + 1, to), to);
        boolean isPhrase =
                to > from + 1 && grammar.is(Use.DETERMINER, clause, from) && end > from + 1 && end - from <= MOST_WORDS;
        return isPhrase ? Optional.of(new Said(clause.printed(from, end), "role", "")) : Optional.empty();
    }

    /** A role at the start of a sentence that does something: "The minister was glad". */
    Optional<Said> opening(Clause clause) {
        int most = Math.min(clause.size() - 1, MOST_OPENING_WORDS);
        for (int at = 1; at < most && grammar.is(Use.DETERMINER, clause, 0); at++) {
            if (grammar.isRole(clause, at)) {
                return Optional.of(new Said(clause.printed(0, at + 1), "role", ""));
            }
        }
        return Optional.empty();
    }

    /** Before which word the words end that belong to a role: "for the ministry", not "on Friday". */
    private int linkedEnd(Clause clause, int from, int to) {
        int end = from;
        while (end < to && !clause.word(end).opensSegment() && !isAside(clause, end)) {
            end++;
        }
        return end;
    }

    private boolean isAside(Clause clause, int at) {
        boolean isBehindNoun = grammar.words.hasCapitalNouns()
                && at > 0
                && clause.word(at - 1).isCapital()
                && !clause.word(at).isCapital()
                && !grammar.is(Use.LINK, clause, at);
        return isBehindNoun
                || (grammar.isBound(clause, at) && !grammar.is(Use.LINK, clause, at))
                || grammar.isBetween(clause, at);
    }

    /** Whether a speaker is named or has a known role. */
    boolean isCertain(Said said) {
        if (!said.kind().equals("role")) {
            return true;
        }
        Clause clause = Clause.after(said.speaker(), 0, said.speaker().length(), grammar.words);
        return clause.words().stream().anyMatch(w -> grammar.words.isRole(w.lower()));
    }
}
