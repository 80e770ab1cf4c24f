package io.dateline.annotate.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text cut into words and marks. Words keep hyphens, apostrophes and abbreviation dots inside; a genitive {@code 's} is a
 * token of its own, and so is every mark.
 */
final class Tokens {
    private static final int FIRST_SIZE = 64;

    private String[] words = new String[FIRST_SIZE];
    private int[] starts = new int[FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private boolean[] opens = new boolean[FIRST_SIZE];
    private int size;

    private Tokens() {}

    /** Tokens that somebody else has cut, sentence by sentence; a blank stands between any two. */
    static Tokens of(List<List<String>> sentences) {
        Tokens tokens = new Tokens();
        int at = 0;
        for (List<String> sentence : sentences) {
            boolean first = true;
            for (String word : sentence) {
                tokens.add(word, at, at + word.length(), first);
                first &= !Character.isLetterOrDigit(word.codePointAt(0));
                at += word.length() + 1;
            }
        }
        return tokens;
    }

    /** Of texts that stand apart, such as title and paragraphs, with the offset of each in the whole. */
    static Tokens of(String text) {
        Tokens tokens = new Tokens();
        boolean opens = true;
        int at = 0;
        int length = text.length();
        while (at < length) {
            char c = text.charAt(at);
            if (c == '\n') {
                opens = true;
            }
            if (c <= ' ' || c == '\u00a0' || Character.isWhitespace(c)) {
                at++;
                continue;
            }
            int end = WordEnds.of(text, at);
            tokens.add(text.substring(at, end), at, end, opens);
            boolean isWord = Character.isLetterOrDigit(text.codePointAt(at));
            opens = isWord ? false : opens || closesSentence(c);
            at = end;
        }
        return tokens;
    }

    private static boolean closesSentence(char mark) {
        return switch (mark) {
            case '.', '!', '?', ':', '"', '“', '„', '…', '•', '|' -> true;
            default -> false;
        };
    }

    private void add(String word, int start, int end, boolean opensSentence) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            opens = Arrays.copyOf(opens, 2 * size);
        }
        words[size] = word;
        starts[size] = start;
        ends[size] = end;
        opens[size] = opensSentence;
        size++;
    }

    int size() {
        return size;
    }

    String word(int index) {
        return words[index];
    }

    /** Offset in UTF-16 units. */
    int start(int index) {
        return starts[index];
    }

    /** Offset behind its last unit. */
    int end(int index) {
        return ends[index];
    }

    /** Whether nothing but marks stands between it and the end of a sentence or line. */
    boolean opensSentence(int index) {
        return opens[index];
    }

    List<String> words() {
        return new ArrayList<>(Arrays.asList(words).subList(0, size));
    }
}
