package io.dateline.article.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The charset that markup declares in itself: {@code <meta charset=...>}, {@code <meta http-equiv content="...;
 * charset=...">}, {@code <?xml encoding="..."?>}. After the prescan of the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">HTML
 * standard</a>; comments are passed over.
 */
final class MarkupCharset {
    /** Bytes that are looked at. The standard says 1,024; pages with long scripts before their meta tag need more. */
    private static final int PRESCAN_BYTES = 16 << 10;

    private MarkupCharset() {}

    static Optional<WebCharset> declaredIn(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        int at = head.indexOf('<');
        while (at >= 0) {
            int end;
            if (head.startsWith("<!--", at)) {
                end = head.indexOf("-->", at + 2);
            } else {
                end = head.indexOf('>', at);
                Optional<WebCharset> found = inTag(head.substring(at, end < 0 ? head.length() : end));
                if (found.isPresent()) {
                    return found.map(MarkupCharset::asBytesShow);
                }
            }
            at = end < 0 ? -1 : head.indexOf('<', end);
        }
        return Optional.empty();
    }

    private static Optional<WebCharset> inTag(String tag) {
        if (tag.startsWith("<meta")) {
            return value(tag, "charset");
        }
        return tag.startsWith("<?xml") ? value(tag, "encoding") : Optional.empty();
    }

    private static Optional<WebCharset> value(String tag, String name) {
        for (int at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
            int from = skipBlanks(tag, at + name.length());
            if (from < tag.length() && tag.charAt(from) == '=') {
                from = skipBlanks(tag, from + 1);
                int to = from;
                while (to < tag.length() && (isLabel(tag.charAt(to)) || (to == from && isQuote(tag.charAt(to))))) {
                    to++;
                }
                return WebCharset.of(tag.substring(from, to));
            }
        }
        return Optional.empty();
    }

    private static int skipBlanks(String tag, int from) {
        int at = from;
        while (at < tag.length() && tag.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    private static boolean isLabel(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_.:".indexOf(c) >= 0;
    }

    /** A tag that could be read as single bytes is not in UTF-16, whatever it says. */
    private static WebCharset asBytesShow(WebCharset declared) {
        return declared.name().startsWith("UTF-16") ? WebCharset.UTF_8 : declared;
    }
}
