package io.dateline.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * Tells whether a file whose start is damaged or lost holds WARC records. Records in members may hold text that looks like
 * plain records, and plain records may hold members: the kind whose records lead on to the file's end, or far, is its own,
 * and where neither does, the kind whose records cover more of its first part.
 */
final class DamagedStart {
    private static final int WINDOW_BYTES = 1 << 20;
    /** What is looked at behind the first record. */
    private static final long LOOKED_AT_BYTES = 4 << 20;
    /** Starts that are followed: each may lead far before it proves to be none. */
    private static final int TRIES = 64;

    private static final int PEEK_BYTES = 64;
    private static final long ALL = Long.MAX_VALUE;

    private final ByteSource source;
    private final Limits limits;

    DamagedStart(ByteSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    enum Kind {
        NO_WARC,
        MEMBERS,
        PLAIN
    }

    Kind kind() throws IOException {
        long plain = plain();
        long members = members();
        if (plain == 0 && members == 0) {
            return Kind.NO_WARC;
        }
        return plain > members ? Kind.PLAIN : Kind.MEMBERS;
    }

    /** Whether plain records cover most of the file. */
    boolean isMostlyPlain() throws IOException {
        return plain() > Math.min(source.length(), LOOKED_AT_BYTES) / 2;
    }

    /** Bytes of whole members, from the first that holds a record. */
    private long members() throws IOException {
        long covered = 0;
        long at = 1;
        long end = limits.recordBytes();
        try (GzipMember member = new GzipMember(limits)) {
            for (int i = 0; i < TRIES && at < end; i++) {
                try (Lookahead in = new Lookahead(source.open(Math.min(at, source.length())), at)) {
                    if (!MemberStarts.scan(in, new Damages(), end - at)) {
                        break;
                    }
                    long start = in.position();
                    long whole = start;
                    end = covered == 0 ? start + LOOKED_AT_BYTES : end;
                    while (whole < end
                            && GzipMember.startsAt(in, 0, in.fill(PEEK_BYTES))
                            && member.read(in) == GzipMember.End.WHOLE) {
                        whole = in.position();
                    }
                    if (whole >= Math.min(end, source.length())) {
                        return ALL;
                    }
                    covered += whole - start;
                    at = Math.max(whole, start + 1);
                }
            }
        }
        return covered;
    }

    /** Bytes of plain records that another one follows, or the end, from the first that has a type and an id. */
    private long plain() throws IOException {
        long covered = 0;
        long at = 0;
        long end = limits.recordBytes();
        for (int i = 0; i < TRIES && at < end; i++) {
            try (Lookahead in = new Lookahead(source.open(Math.min(at, source.length())), at)) {
                if (!scan(in, end)) {
                    break;
                }
                long start = in.position();
                long whole = start;
                end = covered == 0 ? start + LOOKED_AT_BYTES : end;
                while (whole < end && passOver(in)) {
                    whole = in.position();
                }
                if (whole >= Math.min(end, source.length())) {
                    return ALL;
                }
                covered += whole - start;
                at = Math.max(whole, start + 1);
            }
        }
        return covered;
    }

    /** Passes over a record by its length; says whether that led to another one, or the end. */
    private static boolean passOver(Lookahead in) throws IOException {
        Optional<Headers> headers = header(in);
        Optional<Long> length = headers.flatMap(h -> h.length("content-length"));
        if (length.isEmpty()) {
            return false;
        }
        long whole = headers.get().length() + length.get();
        boolean isInside = in.skip(whole) == whole;
        int there = in.fill(PEEK_BYTES);
        int offset = in.arrayOffset();
        in.take(WarcLines.afterLineEnds(in.array(), offset, offset + there) - offset);
        return isInside && (in.fill(1) == 0 || header(in).isPresent());
    }

    private static boolean scan(Lookahead in, long end) throws IOException {
        while (in.position() < end) {
            int there = in.fill(WINDOW_BYTES);
            int offset = in.arrayOffset();
            int at = WarcLines.recordStart(in.array(), offset, offset + there);
            if (at >= 0) {
                in.take(at - offset);
                if (header(in).flatMap(h -> h.first("warc-type")).isPresent()
                        && header(in).flatMap(h -> h.first("warc-record-id")).isPresent()) {
                    return true;
                }
            } else if (there < WINDOW_BYTES) {
                return false;
            } else {
                in.take(there - WarcLines.SEARCHED_BYTES);
            }
        }
        return false;
    }

    private static Optional<Headers> header(Lookahead in) throws IOException {
        int there = in.fill(Headers.MOST_BYTES);
        int offset = in.arrayOffset();
        return WarcLines.startsRecord(in.array(), offset, offset + there)
                ? Headers.parse(in.array(), offset, offset + there)
                : Optional.empty();
    }
}
