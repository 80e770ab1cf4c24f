package io.dateline.archive;

import java.io.IOException;

/**
 * Finds the first record of a range. A gzip member may hold another archive's members byte by byte, in a stored block of
 * deflate or in a field of its header (RFC 1951, 1952: 65,535 bytes at the most). A start of a member is the file's own
 * where whole members follow one another from there for longer than that; otherwise the file is read from an earlier start
 * that is certain, or from its beginning.
 */
final class MemberChain {
    /** More than a stored block or an extra field can hold. */
    private static final int CERTAIN_BYTES = (1 << 16) + 16;

    private static final long FIRST_STEP_BACK = 1 << 18;
    /** Starts that are looked at in a stretch before it is made longer. */
    private static final int TRIES = 16;

    private final ByteSource source;
    private final Limits limits;

    MemberChain(ByteSource source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** Where the first record at {@code offset} or behind it starts, as one finds it who reads from the file's start. */
    long first(long offset) throws IOException {
        if (offset == 0) {
            return 0;
        }
        long found = scan(offset, source.length());
        if (found == source.length() || isCertain(found)) {
            return found;
        }
        for (long step = FIRST_STEP_BACK; step < offset; step *= 4) {
            long start = certain(offset - step, offset);
            if (start < offset) {
                return follow(start, offset);
            }
        }
        return follow(0, offset);
    }

    /** Where members start that are whole one after the other up to {@code to} or beyond; {@code to} where none is found. */
    long leadingTo(long from, long to) throws IOException {
        long at = from;
        for (int i = 0; i < TRIES && at < to; i++) {
            long found = scan(at, to);
            if (found == to || whole(found, to) >= to) {
                return found;
            }
            at = found + 1;
        }
        return to;
    }

    /** A start that is certain; {@code to} where none is found. */
    private long certain(long from, long to) throws IOException {
        long at = from;
        for (int i = 0; i < TRIES && at < to; i++) {
            long found = scan(at, to);
            if (found < to && isCertain(found)) {
                return found;
            }
            at = found + CERTAIN_BYTES;
        }
        return to;
    }

    private long follow(long start, long offset) throws IOException {
        try (GzipWarcReader reader = GzipWarcReader.from(source, start, offset, limits)) {
            return reader.passOver();
        }
    }

    private long scan(long from, long to) throws IOException {
        try (Lookahead in = new Lookahead(source.open(from), from)) {
            boolean isFound = MemberStarts.scan(in, new Damages(), to - from);
            return isFound ? Math.min(to, in.position()) : to;
        }
    }

    private boolean isCertain(long start) throws IOException {
        return whole(start, start + CERTAIN_BYTES) >= start + CERTAIN_BYTES;
    }

    /** How far whole members follow one another from {@code start}: to {@code end} or beyond it, if no damage comes before. */
    private long whole(long start, long end) throws IOException {
        try (GzipMember member = new GzipMember(limits);
                Lookahead in = new Lookahead(source.open(start), start)) {
            long reached = start;
            while (reached < end && in.fill(1) > 0) {
                GzipMember.End read = member.read(in);
                if (read != GzipMember.End.WHOLE && read != GzipMember.End.TOO_LARGE) {
                    break;
                }
                reached = in.position();
            }
            return reached;
        }
    }
}
