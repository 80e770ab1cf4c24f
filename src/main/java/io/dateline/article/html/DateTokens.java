package io.dateline.article.html;

import java.util.Locale;

/**
 * A text as numbers, words and signs, for {@link DateText}. Digits of any script are numbers; a word is a run of letters
 * with the marks and inner dots that belong to it ("พ.ค", "p.m"). Space is dropped. One pass, bounded.
 */
final class DateTokens {
    /** Tokens that are kept: a line that holds a date is short. */
    private static final int MAX_TOKENS = 160;
    /** Digits that a number may have: milliseconds since 1970 or a stamp to the second. */
    private static final int MAX_DIGITS = 14;

    private static final char FIRST_BEYOND_ASCII = 0x80;

    private static final int NUMBER = 1;
    private static final int WORD = 2;
    private static final int SIGN = 3;

    private final String text;
    private final int[] kinds;
    private final int[] starts;
    private final int[] ends;
    private final long[] values;
    private int size;

    DateTokens(String text) {
        this.text = text;
        int most = Math.min(text.length(), MAX_TOKENS);
        kinds = new int[most];
        starts = new int[most];
        ends = new int[most];
        values = new long[most];
        int at = 0;
        while (at < text.length() && size < MAX_TOKENS) {
            char c = text.charAt(at);
            int end = at + 1;
            if ((Signs.of(c) & Signs.DIGIT) != 0) {
                end = number(at);
            } else if (isWordPart(c)) {
                while (end < text.length() && (isWordPart(text.charAt(end)) || isInnerDot(end))) {
                    end++;
                }
                add(WORD, at, end, 0);
            } else if (!isBlank(c)) {
                add(SIGN, at, end, c);
            }
            at = end;
        }
    }

    /** Whether a text has a number, without which it holds no date. */
    static boolean hasNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ((Signs.of(text.charAt(i)) & Signs.DIGIT) != 0) {
                return true;
            }
        }
        return false;
    }

    private int number(int start) {
        int end = start;
        long value = 0;
        while (end < text.length() && (Signs.of(text.charAt(end)) & Signs.DIGIT) != 0) {
            if (end - start < MAX_DIGITS) {
                value = value * 10 + Character.digit(text.charAt(end), 10);
            }
            end++;
        }
        add(NUMBER, start, end, end - start > MAX_DIGITS ? -1 : value);
        return end;
    }

    private void add(int kind, int start, int end, long value) {
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        values[size] = value;
        size++;
    }

    private static boolean isWordPart(char c) {
        if (c < FIRST_BEYOND_ASCII) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        }
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT;
    }

    private boolean isInnerDot(int at) {
        return text.charAt(at) == '.' && at + 1 < text.length() && isWordPart(text.charAt(at + 1));
    }

    int size() {
        return size;
    }

    boolean isNumber(int i) {
        return i >= 0 && i < size && kinds[i] == NUMBER;
    }

    /** A number of so many digits at least and at most. */
    boolean isNumber(int i, int least, int most) {
        return isNumber(i) && digits(i) >= least && digits(i) <= most;
    }

    boolean isWord(int i) {
        return i >= 0 && i < size && kinds[i] == WORD;
    }

    boolean isSign(int i, char sign) {
        return i >= 0 && i < size && kinds[i] == SIGN && values[i] == sign;
    }

    boolean isOneOf(int i, String signs) {
        return i >= 0 && i < size && kinds[i] == SIGN && signs.indexOf((char) values[i]) >= 0;
    }

    int digits(int i) {
        return ends[i] - starts[i];
    }

    long value(int i) {
        return values[i];
    }

    /** The word, lower case; an empty one for what is none. */
    String word(int i) {
        return isWord(i) ? text.substring(starts[i], ends[i]).toLowerCase(Locale.ROOT) : "";
    }

    /** The word as it stands; an empty one for what is none. */
    String printed(int i) {
        return isWord(i) ? text.substring(starts[i], ends[i]) : "";
    }

    int start(int i) {
        return starts[i];
    }

    int end(int i) {
        return ends[i];
    }

    /** Whether nothing, not even space, stands between a token and the next. */
    boolean isTight(int i) {
        return i + 1 < size && ends[i] == starts[i + 1];
    }
}
