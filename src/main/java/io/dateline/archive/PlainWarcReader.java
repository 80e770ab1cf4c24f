package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of an uncompressed WARC, or of the content of one that was compressed whole. */
final class PlainWarcReader implements SpanReader {
    private static final byte[] RECORD_START = "\nWARC/".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_BYTES = 1 << 16;
    private static final int VERSION_CHARS = 5;

    private final String archive;
    private final Optional<String> entry;
    private final Lookahead in;
    private final long end;
    private final Limits limits;
    private final Deque<Span> ready = new ArrayDeque<>();
    private boolean isDone;

    /**
     * Reads on from where {@code in} stands.
     *
     * @param end records that start there or behind belong to another range
     * @param isAtRecord whether {@code in} stands at a record; otherwise the first one behind is looked for
     */
    PlainWarcReader(String archive, Optional<String> entry, Lookahead in, long end, Limits limits, Start isAtRecord)
            throws IOException {
        this.archive = archive;
        this.entry = entry;
        this.in = in;
        this.end = end;
        this.limits = limits;
        if (isAtRecord == Start.BETWEEN) {
            scan(new Damages());
        }
    }

    /** Where reading starts. */
    enum Start {
        AT_RECORD,
        BETWEEN
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
        int there = in.fill(HEADER_BYTES);
        if (there == 0 || (start >= end && startsRecord(0, there))) {
            isDone = true;
            return;
        }
        if (!startsRecord(0, there)) {
            damage(start, Reason.GARBAGE, "no record where one should start");
            return;
        }
        Optional<Headers> headers = Headers.parse(in.array(), in.arrayOffset(), in.arrayOffset() + there);
        Optional<Long> length = headers.flatMap(h -> h.length("content-length"));
        if (headers.isEmpty()) {
            Reason reason = there < HEADER_BYTES ? Reason.TRUNCATED : Reason.HEADER_MALFORMED;
            damage(start, reason, "the record's header does not end");
        } else if (length.isEmpty()) {
            damage(start, Reason.LENGTH_MALFORMED, "the record has no Content-Length that is a number");
        } else if (length.get() > limits.recordBytes()) {
            tooLarge(start, headers.get().length() + length.get());
        } else {
            record(start, headers.get(), (int) (long) length.get());
        }
    }

    private void record(long start, Headers headers, int length) throws IOException {
        int from = headers.length();
        int wanted = from + length;
        int there = in.fill(wanted + HEADER_BYTES);
        int to = Math.min(wanted, there);
        int next = afterLineEnds(to, there);
        if (there < wanted || (next < there && !startsRecord(next, there))) {
            // The length may be wrong: an earlier start of a record tells.
            int found = in.indexOf(RECORD_START, from, there);
            if (found >= 0) {
                to = trimmed(from, found + 1);
                next = found + 1;
            } else if (there < wanted) {
                damage(start, Reason.TRUNCATED, "the record ends with the file, " + (wanted - there) + " bytes short");
                return;
            }
        }
        Place place = new Place(archive, entry, start, next);
        byte[] array = in.array();
        int offset = in.arrayOffset();
        ready.add(WarcRecord.span(place, headers, array, offset + from, offset + to, limits));
        in.take(next);
    }

    private void tooLarge(long start, long length) throws IOException {
        Damages damage = new Damages();
        long left = length;
        while (left > 0) {
            int n = (int) Math.min(left, in.fill(HEADER_BYTES));
            if (n == 0) {
                break;
            }
            damage.add(in.array(), in.arrayOffset(), n);
            in.take(n);
            left -= n;
        }
        int there = in.fill(HEADER_BYTES);
        int lineEnds = afterLineEnds(0, there);
        damage.add(in.array(), in.arrayOffset(), lineEnds);
        in.take(lineEnds);
        Place place = new Place(archive, entry, start, in.position() - start);
        ready.add(damage.span(
                place, Reason.TOO_LARGE, "a record of " + length + " bytes; " + limits.recordBytes() + " are kept"));
    }

    private void damage(long start, Reason reason, String detail) throws IOException {
        Damages damage = new Damages();
        damage.add(in.array(), in.arrayOffset(), 1);
        in.take(1);
        scan(damage);
        Place place = new Place(archive, entry, start, in.position() - start);
        ready.add(damage.span(place, reason, detail));
    }

    /** Goes forward to the next start of a record, or the end. */
    private void scan(Damages passed) throws IOException {
        while (true) {
            int there = in.fill(HEADER_BYTES);
            int at = in.indexOf(RECORD_START, 0, there);
            int step = at >= 0 ? at + 1 : there < HEADER_BYTES ? there : there - RECORD_START.length + 1;
            passed.add(in.array(), in.arrayOffset(), step);
            in.take(step);
            if (at >= 0 || there < HEADER_BYTES) {
                return;
            }
        }
    }

    private boolean startsRecord(int index, int there) {
        return index + VERSION_CHARS <= there
                && new String(in.array(), in.arrayOffset() + index, VERSION_CHARS, StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT)
                        .equals("WARC/");
    }

    private int afterLineEnds(int from, int there) {
        int at = from;
        while (at < there && (in.at(at) == '\r' || in.at(at) == '\n')) {
            at++;
        }
        return at;
    }

    private int trimmed(int from, int end) {
        int at = end;
        while (at > from && end - at < 4 && (in.at(at - 1) == '\r' || in.at(at - 1) == '\n')) {
            at--;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
