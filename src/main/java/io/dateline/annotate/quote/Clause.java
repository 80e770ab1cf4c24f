package io.dateline.annotate.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a part of the text, with what stands between them.
 *
 * @param text of the whole article
 * @param words in order
 */
record Clause(String text, List<Word> words) {
    /** More than any sentence that tells who spoke. */
    static final int MOST_WORDS = 60;

    /**
     * A word without the signs around it.
     *
     * @param lower in lower case
     * @param start in UTF-16 units of the text
     * @param uses what it does, one bit a use
     * @param opensSegment whether a comma, dash, bracket or colon parts it from the word before
     */
    record Word(String printed, String lower, int uses, int start, int end, boolean opensSegment) {
        boolean is(Vocabulary.Use use) {
            return (uses & use.bit()) != 0;
        }

        boolean isCapital() {
            return Character.isUpperCase(printed.charAt(0));
        }
    }

    /** The words between two places; where there are too many, those nearest to the end. */
    static Clause before(String text, int from, int to, Vocabulary vocabulary) {
        List<Word> words = words(text, from, to, vocabulary);
        return new Clause(text, words.subList(Math.max(0, words.size() - MOST_WORDS), words.size()));
    }

    /** The words between two places; where there are too many, the first ones. */
    static Clause after(String text, int from, int to, Vocabulary vocabulary) {
        List<Word> words = words(text, from, to, vocabulary);
        return new Clause(text, words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    private static List<Word> words(String text, int from, int to, Vocabulary vocabulary) {
        List<Word> words = new ArrayList<>();
        boolean isParted = true;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (!Character.isLetterOrDigit(c)) {
                isParted |= ",;:()–—[]|".indexOf(c) >= 0 || c == '-';
                at++;
                continue;
            }
            int end = wordEnd(text, at, to);
            String printed = text.substring(at, end);
            String lower = printed.toLowerCase(Locale.ROOT);
            words.add(new Word(printed, lower, vocabulary.uses(lower), at, end, isParted));
            isParted = false;
            at = end;
        }
        return words;
    }

    /** Hyphens, apostrophes and stops within a word are parts of it; l' and d' before a vowel are words of their own. */
    private static int wordEnd(String text, int start, int to) {
        int at = start;
        while (at < to) {
            char c = text.charAt(at);
            boolean isInner = "-'’./&".indexOf(c) >= 0
                    && at + 1 < to
                    && Character.isLetterOrDigit(text.charAt(at + 1))
                    && at > start;
            if (!Character.isLetterOrDigit(c) && !isInner) {
                return at;
            }
            boolean isElision = (c == '\'' || c == '’') && at - start <= 2 && Character.isLowerCase(text.charAt(start));
            if (isElision) {
                return at + 1;
            }
            at++;
        }
        return at;
    }

    /** Without its first words. */
    Clause from(int word) {
        return new Clause(text, words.subList(word, words.size()));
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    /** As printed, from one word to before another. */
    String printed(int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }

    /** Where the segment of a word starts, not before a bound. */
    int segmentStart(int at, int bound) {
        int start = at;
        while (start > bound && !words.get(start).opensSegment()) {
            start--;
        }
        return start;
    }

    /** Before which word the segment of a word ends. */
    int segmentEnd(int at, int bound) {
        int end = at + 1;
        while (end < bound && !words.get(end).opensSegment()) {
            end++;
        }
        return end;
    }
}
