package io.dateline.annotate.time;

import java.util.List;

/** The tokens of a text, with what stands between them. */
final class Phrase {
    /** Steps to look for a verb on each side of an expression: bounds the work in an endless sentence. */
    private static final int MOST_STEPS = 40;

    private static final Token NONE = new Token("", 0, 0, Kind.OTHER, -1, -1, false);

    private final String text;
    private final List<Token> tokens;

    Phrase(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = List.copyOf(tokens);
    }

    int size() {
        return tokens.size();
    }

    /** The token at a place; one that says nothing outside the text. */
    Token token(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at) : NONE;
    }

    /** Whether only {@code mark}, possibly with spaces, parts the token at {@code at} from the one before. */
    boolean isAfter(int at, String mark) {
        if (at < 1 || at >= tokens.size()) {
            return false;
        }
        int from = tokens.get(at - 1).end();
        int to = tokens.get(at).start();
        return to - from <= mark.length() + 2
                && text.substring(from, to).strip().equals(mark);
    }

    /** Whether nothing but a space, a comma or the stop of an abbreviation parts the token from the one before. */
    boolean follows(int at) {
        return isAfter(at, "") || isAfter(at, ",") || isAfter(at, ".") || isAfter(at, ".,");
    }

    /** Whether the token touches the one before. */
    boolean isGluedTo(int at) {
        return at >= 1
                && at < tokens.size()
                && tokens.get(at - 1).end() == tokens.get(at).start();
    }

    /** Whether the token at {@code at} is cut by a mark from a number on either side, as in 3.5 or 2,000. */
    boolean isPartOfNumber(int at) {
        Token token = token(at);
        return isJoint(token.start() - 1, -1) || isJoint(token.end(), 1);
    }

    private boolean isJoint(int mark, int side) {
        int beyond = mark + side;
        if (mark < 0 || mark >= text.length()) {
            return false;
        }
        char c = text.charAt(mark);
        if (c == '$' || c == '€' || c == '£' || c == '%') {
            return true;
        }
        return (c == '.' || c == ',')
                && beyond >= 0
                && beyond < text.length()
                && Character.isDigit(text.charAt(beyond));
    }

    /** Whether the verb that governs the place speaks of what is to come: the nearest before it, else after it. */
    boolean isFuture(int at) {
        int sentence = token(at).sentence();
        for (int i = at - 1; i >= Math.max(0, at - MOST_STEPS) && token(i).sentence() == sentence; i--) {
            if (token(i).is(Kind.FUTURE) || token(i).is(Kind.PAST)) {
                return token(i).is(Kind.FUTURE);
            }
        }
        for (int i = at + 1; i < at + MOST_STEPS && token(i).sentence() == sentence; i++) {
            if (token(i).is(Kind.FUTURE) || token(i).is(Kind.PAST)) {
                return token(i).is(Kind.FUTURE);
            }
        }
        return false;
    }
}
