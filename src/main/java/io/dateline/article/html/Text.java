package io.dateline.article.html;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.parser.Parser;

/** Plain text of what pages put in attributes and JSON: entities undone, space folded. */
final class Text {
    private static final char FIRST_BEYOND_ASCII = 0x80;

    private Text() {}

    /** Undoes entities, twice where they were escaped twice, drops tags, folds space. */
    static String clean(String raw) {
        String text = raw;
        for (int i = 0; i < 2 && text.indexOf('&') >= 0; i++) {
            text = Parser.unescapeEntities(text, false);
        }
        return folded(text.indexOf('<') >= 0 ? withoutTags(text) : text);
    }

    /** Each run of space, of any kind, as one blank; none at the ends; no invisible format signs. */
    static String folded(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int at = start;
        boolean wasBlank = false;
        while (at < end) {
            char c = text.charAt(at);
            int traits = Signs.of(c) & (Signs.BLANK | Signs.LEFT_OUT);
            if (traits != 0 && (c != ' ' || wasBlank)) {
                return folded(text, start, at, end);
            }
            wasBlank = traits != 0;
            at++;
        }
        return text.substring(start, end);
    }

    /** Folds a text of which what is before {@code at} is folded. */
    private static String folded(String text, int start, int at, int end) {
        StringBuilder out = new StringBuilder(end - start).append(text, start, at);
        boolean isGap = at > start && text.charAt(at - 1) == ' ';
        if (isGap) {
            out.setLength(out.length() - 1);
        }
        for (int i = at; i < end; i++) {
            char c = text.charAt(i);
            int traits = Signs.of(c);
            if ((traits & Signs.BLANK) != 0) {
                isGap = true;
            } else if ((traits & Signs.LEFT_OUT) == 0) {
                if (isGap && !out.isEmpty()) {
                    out.append(' ');
                }
                isGap = false;
                out.append(c);
            }
        }
        return out.toString();
    }

    private static boolean isBlank(char c) {
        return (Signs.of(c) & Signs.BLANK) != 0;
    }

    /** For comparison: compatible forms, lower case, one kind of quote and dash. */
    static String key(String text) {
        String folded = folded(text);
        if (isAscii(folded)) {
            return folded.toLowerCase(Locale.ROOT).replace('`', '\'');
        }
        String normal = Normalizer.normalize(folded, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            out.append(
                    switch (c) {
                        case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '`', '\u00b4' -> '\'';
                        case '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb' -> '"';
                        case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
                        default -> c;
                    });
        }
        return out.toString();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text has a digit, of any script. */
    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_BEYOND_ASCII ? Character.isDigit(text.codePointAt(i)) : c >= '0' && c <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits alone, lower case: "The Daily-News.com" and "thedailynewscom" are one. */
    static String letters(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && text.charAt(i) < FIRST_BEYOND_ASCII; i++) {
            char c = text.charAt(i);
            boolean isCapital = c >= 'A' && c <= 'Z';
            if (isCapital || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                out.append(isCapital ? (char) (c + ('a' - 'A')) : c);
            }
            if (i + 1 == text.length()) {
                return out.toString();
            }
        }
        out.setLength(0);
        String lower = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); ) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    /** Text between tags; a sign "less than" that opens no tag stays. */
    private static String withoutTags(String html) {
        StringBuilder out = new StringBuilder(html.length());
        int at = 0;
        while (at < html.length()) {
            char c = html.charAt(at);
            boolean tag = c == '<'
                    && at + 1 < html.length()
                    && (Character.isLetter(html.charAt(at + 1))
                            || html.charAt(at + 1) == '/'
                            || html.charAt(at + 1) == '!');
            int end = tag ? html.indexOf('>', at) : -1;
            if (end > 0) {
                out.append(' ');
                at = end + 1;
            } else if (tag) {
                return out.append(html, at, html.length()).toString();
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
