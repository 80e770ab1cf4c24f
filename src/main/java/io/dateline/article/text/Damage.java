package io.dateline.article.text;

import org.jspecify.annotations.Nullable;

/**
 * Characters that were one UTF-8 sequence before it was misread.
 *
 * @param start index of the first
 * @param end index after the last
 * @param codePoint what the sequence says; U+FFFD where a byte of it was lost
 * @param loss what became of its bytes
 */
record Damage(int start, int end, int codePoint, Loss loss) {
    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int A_GRAVE = 0xE0;
    private static final int LOST = 0xFFFD;

    /** How much of a sequence is still there. */
    enum Loss {
        NONE,
        /** A no-break space became a space. */
        SPACE,
        /** A byte became U+FFFD. */
        MARKED,
        /** A byte became a question mark. */
        QUESTION
    }

    /** The sequence that starts at {@code at} under a misreading; null if there is none. */
    static @Nullable Damage at(String text, int at, int misreading) {
        int lead = Misreading.byteOf(misreading, text.charAt(at));
        if (!Misreading.isLead(lead)) {
            return null;
        }
        int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        if (at + length > text.length()) {
            return length == 2 ? null : cutAtEnd(text, at, misreading, lead);
        }
        int codePoint = lead & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07);
        Loss loss = Loss.NONE;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(at + i);
            int b = Misreading.byteOf(misreading, c);
            if (!Misreading.isTrail(b)) {
                if (loss != Loss.NONE) {
                    return null;
                }
                loss = lossOf(c);
                b = NO_BREAK_SPACE;
                if (loss == Loss.NONE) {
                    return null;
                }
            }
            codePoint = (codePoint << 6) | (b & 0x3F);
        }
        if (loss == Loss.SPACE && lead == 0xC3) {
            return grave(text, at);
        }
        if (loss == Loss.MARKED || loss == Loss.QUESTION) {
            return new Damage(at, at + length, LOST, loss);
        }
        if (length == 3 && codePoint >= 0xD800 && codePoint <= 0xDBFF) {
            return surrogates(text, at, codePoint, misreading, loss);
        }
        if (length == 3 && Character.isSurrogate((char) codePoint)) {
            return null; // The half of a character, without the other one before it.
        }
        boolean isShortest = length == 2 || codePoint >= (length == 3 ? 0x800 : 0x10000);
        return isShortest && codePoint <= Character.MAX_CODE_POINT
                ? new Damage(at, at + length, codePoint, loss)
                : null;
    }

    /** At the end of a text the last byte may be missing for good: only a marked loss counts there. */
    private static @Nullable Damage cutAtEnd(String text, int at, int misreading, int lead) {
        boolean isCut = lead >= 0xE0
                && at + 3 == text.length()
                && Misreading.isTrail(Misreading.byteOf(misreading, text.charAt(at + 1)))
                && text.charAt(at + 2) == '\uFFFD';
        return isCut ? new Damage(at, at + 3, LOST, Loss.MARKED) : null;
    }

    private static Loss lossOf(char c) {
        return switch (c) {
            case ' ' -> Loss.SPACE;
            case '\uFFFD', '\u001A' -> Loss.MARKED;
            case '?' -> Loss.QUESTION;
            default -> Loss.NONE;
        };
    }

    /**
     * A lone "à" whose second byte, a no-break space, became a space and was then often merged with the space between
     * words. The space is left standing, except before another one and in Portuguese contractions (às, àquele).
     */
    private static Damage grave(String text, int at) {
        boolean isOwn = text.startsWith(" ", at + 2)
                || text.startsWith("s ", at + 2)
                || text.startsWith("quele", at + 2)
                || text.startsWith("quela", at + 2)
                || text.startsWith("quilo", at + 2);
        return new Damage(at, at + (isOwn ? 2 : 1), A_GRAVE, Loss.SPACE);
    }

    /** Two surrogates of three bytes each: CESU-8. */
    private static @Nullable Damage surrogates(String text, int at, int high, int misreading, Loss loss) {
        if (at + 6 > text.length() || Misreading.byteOf(misreading, text.charAt(at + 3)) != 0xED) {
            return null;
        }
        int second = Misreading.byteOf(misreading, text.charAt(at + 4));
        int third = Misreading.byteOf(misreading, text.charAt(at + 5));
        if (second < 0xB0 || second > 0xBF || !Misreading.isTrail(third)) {
            return null;
        }
        char low = (char) (0xD000 | ((second & 0x3F) << 6) | (third & 0x3F));
        return new Damage(at, at + 6, Character.toCodePoint((char) high, low), loss);
    }

    int length() {
        return end - start;
    }
}
