package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where WARC records start and end in bytes, by their line ends and version lines (ISO 28500): {@code WARC/1.1 CRLF}. */
final class WarcLines {
    private static final byte[] NAME = {'w', 'a', 'r', 'c'};
    private static final int VERSION_BYTES = 12;
    private static final int FIELD_BYTES = 16;
    /** What {@link #recordStart} must see from a start on. */
    static final int SEARCHED_BYTES = VERSION_BYTES + FIELD_BYTES;
    /** Line ends after a record: two by the standard. */
    private static final int LINE_END_BYTES = 4;

    private WarcLines() {}

    /** Whether a version line starts there, in any case. */
    static boolean startsRecord(byte[] bytes, int at, int end) {
        if (end - at <= NAME.length || bytes[at + NAME.length] != '/') {
            return false;
        }
        for (int i = 0; i < NAME.length; i++) {
            if ((bytes[at + i] | 0x20) != NAME[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the first record behind {@code from} starts: a version line that stands after a line end, or one that the name of
     * a field follows. -1 where there is none.
     */
    static int recordStart(byte[] bytes, int from, int end) {
        for (int i = from + 1; i < end - NAME.length - 1; i++) {
            if ((bytes[i] | 0x20) == NAME[0]
                    && bytes[i + NAME.length] == '/'
                    && startsRecord(bytes, i, end)
                    && isDigit(bytes[i + NAME.length + 1])
                    && (bytes[i - 1] == '\n' || isFollowedByField(bytes, i, end))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isFollowedByField(byte[] bytes, int at, int end) {
        int line = at;
        while (line < end && line - at < VERSION_BYTES && bytes[line] != '\n') {
            line++;
        }
        String rest = new String(bytes, line, Math.min(end - line, FIELD_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return rest.startsWith("\nwarc-") || rest.startsWith("\ncontent-");
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    static int afterLineEnds(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at;
    }

    /** Where the block ends whose record ends at {@code end}. */
    static int beforeLineEnds(byte[] bytes, int from, int end) {
        int at = end;
        while (at > from && end - at < LINE_END_BYTES && (bytes[at - 1] == '\r' || bytes[at - 1] == '\n')) {
            at--;
        }
        return at;
    }
}
