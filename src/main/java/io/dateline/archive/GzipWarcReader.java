package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A WARC with a gzip member for each record. A range has the bytes from the first start of a record's member in it to the
 * first such start behind it, so that ranges cover the file whatever its damage.
 */
final class GzipWarcReader implements SpanReader {
    private static final byte[] VERSION = "WARC/".getBytes(StandardCharsets.US_ASCII);

    private final ByteSource source;
    private final Range range;
    private final Limits limits;
    private final GzipMember member;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Lookahead in;
    private boolean isDone;

    GzipWarcReader(ByteSource source, Range range, Limits limits) throws IOException {
        this.source = source;
        this.range = range;
        this.limits = limits;
        this.member = new GzipMember(limits);
        this.in = new Lookahead(source.open(range.start()), range.start());
        if (range.start() > 0) {
            MemberStarts.scan(in, new Damages(), Long.MAX_VALUE);
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
        int there = in.fill(MemberStarts.PEEK_BYTES);
        if (there == 0 || (start >= range.end() && MemberStarts.isRecord(in, there))) {
            isDone = true;
        } else if (!GzipMember.startsAt(in, 0, there)) {
            damage(start, Reason.GARBAGE, "no gzip member where one should start");
        } else {
            switch (member.read(in)) {
                case WHOLE -> records(start);
                case TRUNCATED -> damage(start, Reason.GZIP_TRUNCATED, member.problem());
                case CORRUPT -> damage(start, Reason.GZIP_CORRUPT, member.problem());
                case TOO_LARGE -> damage(start, Reason.TOO_LARGE, member.problem());
                case RATIO -> damage(start, Reason.LIMIT_RATIO, member.problem());
            }
        }
    }

    /** From the start of what could not be read to the next member that holds a record. */
    private void damage(long start, Reason reason, String detail) throws IOException {
        in.close();
        in = new Lookahead(source.open(start), start);
        Damages damage = new Damages();
        in.fill(1);
        damage.add(in.array(), in.arrayOffset(), 1);
        in.take(1);
        MemberStarts.scan(in, damage, Long.MAX_VALUE);
        ready.add(damage.span(place(start), reason, detail));
    }

    private Place place(long start) {
        return new Place(source.archive(), Optional.empty(), start, in.position() - start);
    }

    /** The records of the member that was just read: one, as a rule. */
    private void records(long start) {
        byte[] content = member.content();
        int end = member.length();
        Place stored = place(start);
        Optional<Headers> headers = Headers.parse(content, 0, end);
        if (headers.isEmpty()
                || !headers.get().first().toUpperCase(java.util.Locale.ROOT).startsWith("WARC/")) {
            Damages damage = new Damages();
            damage.add(content, 0, end);
            ready.add(damage.span(stored, Reason.HEADER_MALFORMED, "the member does not hold a WARC record"));
            return;
        }
        int from = headers.get().length();
        long declared = headers.get().length("content-length").orElse((long) end - from);
        int to = (int) Math.min(end, from + declared);
        int next = afterLineEnds(content, to, end);
        if (next == end) {
            ready.add(WarcRecord.span(stored, headers.get(), content, from, to, limits));
        } else if (startsRecord(content, next, end)) {
            several(stored, content, end);
        } else {
            // A length that is too small: the member's end is to be trusted.
            ready.add(WarcRecord.span(stored, headers.get(), content, from, trimmed(content, from, end), limits));
        }
    }

    /** Several records in one member: the stored bytes are one span, the records lie inside it. */
    private void several(Place stored, byte[] content, int end) {
        ready.add(new Span.Record(
                stored,
                Optional.empty(),
                "entry",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        Optional<String> entry = Optional.of("member@" + stored.offset());
        int at = 0;
        while (at < end) {
            Optional<Headers> headers = Headers.parse(content, at, end);
            if (headers.isEmpty()) {
                break;
            }
            int from = at + headers.get().length();
            int to = (int)
                    Math.min(end, from + headers.get().length("content-length").orElse((long) end - from));
            int next = afterLineEnds(content, to, end);
            Place place = new Place(stored.archive(), entry, at, next - at);
            ready.add(WarcRecord.span(place, headers.get(), content, from, to, limits));
            at = next;
        }
        if (at < end) {
            Damages damage = new Damages();
            damage.add(content, at, end - at);
            Place place = new Place(stored.archive(), entry, at, end - at);
            ready.add(damage.span(place, Reason.HEADER_MALFORMED, "a record's header does not end"));
        }
    }

    private static boolean startsRecord(byte[] content, int at, int end) {
        return end - at > VERSION.length
                && new String(content, at, VERSION.length, StandardCharsets.ISO_8859_1).equalsIgnoreCase("WARC/");
    }

    private static int afterLineEnds(byte[] content, int from, int end) {
        int at = from;
        while (at < end && (content[at] == '\r' || content[at] == '\n')) {
            at++;
        }
        return at;
    }

    private static int trimmed(byte[] content, int from, int end) {
        int at = end;
        while (at > from && end - at < 4 && (content[at - 1] == '\r' || content[at - 1] == '\n')) {
            at--;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        member.close();
        in.close();
    }
}
