package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records of an uncompressed WARC, or of the content of one that was compressed whole. */
final class PlainWarcReader implements SpanReader {
    private static final int HEADER_BYTES = Headers.MOST_BYTES;
    /** What is searched first for a record's end that its length does not tell. */
    private static final int FIRST_SEARCHED_BYTES = 1 << 20;

    /**
     * Files up to this length are read to be split. In longer ones lengths are believed that lead to a record, even where a
     * digest would tell that a wrong length does so by chance.
     */
    private static final long READ_WHOLE_BYTES = 1L << 30;

    private static final int PEEK_BYTES = 64;
    /** Line ends between records, with one of them damaged. */
    private static final int SEPARATOR_BYTES = 8;

    private final String archive;
    /** What can be opened again at any offset; not content that comes as a stream. */
    private final Optional<ByteSource> source;

    private final long end;
    private final Limits limits;
    private final Contents contents;
    private final Deque<Span> ready = new ArrayDeque<>();
    private Lookahead in;
    private boolean isDone;

    private PlainWarcReader(
            String archive, Optional<ByteSource> source, Lookahead in, long end, Limits limits, Contents contents) {
        this.archive = archive;
        this.source = source;
        this.in = in;
        this.end = end;
        this.limits = limits;
        this.contents = contents;
    }

    /** The records of a file that start in a range. Ranges of {@link #split} start with a record. */
    static PlainWarcReader of(ByteSource source, Range range, Nesting nesting) throws IOException {
        return of(source, range, nesting.limits(), nesting.contents());
    }

    private static PlainWarcReader of(ByteSource source, Range range, Limits limits, Contents contents)
            throws IOException {
        Lookahead in = new Lookahead(source.open(range.start()), range.start());
        if (range.start() > 0 && !startsRecord(in)) {
            // The line end before a version line is what tells it in a search.
            in.close();
            in = new Lookahead(source.open(range.start() - 1), range.start() - 1);
            scan(in, new Damages());
        }
        Optional<ByteSource> again = source instanceof StreamSource ? Optional.empty() : Optional.of(source);
        return new PlainWarcReader(source.archive(), again, in, range.end(), limits, contents);
    }

    /**
     * Ranges of about {@code bytes} that start with a record of the file's own. Goes from header to header by the lengths:
     * a version line within a record is none of the file's.
     */
    static List<Range> split(ByteSource source, long bytes, Limits limits) throws IOException {
        List<Range> ranges = new ArrayList<>();
        long start = 0;
        try (PlainWarcReader reader = of(source, Range.whole(source), limits, Contents.PASSED_OVER)) {
            while (start < source.length()) {
                long next = source.length() - start <= bytes ? source.length() : reader.passOver(start + bytes);
                ranges.add(new Range(start, next));
                start = next;
            }
        }
        return ranges;
    }

    /** Goes to the first record at {@code offset} or behind; says where it starts. */
    private long passOver(long offset) throws IOException {
        while (in.fill(1) > 0 && (in.position() < offset || !startsRecord(in))) {
            hop();
        }
        return in.position();
    }

    private void hop() throws IOException {
        if (source.isEmpty() || source.get().length() <= READ_WHOLE_BYTES) {
            read();
            ready.clear();
            return;
        }
        long start = in.position();
        Optional<Headers> headers = header();
        Optional<Long> length = headers.flatMap(h -> h.length("content-length"));
        if (length.isPresent() && startsRecord(in)) {
            in.skip(headers.get().length() + length.get());
            in.take(afterLineEnds(0, in.fill(PEEK_BYTES)));
            boolean isInside = source.isEmpty() || in.position() <= source.get().length();
            if (isInside && (in.fill(1) == 0 || startsRecord(in))) {
                return;
            }
            reopen(start);
        }
        read();
        ready.clear();
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
        if (in.fill(1) == 0 || (start >= end && startsRecord(in))) {
            isDone = true;
            return;
        }
        if (!startsRecord(in)) {
            damage(start, Reason.GARBAGE, "no record where one should start");
            return;
        }
        Optional<Headers> parsed = header();
        if (parsed.isEmpty()) {
            damage(start, Reason.HEADER_MALFORMED, "the record's header does not end");
            return;
        }
        Headers headers = parsed.get();
        Optional<Long> length = headers.length("content-length");
        if (length.isEmpty()) {
            searched(start, headers, "the record has no Content-Length that is a number, and no end");
        } else if (length.get() <= limits.recordBytes()) {
            record(start, headers, (int) (long) length.get());
        } else if (isEnd(start + headers.length() + length.get())) {
            tooLarge(start, headers.length() + length.get());
        } else {
            searched(start, headers, "the record does not end after the " + length.get() + " bytes that it declares");
        }
    }

    /** The header at the window's start; empty where it does not end before the next record starts. */
    private Optional<Headers> header() throws IOException {
        int there = in.fill(HEADER_BYTES);
        int from = in.arrayOffset();
        return Headers.parse(in.array(), from, from + there)
                .filter(headers -> WarcLines.recordStart(in.array(), from, from + headers.length()) < 0);
    }

    /** A record whose length may be right. */
    private void record(long start, Headers headers, int length) throws IOException {
        int from = headers.length();
        int to = from + length;
        int there = in.fill(to + PEEK_BYTES);
        if (there < to) {
            int found = search(from - 1, there);
            if (found < 0) {
                damage(start, Reason.TRUNCATED, "the record ends with the file, " + (to - there) + " bytes short");
            } else {
                fixed(start, headers, found);
            }
            return;
        }
        int next = afterLineEnds(to, there);
        if (next == there && there == to + PEEK_BYTES) {
            there = in.fill(to + HEADER_BYTES);
            next = afterLineEnds(to, there);
        }
        Optional<Boolean> isSound = digest(headers, from, to);
        boolean isFollowed = next == there || startsRecord(next, there);
        int inside = isSound.orElse(true) ? -1 : search(from, to);
        if (isSound.equals(Optional.of(true)) || (inside < 0 && (isFollowed || isSeparated(to, there)))) {
            add(start, headers, to, next, EnumSet.noneOf(RecordIssue.class));
        } else {
            ended(start, headers, to);
        }
    }

    /** A record whose length is wrong by what follows it, or by its digest. */
    private void ended(long start, Headers headers, int declared) throws IOException {
        int from = headers.length();
        int found = endOfBlock(from);
        if (found < 0) {
            damage(start, Reason.LENGTH_MALFORMED, "the record does not end after the bytes that it declares");
        } else if (found >= declared && found - declared <= SEPARATOR_BYTES && isLineEnd(declared)) {
            add(start, headers, declared, found, EnumSet.noneOf(RecordIssue.class));
        } else {
            fixed(start, headers, found);
        }
    }

    /** A record that goes on to the next one, or to the end. */
    private void searched(long start, Headers headers, String detail) throws IOException {
        int from = headers.length();
        int found = endOfBlock(from);
        if (found < 0) {
            damage(start, Reason.LENGTH_MALFORMED, detail);
        } else {
            fixed(start, headers, found);
        }
    }

    /** Index of the next record's start, or of the end; -1 where neither comes before a record is too large. */
    private int endOfBlock(int from) throws IOException {
        long most = from + limits.recordBytes();
        int searched = from - 1;
        for (long wanted = from + (long) FIRST_SEARCHED_BYTES; ; wanted *= 2) {
            int there = in.fill((int) Math.min(wanted, most));
            int found = search(searched, there);
            if (found >= 0) {
                return found;
            }
            if (there < Math.min(wanted, most)) {
                return there;
            }
            if (wanted >= most) {
                return -1;
            }
            searched = Math.max(from - 1, there - WarcLines.SEARCHED_BYTES);
        }
    }

    /** A record that ends with another start or with the input, whatever it declares. */
    private void fixed(long start, Headers headers, int found) {
        int offset = in.arrayOffset();
        int from = offset + headers.length();
        int to = BlockDigest.blockEnd(headers, in.array(), from, offset + found)
                .orElseGet(() -> WarcLines.beforeLineEnds(in.array(), from, offset + found));
        add(start, headers, to - offset, found, EnumSet.of(RecordIssue.LENGTH_FIXED));
    }

    private void add(long start, int next, Reason reason, String detail) {
        Damages all = new Damages();
        all.add(in.array(), in.arrayOffset(), next);
        ready.add(all.span(new Place(archive, Optional.empty(), start, next), reason, detail));
        in.take(next);
    }

    private void add(long start, Headers headers, int to, int next, Set<RecordIssue> issues) {
        int offset = in.arrayOffset();
        Place place = new Place(archive, Optional.empty(), start, next);
        Span span = new WarcRecord(place, headers, in.array(), offset + headers.length(), offset + to, issues)
                .span(limits, contents);
        if (span instanceof Span.Damage unusable) {
            add(start, next, unusable.reason(), unusable.detail());
        } else {
            ready.add(span);
            in.take(next);
        }
    }

    private void tooLarge(long start, long length) throws IOException {
        Damages damage = new Damages();
        damage.take(in, length);
        damage.take(in, afterLineEnds(0, in.fill(HEADER_BYTES)));
        String detail = "a record of " + length + " bytes; " + limits.recordBytes() + " are kept";
        ready.add(damage.span(place(start), Reason.TOO_LARGE, detail));
    }

    private void damage(long start, Reason reason, String detail) throws IOException {
        Damages damage = new Damages();
        scan(in, damage);
        boolean isCut = reason == Reason.HEADER_MALFORMED && in.fill(1) == 0;
        ready.add(damage.span(place(start), isCut ? Reason.TRUNCATED : reason, detail));
    }

    private Place place(long start) {
        return new Place(archive, Optional.empty(), start, in.position() - start);
    }

    /** Goes forward to the next start of a record, or the end. */
    private static void scan(Lookahead in, Damages passed) throws IOException {
        while (true) {
            int there = in.fill(HEADER_BYTES);
            int from = in.arrayOffset();
            int at = WarcLines.recordStart(in.array(), from, from + there);
            boolean isLast = there < HEADER_BYTES;
            if (at >= 0 && !isLast && at > from + there - WarcLines.SEARCHED_BYTES) {
                at = -1;
            }
            passed.take(in, at >= 0 ? at - from : isLast ? there : there - WarcLines.SEARCHED_BYTES);
            if (at >= 0 || isLast) {
                return;
            }
        }
    }

    /** Whether the file has a record's start there, or its end. */
    private boolean isEnd(long offset) throws IOException {
        if (source.isEmpty() || offset > source.get().length()) {
            return false;
        }
        try (Lookahead there = new Lookahead(source.get().open(offset), offset)) {
            int from = there.arrayOffset();
            int count = there.fill(PEEK_BYTES);
            there.take(WarcLines.afterLineEnds(there.array(), from, from + count) - from);
            return there.fill(1) == 0 || startsRecord(there);
        }
    }

    private void reopen(long offset) throws IOException {
        in.close();
        in = new Lookahead(source.orElseThrow().open(offset), offset);
    }

    private Optional<Boolean> digest(Headers headers, int from, int to) {
        int offset = in.arrayOffset();
        return BlockDigest.matches(headers, in.array(), offset + from, offset + to);
    }

    /** Whether the block's end is followed by the two line ends that the standard asks for. */
    private boolean isSeparated(int to, int there) {
        int most = Math.min(there - to, 4);
        String ends = new String(in.array(), in.arrayOffset() + to, most, java.nio.charset.StandardCharsets.ISO_8859_1);
        return ends.equals("\r\n\r\n") || ends.startsWith("\n\n");
    }

    private boolean isLineEnd(int index) {
        return in.at(index) == '\r' || in.at(index) == '\n';
    }

    private int search(int from, int to) {
        int offset = in.arrayOffset();
        int found = WarcLines.recordStart(in.array(), offset + from, offset + to);
        return found < 0 ? -1 : found - offset;
    }

    private static boolean startsRecord(Lookahead in) throws IOException {
        int there = in.fill(PEEK_BYTES);
        return WarcLines.startsRecord(in.array(), in.arrayOffset(), in.arrayOffset() + there);
    }

    private boolean startsRecord(int index, int there) {
        int offset = in.arrayOffset();
        return WarcLines.startsRecord(in.array(), offset + index, offset + there);
    }

    private int afterLineEnds(int from, int there) {
        int offset = in.arrayOffset();
        return WarcLines.afterLineEnds(in.array(), offset + from, offset + there) - offset;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
