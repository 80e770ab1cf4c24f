package io.dateline.annotate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text in words: runs of letters, digits and marks. One pass. */
record Words(String text, List<Word> list) {
    /** A word, as printed, from start to behind its end. */
    record Word(String text, String folded, int start, int end) {}

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int end = at + Character.charCount(c);
            if (isPart(c)) {
                while (end < text.length() && isPart(text.codePointAt(end))) {
                    end += Character.charCount(text.codePointAt(end));
                }
                String word = text.substring(at, end);
                words.add(new Word(word, word.toLowerCase(Locale.ROOT), at, end));
            }
            at = end;
        }
        return new Words(text, words);
    }

    private static boolean isPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }
}
