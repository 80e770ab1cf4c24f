package io.dateline.archive;

import io.dateline.archive.JsonSyntax.End;
import io.dateline.archive.Recognised.Split;
import java.util.Optional;

/**
 * JSON that describes articles: an object a line (JSON Lines), which can be split; a list of objects, a list in a wrapping,
 * or objects that follow each other over many lines, which cannot.
 */
final class JsonFormat implements Format {
    private static final int LOOKED_AT_LINES = 50;

    @Override
    public Optional<Recognised> recognise(Head head) {
        String text = head.text();
        boolean startsList =
                text.startsWith("[") && text.substring(1).stripLeading().startsWith("{");
        if (startsList) {
            return Optional.of(values());
        }
        byte[] bytes = head.bytes();
        int start = start(bytes);
        boolean startsObject = start < bytes.length && bytes[start] == '{';
        if (!startsObject && Content.looksLikeHtml(text)) {
            return Optional.empty();
        }
        int lines = 0;
        int whole = 0;
        boolean isFirstWhole = false;
        for (int at = start; at < bytes.length && lines < LOOKED_AT_LINES; ) {
            int end = lineEnd(bytes, at);
            boolean isLastCut = end == bytes.length && bytes.length == Head.BYTES;
            boolean isWhole = isObject(bytes, at, end);
            if (!isLastCut || isWhole) {
                lines++;
                whole += isWhole ? 1 : 0;
            }
            isFirstWhole |= at == start && isWhole;
            at = end + 1;
        }
        if (isFirstWhole || (whole > 1 && 2 * whole > lines)) {
            return Optional.of(lines());
        }
        if (!startsObject) {
            return Optional.empty();
        }
        JsonSyntax.Value first = JsonSyntax.value(bytes, start, bytes.length);
        boolean isOneLine = lineEnd(bytes, start) == bytes.length;
        if (first.end() == End.BROKEN) {
            // The first line alone may be broken, of lines of objects; or nothing here is JSON.
            return whole > 0 ? Optional.of(lines()) : Optional.empty();
        }
        boolean isWrapping = JsonItems.start(bytes, start, bytes.length) >= 0;
        return Optional.of(isOneLine && !isWrapping ? lines() : values());
    }

    static Recognised lines() {
        return Recognised.records(
                "jsonl",
                Split.ANYWHERE,
                (source, range, nesting) -> new JsonLineReader(source, range, nesting.limits()));
    }

    private static Recognised values() {
        return Recognised.records(
                "json", Split.NOWHERE, (source, range, nesting) -> new JsonValueReader(source, nesting.limits()));
    }

    /** Behind a byte order mark, zeros and blanks. */
    private static int start(byte[] bytes) {
        int at = JsonLineReader.markLength(bytes, 0, bytes.length);
        while (at < bytes.length && JsonSyntax.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private static boolean isObject(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && JsonSyntax.isBlank(bytes[at])) {
            at++;
        }
        return at < to && bytes[at] == '{' && JsonSyntax.value(bytes, at, to).end() == End.WHOLE;
    }
}
