package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A WARC with a zstd frame for each record. Damage to a frame costs its record. */
final class ZstdWarcReader implements SpanReader {
    private static final byte[] FRAME = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
    private static final int CHUNK = 1 << 16;
    /** The magic of the frame that holds the dictionary: {@code 5d2a4d18}. */
    private static final int DICTIONARY = 0x5d;

    private final ByteSource source;
    private final Limits limits;
    private final MemberRecords records;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Lookahead in;
    private byte[] dictionary = new byte[0];
    private boolean isDone;

    ZstdWarcReader(ByteSource source, Range range, Nesting nesting) throws IOException {
        this.source = source;
        this.limits = nesting.limits();
        this.records = new MemberRecords(limits, nesting.contents());
        this.in = new Lookahead(source.open(0), 0);
    }

    /** The dictionary in the frame at the window's start, behind which {@code in} then stands; empty where there is none. */
    static byte[] dictionary(Lookahead in, Limits limits) throws IOException {
        int there = in.fill(8);
        if (!ZstdFrames.isSkippable(in, there) || in.at(0) != DICTIONARY) {
            return new byte[0];
        }
        long length = GzipMember.little(in, 4);
        if (length > limits.recordBytes() || in.fill((int) length + 8) < length + 8) {
            return new byte[0];
        }
        in.take(8);
        boolean isPacked = ZstdFrames.isFrame(in, 0, (int) length);
        byte[] bytes = in.copy((int) length);
        in.take((int) length);
        return isPacked ? ZstdFrames.content(bytes, new byte[0], limits) : bytes;
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
        int there = in.fill(8);
        if (there == 0) {
            isDone = true;
        } else if (ZstdFrames.isSkippable(in, there)) {
            skippable(start);
        } else if (!ZstdFrames.isFrame(in, 0, there)) {
            damage(start, Reason.GARBAGE, "no zstd frame where one should start");
        } else {
            frame(start);
        }
    }

    private void skippable(long start) throws IOException {
        boolean isFirst = start == 0;
        try {
            if (isFirst) {
                dictionary = dictionary(in, limits);
            }
            if (in.position() == start) {
                in.skip(8 + GzipMember.little(in, 4));
            }
        } catch (Damaged e) {
            damage(start, e.reason(), "the dictionary: " + e.detail());
            return;
        }
        boolean isDictionary = isFirst && dictionary.length > 0;
        ready.addAll(Stretch.stored(
                source, start, in.position(), isDictionary ? "dictionary" : "skipped", Optional.empty()));
    }

    private void frame(long start) throws IOException {
        long length = ZstdFrames.length(in, limits.inflatedBytes());
        if (length < 0) {
            damage(start, Reason.ZSTD_CORRUPT, length == ZstdFrames.CUT ? "a frame ends with the file" : "no frame");
            return;
        }
        byte[] content;
        try {
            content = ZstdFrames.content(in.copy((int) length), dictionary, limits);
        } catch (Damaged e) {
            damage(start, e.reason(), e.detail());
            return;
        }
        in.take((int) length);
        records(start, content);
    }

    private void records(long start, byte[] content) throws IOException {
        Place stored = new Place(source.archive(), Optional.empty(), start, in.position() - start);
        records.add(stored, content, content.length, "frame", ready);
        if (ready.peek() instanceof Span.Damage unusable
                && unusable.place().entry().isEmpty()) {
            // What is in quarantine is the stored bytes.
            ready.clear();
            ready.addAll(Stretch.damage(source, start, in.position(), unusable.reason(), unusable.detail()));
        }
    }

    /** From the start of what could not be read to the next frame that holds a record. */
    private void damage(long start, Reason reason, String detail) throws IOException {
        in.close();
        in = new Lookahead(source.open(start + 1), start + 1);
        scan(in, dictionary, limits, Long.MAX_VALUE);
        ready.addAll(Stretch.damage(source, start, in.position(), reason, detail));
    }

    /**
     * Goes forward to the next frame that holds a record, or the end, or so many bytes.
     *
     * @return whether there is one
     */
    static boolean scan(Lookahead in, byte[] dictionary, Limits limits, long most) throws IOException {
        long from = in.position();
        while (in.position() - from < most) {
            int there = in.fill(CHUNK);
            if (there == 0) {
                return false;
            }
            int at = in.indexOf(FRAME, 0, there);
            if (at == 0 && isRecord(in, dictionary, limits)) {
                return true;
            }
            in.take(at > 0 ? at : at == 0 ? 1 : there < CHUNK ? there : there - FRAME.length + 1);
        }
        return false;
    }

    private static boolean isRecord(Lookahead in, byte[] dictionary, Limits limits) throws IOException {
        long length = ZstdFrames.length(in, limits.recordBytes());
        try {
            if (length < 0) {
                return false;
            }
            byte[] content = ZstdFrames.content(in.copy((int) length), dictionary, limits);
            return WarcLines.startsRecord(content, 0, content.length);
        } catch (Damaged e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
