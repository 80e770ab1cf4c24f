package io.dateline.report;

import java.util.regex.Pattern;

/** Text of unknown pages as safe text of ours. One function for elements and attributes. */
final class Markup {
    private static final int LONGEST = 300;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    private Markup() {}

    /** For an element's content or a quoted attribute. */
    static String escape(String text) {
        StringBuilder out = new StringBuilder();
        String plain = plain(text);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** Without control characters, without marks that turn the direction of what follows, and no longer than a line. */
    static String plain(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
                out.append(' ');
            } else if (!turns(c) && (c > 0xffff || !Character.isSurrogate((char) c))) {
                out.appendCodePoint(c);
            }
        });
        return text.codePointCount(0, text.length()) > LONGEST ? out.append('…').toString() : out.toString();
    }

    /** Bidirectional controls, tags and the byte order mark: all unseen. */
    private static boolean turns(int c) {
        return (c >= 0x200b && c <= 0x200f)
                || (c >= 0x202a && c <= 0x202e)
                || (c >= 0x2060 && c <= 0x206f)
                || c == 0x061c
                || c == 0xfeff
                || (c >= 0xfff9 && c <= 0xfffb)
                || (c >= 0xe0000 && c <= 0xe007f);
    }

    /**
     * A link where the address is one of the web; the bare text where it is not.
     *
     * @param language of the text, as a tag of BCP 47, for those who have the page read to them; what is no tag is left out
     */
    static String link(String url, String text, String language) {
        String named = LANGUAGE.matcher(language).matches() ? " lang=\"" + language + "\"" : "";
        String start = url.length() > 8 ? url.substring(0, 8).toLowerCase(java.util.Locale.ROOT) : "";
        boolean isWeb = start.startsWith("https://") || start.startsWith("http://");
        return isWeb && plain(url).equals(url)
                ? "<a rel=\"noopener noreferrer\"" + named + " href=\"" + escape(url) + "\">" + escape(text) + "</a>"
                : escape(text);
    }

    /** JSON that may stand in a script element: no end tag, no comment can begin in it. */
    static String inScript(String json) {
        return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }
}
