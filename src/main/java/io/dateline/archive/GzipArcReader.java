package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An ARC with a gzip member for each record. */
final class GzipArcReader implements SpanReader {
    private final ByteSource source;
    private final Limits limits;
    private final GzipMember member;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Lookahead in;
    private boolean isDone;

    GzipArcReader(ByteSource source, Range range, Nesting nesting) throws IOException {
        this.source = source;
        this.limits = nesting.limits();
        this.member = new GzipMember(limits);
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
        int there = in.fill(MemberStarts.PEEK_BYTES);
        if (there == 0) {
            isDone = true;
        } else if (!GzipMember.startsAt(in, 0, there)) {
            damage(start, Reason.GARBAGE, "no gzip member where one should start");
        } else {
            switch (member.read(in)) {
                case WHOLE -> records(start);
                case TRUNCATED -> damage(start, Reason.GZIP_TRUNCATED, member.problem());
                case CORRUPT, CHECKSUM -> damage(start, Reason.GZIP_CORRUPT, member.problem());
                case TOO_LARGE, ENDLESS -> damage(start, Reason.TOO_LARGE, member.problem());
                case RATIO -> damage(start, Reason.LIMIT_RATIO, member.problem());
            }
        }
    }

    private void records(long start) throws IOException {
        byte[] content = member.content();
        int end = member.length();
        Place stored = new Place(source.archive(), Optional.empty(), start, in.position() - start);
        Optional<ArcRecord> header = ArcRecord.parse(content, 0, end);
        if (header.isEmpty()) {
            Damages damage = new Damages();
            damage.add(content, 0, end);
            ready.add(damage.span(stored, Reason.HEADER_MALFORMED, "the member does not hold an ARC record"));
            return;
        }
        // The member's end is to be trusted more than the line's length.
        int from = header.get().line();
        long declared = from + header.get().length();
        int to = declared <= end ? (int) declared : end;
        ready.add(header.get().span(stored, content, from, to, limits));
    }

    /** From the start of what could not be read to the next member. */
    private void damage(long start, Reason reason, String detail) throws IOException {
        in.close();
        in = new Lookahead(source.open(start + 1), start + 1);
        GzipStarts.scan(in);
        ready.addAll(Stretch.damage(source, start, in.position(), reason, detail));
    }

    @Override
    public void close() throws IOException {
        member.close();
        in.close();
    }
}
