package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the list of articles in an object that is only its wrapping: the answer of a search interface, a JSON feed. A
 * wrapping names a list of objects as such lists are named, at its top or one object below, and has no text of its own.
 */
final class JsonItems {
    private static final Set<String> LISTS = Set.of(
            "articles", "items", "results", "docs", "documents", "entries", "stories", "hits", "data", "posts", "news");
    private static final Set<String> TEXTS = Set.of(
            "text",
            "maintext",
            "body",
            "body_text",
            "bodytext",
            "body_html",
            "content",
            "content_text",
            "content_html",
            "articlebody",
            "raw_text",
            "plain_text",
            "html",
            "story",
            "headline",
            "headlines");
    private static final int LONGEST_NAME = 32;

    private JsonItems() {}

    /** Index behind the {@code [} of the list of articles in the object that starts at {@code from}; -1 where it has none. */
    static int start(byte[] bytes, int from, int to) {
        int depth = 0;
        boolean isKey = false;
        boolean isList = false;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                int end = textEnd(bytes, at, to);
                if (isKey && depth <= 2) {
                    String name = name(bytes, at, end);
                    if (depth == 1 && TEXTS.contains(name)) {
                        return -1;
                    }
                    isList = LISTS.contains(name);
                } else {
                    isList = false;
                }
                isKey = false;
                at = end;
            } else if (b == '{') {
                depth++;
                isKey = true;
                isList = false;
            } else if (b == '[') {
                if (isList && depth <= 2 && startsObject(bytes, at + 1, to)) {
                    return at + 1;
                }
                isList = false;
                at = Math.max(at, past(bytes, at, to) - 1);
            } else if (b == '}') {
                depth--;
                if (depth == 0) {
                    return -1;
                }
            } else if (b == ',') {
                isKey = true;
            }
        }
        return -1;
    }

    /** Index behind the bracket that closes the one at {@code from}, whatever stands between; {@code to} where none does. */
    static int past(byte[] bytes, int from, int to) {
        return past(bytes, from, to, 0);
    }

    /** Likewise, with so many brackets open before {@code from}. */
    static int past(byte[] bytes, int from, int to, int open) {
        int depth = open;
        for (int at = from; at < to; at++) {
            byte b = bytes[at];
            if (b == '"') {
                at = textEnd(bytes, at, to);
            } else if (b == '{' || b == '[') {
                depth++;
            } else if (b == '}' || b == ']') {
                depth--;
                if (depth == 0) {
                    return at + 1;
                }
            }
        }
        return to;
    }

    private static boolean startsObject(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && JsonSyntax.isBlank(bytes[at])) {
            at++;
        }
        return at < to && bytes[at] == '{';
    }

    private static int textEnd(byte[] bytes, int from, int to) {
        int at = from + 1;
        while (at < to && bytes[at] != '"') {
            at += bytes[at] == '\\' ? 2 : 1;
        }
        return Math.min(at, to);
    }

    private static String name(byte[] bytes, int from, int end) {
        int length = Math.min(end - from - 1, LONGEST_NAME);
        return new String(bytes, from + 1, Math.max(0, length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
