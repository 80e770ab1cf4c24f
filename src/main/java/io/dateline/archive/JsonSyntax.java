package io.dateline.archive;

/**
 * Finds where a JSON value ends (RFC 8259), in bytes of any charset that has ASCII in it. Control characters in texts are
 * let pass, and {@code NaN} and {@code Infinity}, which Python writes.
 */
final class JsonSyntax {
    /** Objects in objects. Deeper ones hold no article. */
    static final int MOST_DEPTH = 64;

    private static final int MOST_DIGITS = 1000;
    private static final String[] WORDS = {"true", "false", "null", "NaN", "Infinity", "-Infinity"};

    private final byte[] bytes;
    private final int to;
    private int at;

    private JsonSyntax(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    /** How a value was found. */
    enum End {
        WHOLE,
        /** The bytes end within it. */
        CUT,
        BROKEN,
        TOO_DEEP
    }

    /**
     * A value.
     *
     * @param at index behind it; of a broken one, where it breaks
     */
    record Value(End end, int at) {}

    static Value value(byte[] bytes, int from, int to) {
        JsonSyntax syntax = new JsonSyntax(bytes, from, to);
        return new Value(syntax.read(), Math.min(syntax.at, to));
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == 0;
    }

    private End read() {
        long objects = 0;
        int depth = 0;
        boolean wantsKey = false;
        while (true) {
            blanks();
            if (at >= to) {
                return End.CUT;
            }
            if (wantsKey) {
                End key = key();
                if (key != End.WHOLE) {
                    return key;
                }
                wantsKey = false;
                continue;
            }
            byte b = bytes[at];
            if (b == '{' || b == '[') {
                if (depth == MOST_DEPTH) {
                    return End.TOO_DEEP;
                }
                at++;
                depth++;
                objects = objects << 1 | (b == '{' ? 1 : 0);
                blanks();
                byte close = (byte) (b == '{' ? '}' : ']');
                if (at < to && bytes[at] != close) {
                    wantsKey = b == '{';
                    continue;
                }
            } else {
                End scalar = b == '"' ? text() : word();
                if (scalar != End.WHOLE) {
                    return scalar;
                }
            }
            // A value ended, or an empty one is about to: closing brackets follow, or a comma.
            while (true) {
                if (depth == 0) {
                    return End.WHOLE;
                }
                blanks();
                if (at >= to) {
                    return End.CUT;
                }
                boolean isObject = (objects & 1) != 0;
                if (bytes[at] == (isObject ? '}' : ']')) {
                    at++;
                    depth--;
                    objects >>>= 1;
                } else if (bytes[at] == ',') {
                    at++;
                    wantsKey = isObject;
                    break;
                } else {
                    return End.BROKEN;
                }
            }
        }
    }

    private void blanks() {
        while (at < to && isBlank(bytes[at]) && bytes[at] != 0) {
            at++;
        }
    }

    private End key() {
        if (bytes[at] != '"') {
            return End.BROKEN;
        }
        End end = text();
        if (end != End.WHOLE) {
            return end;
        }
        blanks();
        if (at >= to) {
            return End.CUT;
        }
        if (bytes[at] != ':') {
            return End.BROKEN;
        }
        at++;
        return End.WHOLE;
    }

    private End text() {
        at++;
        while (at < to) {
            byte b = bytes[at];
            if (b == '"') {
                at++;
                return End.WHOLE;
            }
            if (b == '\\') {
                at++;
                if (at >= to) {
                    return End.CUT;
                }
                if ("\"\\/bfnrtu".indexOf(bytes[at]) < 0) {
                    return End.BROKEN;
                }
                for (int i = 0; bytes[at] == 'u' && i < 4; i++) {
                    if (at + 1 + i >= to) {
                        return End.CUT;
                    }
                    if (Character.digit(bytes[at + 1 + i], 16) < 0) {
                        return End.BROKEN;
                    }
                }
            }
            at++;
        }
        return End.CUT;
    }

    private End word() {
        for (String word : WORDS) {
            if (matches(word)) {
                at += word.length();
                return End.WHOLE;
            }
        }
        return number();
    }

    private boolean matches(String word) {
        if (word.length() > to - at) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private End number() {
        int from = at;
        if (bytes[at] == '-') {
            at++;
        }
        int first = at;
        int digits = digits();
        if (digits == 0 || (digits > 1 && bytes[first] == '0')) {
            at = first;
            return at >= to ? End.CUT : End.BROKEN;
        }
        if (at < to && bytes[at] == '.') {
            at++;
            if (digits() == 0) {
                return at >= to ? End.CUT : End.BROKEN;
            }
        }
        if (at < to && (bytes[at] == 'e' || bytes[at] == 'E')) {
            at++;
            if (at < to && (bytes[at] == '+' || bytes[at] == '-')) {
                at++;
            }
            if (digits() == 0) {
                return at >= to ? End.CUT : End.BROKEN;
            }
        }
        return at - from > MOST_DIGITS ? End.BROKEN : End.WHOLE;
    }

    private int digits() {
        int from = at;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at - from;
    }
}
