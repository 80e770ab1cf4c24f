package io.dateline.archive;

import io.dateline.archive.JsonSyntax.End;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of JSON objects, bare or in a wrapping, or objects one after the other over many lines: a record an object. After a
 * bad one, reading goes on where the next line starts an object like it, or behind its last bracket.
 */
final class JsonValueReader implements SpanReader {
    private static final int CHUNK = 1 << 16;
    private static final int WRAPPING_BYTES = 1 << 20;

    private final String archive;
    private final Lookahead in;
    private final Limits limits;
    private final Deque<Span> ready = new ArrayDeque<>();
    /** Brackets that are open around the list, its own among them; 0 outside of a list. */
    private int open;

    /** Blanks before the object, where it starts a line. */
    private int indent;

    private boolean isInLine = true;
    private boolean isDone;

    JsonValueReader(ByteSource source, Limits limits) throws IOException {
        this.archive = source.archive();
        this.limits = limits;
        this.in = new Lookahead(source.open(0), 0);
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
        int there = in.fill(CHUNK);
        if (there == 0) {
            isDone = true;
            return;
        }
        int mark = start == 0 ? JsonLineReader.markLength(in.array(), in.arrayOffset(), in.arrayOffset() + there) : 0;
        int blank = blanks(mark, there);
        if (blank > 0) {
            padding(blank);
            return;
        }
        int first = in.at(0);
        if (first == '[' && open == 0) {
            open = 1;
            padding(blanks(1, there));
        } else if (first == ']' && open > 0) {
            leave();
        } else if (first == '{' && open == 0 && wrapping() > 0) {
            int items = wrapping();
            open = depth(items);
            padding(items);
        } else if (first == '{') {
            object(start);
        } else {
            damage(start, Reason.JSON_SYNTAX, "no object where one should start");
        }
    }

    private void object(long start) throws IOException {
        JsonSyntax.Value value = new JsonSyntax.Value(End.CUT, 0);
        int there = 0;
        for (int wanted = CHUNK; value.end() == End.CUT; wanted *= 2) {
            there = in.fill(wanted);
            value = JsonSyntax.value(in.array(), in.arrayOffset(), in.arrayOffset() + there);
            if (there < wanted || there > limits.recordBytes()) {
                break;
            }
        }
        int length = value.at() - in.arrayOffset();
        if (value.end() == End.WHOLE && length <= limits.recordBytes()) {
            isInLine = true;
            in.fill(length + CHUNK);
            int next = blanks(length, in.fill(length + 1));
            int offset = in.arrayOffset();
            ready.add(JsonPieces.record(place(start, next), in.array(), offset, offset + length));
            in.take(next);
        } else if (there > limits.recordBytes()) {
            damage(start, Reason.TOO_LARGE, "an object of more than " + limits.recordBytes() + " bytes");
        } else {
            Reason reason = switch (value.end()) {
                case TOO_DEEP -> Reason.LIMIT_DEPTH;
                case CUT -> Reason.TRUNCATED;
                default -> Reason.JSON_SYNTAX;
            };
            damage(start, reason, JsonPieces.problem(value, in.arrayOffset()));
        }
    }

    /** From a bad object to where the next one starts. */
    private void damage(long start, Reason reason, String detail) throws IOException {
        Damages damage = new Damages();
        if (!isInLine) {
            toNextLine(damage);
        } else if (in.at(0) == '{') {
            int there = in.fill(WRAPPING_BYTES);
            int offset = in.arrayOffset();
            take(damage, JsonItems.past(in.array(), offset, offset + there) - offset);
        } else {
            take(damage, 1);
            for (int there = in.fill(1); there > 0 && in.at(0) != '{'; there = in.fill(1)) {
                take(damage, 1);
            }
        }
        isInLine = true;
        take(damage, blanks(0, in.fill(CHUNK)));
        ready.add(damage.span(place(start, damage.length()), reason, detail));
    }

    /** To the next line that starts an object with as many blanks before it, or to the end. */
    private void toNextLine(Damages damage) throws IOException {
        take(damage, 1);
        int wanted = CHUNK + indent + 2;
        while (true) {
            int there = in.fill(wanted);
            for (int at = 0; at < there; at++) {
                if (in.at(at) == '\n' && indent(at + 1, there) == indent) {
                    take(damage, at + 1);
                    return;
                }
            }
            if (there < wanted) {
                take(damage, there);
                return;
            }
            take(damage, there - indent - 1);
        }
    }

    private void take(Damages damage, int count) {
        damage.add(in.array(), in.arrayOffset(), count);
        in.take(count);
    }

    private int indent(int from, int there) {
        int at = from;
        while (at < there && (in.at(at) == ' ' || in.at(at) == '\t')) {
            at++;
        }
        return at < there && in.at(at) == '{' ? at - from : -1;
    }

    /** The end of the list, and of the wrapping around it. */
    private void leave() throws IOException {
        int there = in.fill(WRAPPING_BYTES);
        int offset = in.arrayOffset();
        int end = JsonItems.past(in.array(), offset, offset + there, open) - offset;
        open = 0;
        padding(blanks(end, there));
    }

    private int wrapping() throws IOException {
        int there = in.fill(CHUNK);
        int offset = in.arrayOffset();
        int items = JsonItems.start(in.array(), offset, offset + there);
        return items < 0 ? -1 : items - offset;
    }

    private int depth(int items) {
        byte[] head = in.copy(items);
        int depth = 0;
        boolean isText = false;
        for (int at = 0; at < head.length; at++) {
            if (head[at] == '\\' && isText) {
                at++;
            } else if (head[at] == '"') {
                isText = !isText;
            } else if (!isText && (head[at] == '{' || head[at] == '[')) {
                depth++;
            } else if (!isText && (head[at] == '}' || head[at] == ']')) {
                depth--;
            }
        }
        return depth;
    }

    private void padding(int length) {
        ready.add(new Span.Padding(place(in.position(), length)));
        in.take(length);
    }

    /** Passes over blanks and commas in the window, and keeps in mind how the line of what follows is indented. */
    private int blanks(int from, int there) {
        int at = from;
        while (at < there && (JsonSyntax.isBlank((byte) in.at(at)) || in.at(at) == ',')) {
            if (in.at(at) == '\n') {
                isInLine = false;
                indent = -1;
            }
            indent++;
            at++;
        }
        return at;
    }

    private Place place(long start, long length) {
        return new Place(archive, Optional.empty(), start, length);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
