package io.dateline.article.html;

/** What each UTF-16 unit is to those who fold text: one load instead of several tests of the character. */
final class Signs {
    /** Letters that the unit counts for, 0 to 3. */
    static final int LETTERS = 3;
    /** A digit of the basic plane. */
    static final int DIGIT = 1 << 2;
    /** A blank to {@link Text#folded}. */
    static final int BLANK = 1 << 3;
    /** Left out by {@link Text#folded}. */
    static final int LEFT_OUT = 1 << 4;
    /** A blank in a {@link Line}. */
    static final int LINE_BLANK = 1 << 5;
    /** Left out of a {@link Line}. */
    static final int LINE_LEFT_OUT = 1 << 6;
    /** Half of a character beyond the basic plane. */
    static final int HALF = 1 << 7;

    /** Letters that one sign of a script without spaces stands for. */
    private static final int IDEOGRAPH_LETTERS = 3;

    private static final byte[] ALL = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < ALL.length; i++) {
            char c = (char) i;
            int traits = !Character.isLetterOrDigit(c) ? 0 : isSpaceless(c) ? IDEOGRAPH_LETTERS : 1;
            traits |= Character.isDigit(c) ? DIGIT : 0;
            traits |= isBlank(c) ? BLANK : 0;
            traits |= c == '\u200e' || c == '\u200f' || c == '\u00ad' ? LEFT_OUT : 0;
            traits |= isLineBlank(c) ? LINE_BLANK : 0;
            traits |= c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060' ? LINE_LEFT_OUT : 0;
            traits |= Character.isSurrogate(c) ? HALF : 0;
            ALL[i] = (byte) traits;
        }
    }

    private Signs() {}

    /** The traits of a unit as one number. */
    static int of(char c) {
        return ALL[c];
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }

    private static boolean isLineBlank(char c) {
        return switch (c) {
            case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
            default -> c <= ' ' || (c >= '\u2000' && c <= '\u200a');
        };
    }

    /** Whether a sign is of a script that parts no words by spaces. */
    private static boolean isSpaceless(char c) {
        boolean isIdeograph = c >= '\u2e80' && c <= '\u9fff';
        boolean isThaiOrLao = c >= '\u0e00' && c <= '\u0eff';
        boolean isMyanmar = c >= '\u1000' && c <= '\u109f';
        boolean isKhmer = c >= '\u1780' && c <= '\u17ff';
        return isIdeograph || isThaiOrLao || isMyanmar || isKhmer;
    }
}
