package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Speakers without a name, as printed within a sentence: "a spokesman for the ministry". */
final class Roles {
    /** Longer ones are no role. */
    static final int MOST_WORDS = 8;

    /** Of a role at the start of a sentence. */
    private static final int MOST_OPENING_WORDS = 4;

    private static final Set<String> NOMINATIVE = Set.of("der", "die", "das", "ein", "eine");

    private final Grammar grammar;

    Roles(Grammar grammar) {
        this.grammar = grammar;
    }

    /** A spokesman for the ministry; police in Leeds; without a known word for a role only what follows an article. */
    Optional<Said> role(Clause clause, int from, int to) {
        if (grammar.isBound(clause, from) && !grammar.is(Use.DETERMINER, clause, from)) {
            return Optional.empty();
        }
        if (isOpenedByAside(clause, from, to)) {
            return Optional.empty();
        }
        if (grammar.words.hasCapitalNouns() && grammar.isBetween(clause, from)) {
            return from + 1 < to ? role(clause, from + 1, to) : Optional.empty();
        }
        for (int at = from; at < to; at++) {
            boolean isHead = grammar.isRole(clause, at)
                    && (at == to - 1
                            || grammar.isBound(clause, at + 1)
                            || grammar.is(Use.DETERMINER, clause, at + 1)
                            || (grammar.words.hasCapitalNouns()
                                    && !clause.word(at + 1).isCapital()));
            if (isHead && grammar.words.hasCapitalNouns() && !isOnePhrase(clause, from, at)) {
                return Optional.empty();
            }
            if (isHead) {
                int end = linkedEnd(clause, at + 1, to);
                return end - from <= MOST_WORDS ? Optional.of(said(clause, from, end)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** "Die für den Hafen zuständige Stelle" cannot be told from "die" and more. */
    private boolean isOpenedByAside(Clause clause, int from, int to) {
        return grammar.words.hasCapitalNouns()
                && from + 1 < to
                && grammar.is(Use.DETERMINER, clause, from)
                && grammar.is(Use.PREPOSITION, clause, from + 1);
    }

    /** Whether only articles, adjectives and nouns stand before a German noun, and no article behind a noun. */
    private boolean isOnePhrase(Clause clause, int from, int head) {
        boolean isBehindNoun = false;
        for (int at = from; at < head; at++) {
            String lower = clause.word(at).lower();
            boolean isDeterminer = grammar.is(Use.DETERMINER, clause, at);
            boolean isLink = grammar.is(Use.LINK, clause, at);
            boolean isAdjective =
                    lower.endsWith("e") || (lower.length() > 2 && lower.charAt(lower.length() - 2) == 'e');
            boolean isPart = clause.word(at).isCapital() || isLink || isDeterminer || isAdjective;
            if (!isPart || (isBehindNoun && isDeterminer && !isLink)) {
                return false;
            }
            isBehindNoun |= clause.word(at).isCapital() && at > from;
        }
        return true;
    }

    /** Any phrase behind an article that ends before a verb: the photographer. */
    Optional<Said> articled(Clause clause, int from, int to) {
        int end = Math.min(linkedEnd(clause, from + 1, to), to);
        boolean isPhrase = !isOpenedByAside(clause, from, to)
                && to > from + 1
                && grammar.is(Use.DETERMINER, clause, from)
                && end > from + 1
                && end - from <= MOST_WORDS;
        return isPhrase ? Optional.of(said(clause, from, end)) : Optional.empty();
    }

    /** A role at the start of a sentence that does something: "The minister was glad". */
    Optional<Said> opening(Clause clause) {
        int most = Math.min(clause.size() - 1, MOST_OPENING_WORDS);
        for (int at = 1; at < most && grammar.is(Use.DETERMINER, clause, 0); at++) {
            if (grammar.isRole(clause, at)) {
                return Optional.of(said(clause, 0, at + 1));
            }
        }
        return Optional.empty();
    }

    /** In German: a known role behind an article that nothing before it governs: "Am Abend war der Sprecher knapp". */
    Optional<Said> nominative(Clause clause) {
        for (int at = 0; at < clause.size() && grammar.words.hasCapitalNouns(); at++) {
            boolean isGoverned = at > 0
                    && !clause.word(at).opensSegment()
                    && (grammar.is(Use.PREPOSITION, clause, at - 1)
                            || clause.word(at - 1).isCapital());
            if (NOMINATIVE.contains(clause.word(at).lower()) && !isGoverned) {
                Optional<Said> role = role(clause, at, clause.segmentEnd(at, clause.size()));
                if (role.isPresent()) {
                    return role;
                }
            }
        }
        return Optional.empty();
    }

    /** The police and Police at the start of a sentence are the police and police within one. */
    private Said said(Clause clause, int from, int to) {
        String printed = clause.printed(from, to);
        boolean isCommon = grammar.is(Use.DETERMINER, clause, from)
                || (!grammar.words.hasCapitalNouns()
                        && grammar.isRole(clause, from)
                        && opensSentence(clause.text(), clause.word(from).start()));
        String speaker = isCommon ? printed.substring(0, 1).toLowerCase(Locale.ROOT) + printed.substring(1) : printed;
        return new Said(speaker, "role", "");
    }

    /** Whether nothing but marks stands between the start of a sentence and a word. */
    private boolean opensSentence(String text, int word) {
        return text.substring(Sentences.start(text, word, grammar.words), word)
                .chars()
                .noneMatch(Character::isLetterOrDigit);
    }

    /** Before which word the words end that belong to a role: "for the ministry", not "on Friday". */
    private int linkedEnd(Clause clause, int from, int to) {
        int end = from;
        while (end < to && !clause.word(end).opensSegment() && !isAside(clause, end)) {
            end++;
        }
        while (grammar.words.hasCapitalNouns() && end > from && grammar.is(Use.DETERMINER, clause, end - 1)) {
            end--;
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
