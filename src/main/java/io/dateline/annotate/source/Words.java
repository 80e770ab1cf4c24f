package io.dateline.annotate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in words: runs of letters, digits and marks. One pass.
 *
 * @param isUnspaced whether it holds letters of a script that writes no blanks between words
 */
record Words(String text, List<Word> list, boolean isUnspaced) {
    /** Characters below it are folded by a table. */
    private static final int TABLE = 0x250;

    /** To each character its lower case, and 0 to those that part words. */
    private static final char[] LOWER = lower();

    /** Its lower case has two characters. */
    private static final char DOTTED_I = 0x130;

    /** From here on are the scripts that write no blanks. */
    private static final int FIRST_UNSPACED = 0x0E00;

    /** A word, from start to behind its end; its letters are copied when they are asked for. */
    static final class Word {
        private final String of;
        private final int start;
        private final int end;
        private final int hash;
        private String folded = "";

        private Word(String of, int start, int end, int hash) {
            this.of = of;
            this.start = start;
            this.end = end;
            this.hash = hash;
        }

        int start() {
            return start;
        }

        int end() {
            return end;
        }

        int length() {
            return end - start;
        }

        /** As printed. */
        String text() {
            return of.substring(start, end);
        }

        int first() {
            return of.codePointAt(start);
        }

        /** In lower case. */
        String folded() {
            if (folded.isEmpty()) {
                folded = text().toLowerCase(Locale.ROOT);
            }
            return folded;
        }

        /** Hash code of the folded word; 0 where only the word itself tells. */
        int hash() {
            return hash;
        }
    }

    static Words of(String text) {
        List<Word> words = new ArrayList<>();
        boolean isUnspaced = false;
        int length = text.length();
        int at = 0;
        while (at < length) {
            int start = at;
            int hash = 0;
            boolean isFolded = true;
            while (at < length) {
                char c = text.charAt(at);
                if (c < TABLE) {
                    char lower = LOWER[c];
                    if (lower == 0) {
                        break;
                    }
                    isFolded &= c != DOTTED_I;
                    hash = 31 * hash + lower;
                    at++;
                } else {
                    int letter = text.codePointAt(at);
                    if (!isPart(letter)) {
                        break;
                    }
                    isFolded = false;
                    isUnspaced |= letter >= FIRST_UNSPACED && isUnspaced(letter);
                    at += Character.charCount(letter);
                }
            }
            if (at > start) {
                words.add(new Word(text, start, at, isFolded ? hash : 0));
            } else {
                at += text.charAt(at) < TABLE ? 1 : Character.charCount(text.codePointAt(at));
            }
        }
        return new Words(text, words, isUnspaced);
    }

    private static boolean isUnspaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, KATAKANA, HANGUL, THAI -> true;
            default -> false;
        };
    }

    private static boolean isPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static char[] lower() {
        char[] lower = new char[TABLE];
        for (char c = 0; c < TABLE; c++) {
            lower[c] = isPart(c) ? Character.toLowerCase(c) : 0;
        }
        return lower;
    }
}
