package io.dateline.annotate.quote;

/**
 * Tells quickly where none of some words can stand: by first letter, last letter and length of the words there. Says yes to
 * other words of that shape as well.
 */
final class Cues {
    /** Letters are told apart by their last seven bits. */
    private static final int LETTERS = 128;

    private static final int LONGEST = 31;

    /** One bit a length, by first and last letter. */
    private final int[] lengths = new int[LETTERS * LETTERS];

    /** Of a phrase, its first word counts. */
    void add(String phrase) {
        int end = wordEnd(phrase, 0, phrase.length());
        lengths[shape(phrase, 0, end)] |= 1 << Math.min(end, LONGEST);
    }

    boolean mayStandIn(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = wordEnd(text, at, to);
            if (end > at && (lengths[shape(text, at, end)] & (1 << Math.min(end - at, LONGEST))) != 0) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static int shape(String text, int from, int end) {
        int first = Character.toLowerCase(text.charAt(from)) % LETTERS;
        return first * LETTERS + (text.charAt(end - 1) % LETTERS);
    }

    private static int wordEnd(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
