package io.dateline.annotate.quote;

import io.dateline.annotate.quote.Vocabulary.Use;
import java.util.Locale;

/** What the words of a clause do in it. */
final class Grammar {
    /** In words. */
    private static final int LONGEST_PHRASE = 3;

    final Vocabulary words;

    Grammar(Vocabulary words) {
        this.words = words;
    }

    boolean isRole(Clause clause, int at) {
        boolean isNoNoun = words.hasCapitalNouns()
                && Character.isLowerCase(clause.word(at).printed().charAt(0));
        return !isNoNoun
                && (is(Use.ROLE, clause, at) || words.isRole(clause.word(at).lower()));
    }

    boolean is(Use use, Clause clause, int at) {
        return clause.word(at).is(use);
    }

    /** Also and later, and whatever ends like quickly. */
    boolean isBetween(Clause clause, int at) {
        String lower = clause.word(at).lower();
        return is(Use.BETWEEN, clause, at)
                || (lower.length() > 4
                        && lower.endsWith("ly")
                        && !clause.word(at).isCapital());
    }

    boolean isPronoun(Clause clause, int at) {
        return is(Use.PRONOUN, clause, at) || is(Use.PLURAL, clause, at) || is(Use.NEUTER, clause, at);
    }

    boolean isBound(Clause clause, int at) {
        return is(Use.PREPOSITION, clause, at) || is(Use.CONJUNCTION, clause, at);
    }

    boolean isNamePart(Clause clause, int at) {
        return clause.word(at).isCapital()
                && clause.word(at).printed().length() > 1
                && !is(Use.DETERMINER, clause, at)
                && !isPronoun(clause, at)
                && !isBound(clause, at)
                && !isBetween(clause, at);
    }

    /** Behind "am Freitag", "el lunes", "lundi soir" or "quant à elle"; the same word where none starts at it. */
    int timeEnd(Clause clause, int from, int to) {
        for (int end = Math.min(to, from + LONGEST_PHRASE); end > from; end--) {
            String phrase = clause.printed(from, end).toLowerCase(Locale.ROOT);
            if (phrase.indexOf(' ') > 0 && words.is(Use.PHRASE, phrase)) {
                return end;
            }
        }
        int at = from;
        while (at < to && (is(Use.PREPOSITION, clause, at) || is(Use.DETERMINER, clause, at)) && at < from + 2) {
            at++;
        }
        int end = at;
        while (end < to && is(Use.DAY, clause, end)) {
            end++;
        }
        return end > at ? end : from;
    }

    /** Whether nothing or an aside stands at a word: "on Friday". */
    boolean hasNoObject(Clause clause, int at) {
        return at >= clause.size() || isBound(clause, at) || clause.word(at).opensSegment() || isBetween(clause, at);
    }
}
