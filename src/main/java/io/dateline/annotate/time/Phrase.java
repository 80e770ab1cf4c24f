package io.dateline.annotate.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
        if (token(at - 1).is(Kind.TOWARDS)
                || (token(at - 1).is(Kind.PREPOSITION) && token(at - 2).is(Kind.TOWARDS))) {
            return true;
        }
        for (int i = at - 1; i >= Math.max(0, at - MOST_STEPS) && token(i).sentence() == sentence; i--) {
            if (speaksOfFuture(i) || token(i).is(Kind.PAST)) {
                return speaksOfFuture(i);
            }
        }
        for (int i = at + 1; i < at + MOST_STEPS && token(i).sentence() == sentence; i++) {
            if (speaksOfFuture(i) || token(i).is(Kind.PAST)) {
                return speaksOfFuture(i);
            }
        }
        return false;
    }

    private boolean speaksOfFuture(int at) {
        return token(at).is(Kind.FUTURE)
                && (token(at).value() == 0 || token(at + 1).is(Kind.PREPOSITION));
    }

    /** The year that follows at {@code next}: 2010, of 2010, of last year; empty where none does. */
    Optional<Year> yearAt(int next, Optional<LocalDate> published) {
        int at = token(next).is(Kind.PREPOSITION) && isAfter(next, "") ? next + 1 : next;
        if (!follows(at)) {
            return Optional.empty();
        }
        Token token = token(at);
        if (token.isYear()) {
            return Optional.of(new Year(token.value(), at + 1));
        }
        Token unit = token(at + 1);
        boolean isBefore = token.isStep() && unit.is(Kind.UNIT) && Unit.of(unit.value()) == Unit.YEAR;
        boolean isBehind = unit.is(Kind.STEP_BEHIND) && token.is(Kind.UNIT) && Unit.of(token.value()) == Unit.YEAR;
        int step = isBefore ? token.value() : unit.value();
        return isBefore || isBehind ? published.map(p -> new Year(p.getYear() + step, at + 2)) : Optional.empty();
    }

    /**
     * A year that was read.
     *
     * @param next place of the first token after it
     */
    record Year(int number, int next) {}
}
