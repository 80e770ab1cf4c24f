package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records of an uncompressed ARC file. After damage, reading goes on at the next line that starts a record. */
final class ArcReader implements SpanReader {
    private static final int HEADER_BYTES = 1 << 16;
    private static final int CHUNK = 1 << 16;

    private final String archive;
    private final Lookahead in;
    private final Limits limits;
    private final Deque<Span> ready = new ArrayDeque<>();
    private boolean isDone;

    ArcReader(ByteSource source, Limits limits) throws IOException {
        this.archive = source.archive();
        this.in = new Lookahead(source.open(0), 0);
        this.limits = limits;
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
        if (there == 0) {
            isDone = true;
            return;
        }
        Optional<ArcRecord> header = ArcRecord.parse(in.array(), in.arrayOffset(), in.arrayOffset() + there);
        if (header.isEmpty()) {
            Damages damage = new Damages();
            scan(damage);
            ready.add(damage.span(place(start), Reason.GARBAGE, "no line of a record where one should start"));
        } else if (header.get().length() > limits.recordBytes()) {
            tooLarge(start, header.get());
        } else {
            record(start, header.get());
        }
    }

    private void record(long start, ArcRecord header) throws IOException {
        int from = header.line();
        int to = (int) (from + header.length());
        int there = in.fill(to + HEADER_BYTES);
        int next = lineEnds(Math.min(to, there), there);
        boolean isCut = there < to;
        if (isCut || (next < there && !startsRecord(next, there))) {
            // The length may be wrong: an earlier start of a record tells.
            int found = recordBehind(from, Math.min(to, there));
            if (found >= 0) {
                to = found - 1; // The line end between records.
                next = found;
            } else if (isCut && !ArcRecord.isComplete(in.array(), in.arrayOffset() + from, in.arrayOffset() + there)) {
                Damages damage = new Damages();
                take(damage, there);
                ready.add(damage.span(
                        place(start),
                        Reason.TRUNCATED,
                        "the record ends with the file, " + (to - there) + " bytes short"));
                return;
            }
        }
        int offset = in.arrayOffset();
        Place place = new Place(archive, Optional.empty(), start, next);
        ready.add(header.span(place, in.array(), offset + from, offset + Math.min(to, there), limits));
        in.take(next);
    }

    private void tooLarge(long start, ArcRecord header) throws IOException {
        Damages damage = new Damages();
        for (long left = header.line() + header.length(); left > 0; ) {
            int n = (int) Math.min(left, in.fill(CHUNK));
            if (n == 0) {
                break;
            }
            take(damage, n);
            left -= n;
        }
        take(damage, lineEnds(0, in.fill(CHUNK)));
        ready.add(damage.span(
                place(start),
                Reason.TOO_LARGE,
                "a record of " + header.length() + " bytes; " + limits.recordBytes() + " are kept"));
    }

    /** Goes forward to the next start of a record, or to the end. */
    private void scan(Damages passed) throws IOException {
        take(passed, 1);
        while (true) {
            int there = in.fill(2 * HEADER_BYTES);
            int found = recordBehind(0, there);
            if (found >= 0 || there < 2 * HEADER_BYTES) {
                take(passed, found >= 0 ? found : there);
                return;
            }
            take(passed, HEADER_BYTES);
        }
    }

    /** Index of a record that starts in a stretch of the window; -1 where none does. */
    private int recordBehind(int from, int to) throws IOException {
        byte[] lineEnd = {'\n'};
        int there = in.fill(to);
        for (int at = in.indexOf(lineEnd, from, to); at >= 0; at = in.indexOf(lineEnd, at + 1, to)) {
            if (startsRecord(at + 1, there)) {
                return at + 1;
            }
        }
        return -1;
    }

    private boolean startsRecord(int index, int there) {
        int offset = in.arrayOffset();
        return index > 0
                && in.at(index - 1) == '\n'
                && ArcRecord.parse(in.array(), offset + index, offset + there).isPresent();
    }

    private int lineEnds(int from, int there) {
        int at = from;
        while (at < there && (in.at(at) == '\r' || in.at(at) == '\n')) {
            at++;
        }
        return at;
    }

    private void take(Damages damage, int count) {
        damage.add(in.array(), in.arrayOffset(), count);
        in.take(count);
    }

    private Place place(long start) {
        return new Place(archive, Optional.empty(), start, in.position() - start);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
