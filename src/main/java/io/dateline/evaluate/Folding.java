package io.dateline.evaluate;

import java.text.Normalizer;
import java.util.Locale;

/** Texts without what does not count: case, forms of letters, kinds of quotes and dashes, amounts of space. */
final class Folding {
    private static final String APOSTROPHES = "\u2018\u2019\u201a\u201b\u2032`\u00b4";
    private static final String QUOTES = "\u201c\u201d\u201e\u00ab\u00bb";

    private Folding() {}

    static String folded(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> letter(c, out));
        return spaced(out);
    }

    private static void letter(int c, StringBuilder out) {
        if (APOSTROPHES.indexOf(c) >= 0) {
            out.append('\'');
        } else if (QUOTES.indexOf(c) >= 0) {
            out.append('"');
        } else if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212) {
            out.append('-');
        } else if (c == 'ı') {
            out.append('ı');
        } else {
            // By way of the capital, so that ß is ss and both small sigmas are one.
            String lower = Character.toString(c).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            out.append(lower.equals("ς") ? "σ" : lower);
        }
    }

    /** Every run of space is one blank; none at the ends. */
    static String spaced(CharSequence text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean isDue = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                isDue = out.length() > 0;
            } else {
                if (isDue) {
                    out.append(' ');
                    isDue = false;
                }
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
