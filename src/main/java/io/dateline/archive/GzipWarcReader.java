package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A WARC with a gzip member for each record. A range has the bytes from the first start of a record's member in it to the
 * first such start behind it, so that ranges cover the file whatever its damage.
 */
final class GzipWarcReader implements SpanReader {
    /** Times the largest member: what is inflated in vain before the bytes that it took are given up. */
    private static final int VAIN_MEMBERS = 4;

    private final ByteSource source;
    private final long end;
    private final Limits limits;
    private final GzipMember member;
    private final MemberRecords records;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Lookahead in;
    private long vain;
    private boolean isDone;

    private GzipWarcReader(ByteSource source, long start, long end, Limits limits, Contents contents)
            throws IOException {
        this.source = source;
        this.end = end;
        this.limits = limits;
        this.member = new GzipMember(limits);
        this.records = new MemberRecords(limits, contents);
        this.in = new Lookahead(source.open(start), start);
    }

    static GzipWarcReader of(ByteSource source, Range range, Nesting nesting) throws IOException {
        long start = new MemberChain(source, nesting.limits()).first(range.start());
        return new GzipWarcReader(source, start, range.end(), nesting.limits(), nesting.contents());
    }

    /** Reads from a start that is known on to the first record at {@code end} or behind. */
    static GzipWarcReader from(ByteSource source, long start, long end, Limits limits) throws IOException {
        return new GzipWarcReader(source, start, end, limits, Contents.PASSED_OVER);
    }

    /** Reads to the end of the range; says where the next one starts. */
    long passOver() throws IOException {
        while (!isDone) {
            read();
            ready.clear();
        }
        return in.position();
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
        int there = in.fill(MemberStarts.PEEK_BYTES);
        if (there == 0 || (start >= end && MemberStarts.isRecord(in))) {
            isDone = true;
            return;
        }
        if (!GzipMember.startsAt(in, 0, there)) {
            damage(start, start, Reason.GARBAGE, "no gzip member where one should start");
            return;
        }
        GzipMember.End read = member.read(in);
        long stopped = in.position();
        switch (read) {
            case WHOLE -> {
                vain = 0;
                records.add(place(start), member.content(), member.length(), "member", ready);
                if (ready.peek() instanceof Span.Damage unusable
                        && unusable.place().entry().isEmpty()) {
                    ready.clear();
                    exactly(start, unusable.reason(), unusable.detail());
                }
            }
            case TOO_LARGE -> exactly(start, Reason.TOO_LARGE, member.problem());
            case CHECKSUM -> checksum(start);
            case TRUNCATED -> damage(start, stopped, Reason.GZIP_TRUNCATED, member.problem());
            case CORRUPT -> damage(start, stopped, Reason.GZIP_CORRUPT, member.problem());
            case ENDLESS -> damage(start, stopped, Reason.TOO_LARGE, member.problem());
            case RATIO -> damage(start, stopped, Reason.LIMIT_RATIO, member.problem());
        }
    }

    /**
     * A member that ends, but with a checksum that does not fit: its own end, unless the data ran on into members that
     * follow, as it does where the end of it is lost.
     */
    private void checksum(long start) throws IOException {
        long stopped = in.position();
        String detail = member.problem();
        if (in.fill(1) > 0 && !MemberStarts.isRecord(in)) {
            damage(start, stopped, Reason.GZIP_CORRUPT, detail);
            return;
        }
        long next = canReopen(start) ? new MemberChain(source, limits).leadingTo(start + 1, stopped) : stopped;
        Damages damage = new Damages();
        if (canReopen(start)) {
            reopen(start);
            damage.take(in, next - start);
        }
        ready.add(damage.span(place(start), Reason.GZIP_CORRUPT, detail));
    }

    /** From the start of what could not be read to the next member that holds a record. */
    private void damage(long start, long stopped, Reason reason, String detail) throws IOException {
        vain += start == stopped ? 0 : member.inflated();
        boolean isGivenUp = vain / VAIN_MEMBERS > limits.inflatedBytes();
        Damages damage = new Damages();
        if (start == stopped) {
            damage.take(in, 1);
        } else if (canReopen(start)) {
            reopen(start);
            damage.take(in, isGivenUp ? stopped - start : 1);
        }
        if (isGivenUp) {
            vain = 0;
        }
        MemberStarts.scan(in, damage, Long.MAX_VALUE);
        ready.add(damage.span(place(start), reason, detail));
    }

    /** The member that was just read, from its start to its end. */
    private void exactly(long start, Reason reason, String detail) throws IOException {
        long length = in.position() - start;
        Damages damage = new Damages();
        if (canReopen(start)) {
            reopen(start);
            damage.take(in, length);
        }
        ready.add(damage.span(place(start), reason, detail));
    }

    /** Content that comes as a stream cannot be read again from far back: its damage is told without a hash of it all. */
    private boolean canReopen(long offset) {
        return !(source instanceof StreamSource stream) || stream.oldest() <= offset;
    }

    private void reopen(long offset) throws IOException {
        in.close();
        in = new Lookahead(source.open(offset), offset);
    }

    private Place place(long start) {
        return new Place(source.archive(), Optional.empty(), start, in.position() - start);
    }

    @Override
    public void close() throws IOException {
        member.close();
        in.close();
    }
}
