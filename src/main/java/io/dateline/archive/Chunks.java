package io.dateline.archive;

import java.io.ByteArrayOutputStream;

/**
 * A body in the chunked transfer coding (RFC 9112, 7.1): {@code size-in-hex [;extension] CRLF bytes CRLF ... 0 CRLF CRLF}.
 *
 * @param content without the sizes; where the coding breaks, what follows stays as it is
 */
record Chunks(Slice content, End end) {
    private static final int LONGEST_LINE = 256;
    private static final int MOST_DIGITS = 7;

    /** How far a body keeps to the coding. */
    enum End {
        /** Up to the last chunk, of size 0. */
        COMPLETE,
        /** The transfer was cut. */
        CUT,
        /** Some chunks, then something else. */
        BROKEN,
        /** No chunk at all. */
        NONE
    }

    static Chunks of(Slice body) {
        int line = sizeLine(body, 0);
        if (line < 0) {
            return new Chunks(body, body.length() == 0 ? End.COMPLETE : End.NONE);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
        int at = 0;
        while (at < body.length()) {
            line = sizeLine(body, at);
            if (line < 0) {
                return rest(out, body, at);
            }
            int length = size(body, at);
            at = line;
            if (length == 0) {
                return new Chunks(Slice.of(out.toByteArray()), End.COMPLETE);
            }
            int there = Math.min(length, body.length() - at);
            int next = afterLineEnd(body, at + there);
            if (there == length && next == at + there && next < body.length()) {
                return at == line && out.size() == 0 ? new Chunks(body, End.NONE) : rest(out, body, at);
            }
            out.write(body.bytes(), body.from() + at, there);
            at = next;
        }
        return new Chunks(Slice.of(out.toByteArray()), End.CUT);
    }

    private static Chunks rest(ByteArrayOutputStream out, Slice body, int at) {
        out.write(body.bytes(), body.from() + at, body.length() - at);
        return new Chunks(Slice.of(out.toByteArray()), End.BROKEN);
    }

    /** Behind the line that says a chunk's size; -1 where no such line stands. */
    private static int sizeLine(Slice body, int from) {
        int at = from;
        while (at - from <= MOST_DIGITS && Character.digit(body.at(at), 16) >= 0) {
            at++;
        }
        if (at == from || at - from > MOST_DIGITS) {
            return -1;
        }
        while (body.at(at) == ' ' || body.at(at) == '\t') {
            at++;
        }
        if (body.at(at) == ';') {
            while (at - from < LONGEST_LINE && body.at(at) >= ' ') {
                at++;
            }
        }
        int end = afterLineEnd(body, at);
        return end == at ? -1 : end;
    }

    private static int size(Slice body, int from) {
        int size = 0;
        for (int at = from; Character.digit(body.at(at), 16) >= 0; at++) {
            size = size << 4 | Character.digit(body.at(at), 16);
        }
        return size;
    }

    private static int afterLineEnd(Slice body, int at) {
        int next = body.at(at) == '\r' ? at + 1 : at;
        return body.at(next) == '\n' ? next + 1 : at;
    }
}
