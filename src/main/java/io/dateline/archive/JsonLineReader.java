package io.dateline.archive;

import io.dateline.archive.JsonSyntax.End;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * JSON Lines: the objects of the lines that start in a range. A bad line costs itself; a second object on a line is a
 * record of its own, and a list in a wrapping is one record an entry.
 */
final class JsonLineReader implements SpanReader {
    private static final byte[] LINE_END = {'\n'};
    private static final int CHUNK = 1 << 16;

    private final String archive;
    private final Lookahead in;
    private final long end;
    private final Limits limits;
    private final Deque<Span> ready = new ArrayDeque<>();
    private boolean isDone;

    JsonLineReader(ByteSource source, Range range, Limits limits) throws IOException {
        this.archive = source.archive();
        this.end = range.end();
        this.limits = limits;
        // A line's start is told by the line end before it.
        long start = Math.max(0, range.start() - 1);
        this.in = new Lookahead(source.open(start), start);
        if (range.start() > 0) {
            skipLine(new Damages());
        }
    }

    @Override
    public @Nullable Span next() throws IOException {
        while (ready.isEmpty() && !isDone) {
            read();
        }
        return ready.poll();
    }

    private void read() throws IOException {
        long start = in.position();
        if (start >= end || in.fill(1) == 0) {
            isDone = true;
            return;
        }
        int length = lineLength();
        if (length < 0) {
            Damages damage = new Damages();
            skipLine(damage);
            String detail = "a line of " + damage.length() + " bytes; " + limits.recordBytes() + " are kept";
            ready.add(damage.span(place(start, damage.length()), Reason.TOO_LARGE, detail));
            return;
        }
        boolean isEnded = in.at(length - 1) == '\n';
        line(start, in.array(), in.arrayOffset(), length, isEnded ? Reason.JSON_SYNTAX : Reason.TRUNCATED);
        in.take(length);
    }

    /** Bytes of the line with its end; -1 where it is longer than a record may be. */
    private int lineLength() throws IOException {
        int from = 0;
        for (int wanted = CHUNK; ; wanted *= 2) {
            int there = in.fill(wanted);
            int at = in.indexOf(LINE_END, from, there);
            if (at >= 0 || there < wanted) {
                int length = at >= 0 ? at + 1 : there;
                return length <= limits.recordBytes() ? length : -1;
            }
            if (there > limits.recordBytes()) {
                return -1;
            }
            from = there;
        }
    }

    private void skipLine(Damages passed) throws IOException {
        while (true) {
            int there = in.fill(CHUNK);
            int at = in.indexOf(LINE_END, 0, there);
            int step = at >= 0 ? at + 1 : there;
            passed.add(in.array(), in.arrayOffset(), step);
            in.take(step);
            if (at >= 0 || there == 0) {
                return;
            }
        }
    }

    /**
     * The spans of a line.
     *
     * @param cut reason where an object does not end in it
     */
    private void line(long start, byte[] bytes, int offset, int length, Reason cut) {
        int to = offset + length;
        int at = blanks(bytes, offset + (start == 0 ? markLength(bytes, offset, to) : 0), to);
        if (at == to) {
            ready.add(new Span.Padding(place(start, length)));
            return;
        }
        int from = offset;
        while (at < to) {
            long here = start + (from - offset);
            JsonSyntax.Value value = JsonSyntax.value(bytes, at, to);
            if (bytes[at] != '{' || value.end() != End.WHOLE) {
                boolean isFirst = from == offset;
                Reason reason = value.end() == End.TOO_DEEP
                        ? Reason.LIMIT_DEPTH
                        : isFirst ? (value.end() == End.CUT ? cut : Reason.JSON_SYNTAX) : Reason.TRAILING_DATA;
                String detail = bytes[at] == '{' ? JsonPieces.problem(value, from) : "no object on the line";
                ready.add(JsonPieces.damage(place(here, to - from), reason, detail, bytes, from));
                return;
            }
            int next = blanks(bytes, value.at(), to);
            JsonPieces.add(ready, place(here, next - from), bytes, from, at, value.at());
            from = next;
            at = next;
        }
    }

    private static int blanks(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && JsonSyntax.isBlank(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Bytes of a UTF-8 byte order mark. */
    static int markLength(byte[] bytes, int from, int to) {
        return to - from >= 3
                        && bytes[from] == (byte) 0xef
                        && bytes[from + 1] == (byte) 0xbb
                        && bytes[from + 2] == (byte) 0xbf
                ? 3
                : 0;
    }

    private Place place(long start, long length) {
        return new Place(archive, Optional.empty(), start, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
