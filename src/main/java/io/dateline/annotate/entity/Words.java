package io.dateline.annotate.entity;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into words: letters and digits, with hyphens, apostrophes and abbreviation dots inside. */
final class Words {
    private Words() {}

    static List<Word> of(String text) {
        List<Word> words = new ArrayList<>();
        boolean opens = true;
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                opens |= c == '.' || c == '!' || c == '?' || c == '\n' || c == ':' || c == '"' || c == '“' || c == '„';
                at += Character.charCount(c);
                continue;
            }
            int end = end(text, at);
            words.add(new Word(text.substring(at, end), at, end, opens));
            opens = text.charAt(end - 1) == '.' && end - at > 3;
            at = end;
        }
        return words;
    }

    /** The letters that end at an offset. */
    static String lettersBefore(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    private static int end(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
                at += Character.charCount(c);
            } else if (WordEnds.isInside(text, start, at)) {
                at++;
            } else if (c == '.' && isAbbreviation(text, start, at)) {
                return at + 1;
            } else {
                break;
            }
        }
        // A genitive is no part of the name.
        if (at - start > 2 && (text.startsWith("'s", at - 2) || text.startsWith("’s", at - 2))) {
            return at - 2;
        }
        return at;
    }

    /** "U.S." and "J.": single letters with dots. */
    private static boolean isAbbreviation(String text, int start, int dot) {
        return Character.isUpperCase(text.charAt(dot - 1)) && (dot - start == 1 || text.charAt(dot - 2) == '.');
    }
}
