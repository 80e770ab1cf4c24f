package io.dateline.archive;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads gzip members one at a time and tells damage, which {@code GZIPInputStream} hides (RFC 1952):
 *
 * <pre>1f 8b 08 flags mtime(4) xfl os [extra] [name] [comment] [crc16] deflate-data crc32(4) isize(4)</pre>
 */
final class GzipMember implements AutoCloseable {
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;
    private static final int RESERVED = 0xe0;
    private static final int CHUNK = 1 << 16;
    private static final int RATIO_FROM = 1 << 20;
    private static final int FIRST_BYTES = 1 << 20;
    /** A larger buffer is given back before the next member. */
    private static final int KEPT_BYTES = 32 << 20;
    /** How many times the bytes that are kept are inflated to find the end of a member that is too large. */
    private static final int PASSED_OVER = 64;

    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private byte[] content = new byte[FIRST_BYTES];
    /** Takes what is inflated but not kept. */
    private final byte[] passed = new byte[CHUNK];

    private int length;
    private boolean isTooLarge;
    private String problem = "";

    GzipMember(Limits limits) {
        this.limits = limits;
    }

    /** How a member was read. */
    enum End {
        WHOLE,
        TRUNCATED,
        CORRUPT,
        /** The data could be inflated to its end, but is not what was compressed. */
        CHECKSUM,
        /** Whole, but more than is kept. */
        TOO_LARGE,
        /** So large that its end was not looked for. */
        ENDLESS,
        RATIO
    }

    /** Whether the window starts like a gzip member. */
    static boolean startsAt(Lookahead in, int index, int there) {
        return index + 4 <= there
                && in.at(index) == 0x1f
                && in.at(index + 1) == 0x8b
                && in.at(index + 2) == 8
                && (in.at(index + 3) & RESERVED) == 0;
    }

    /** Content of the last member, whole or as far as it could be read. */
    byte[] content() {
        return content;
    }

    int length() {
        return length;
    }

    /** What was wrong with the last member, for a person. */
    String problem() {
        return problem;
    }

    /** Bytes that the last member was inflated to, kept or not. */
    long inflated() {
        return inflater.getBytesWritten();
    }

    /**
     * Reads the member at the window's start. On {@link End#WHOLE}, {@link End#CHECKSUM} and {@link End#TOO_LARGE} {@code
     * in} stands behind it, otherwise where reading failed.
     */
    End read(Lookahead in) throws IOException {
        length = 0;
        isTooLarge = false;
        problem = "";
        if (content.length > KEPT_BYTES) {
            content = new byte[FIRST_BYTES];
        }
        int header = headerLength(in);
        if (header < 0) {
            problem = "gzip header ends with the file";
            return End.TRUNCATED;
        }
        in.take(header);
        inflater.reset();
        crc.reset();
        End end = inflate(in);
        if (end != End.WHOLE) {
            return end;
        }
        if (in.fill(TRAILER) < TRAILER) {
            problem = "gzip trailer ends with the file";
            return End.TRUNCATED;
        }
        long wantedCrc = little(in, 0);
        long wantedSize = little(in, 4);
        in.take(TRAILER);
        if (wantedCrc != crc.getValue() || wantedSize != (inflater.getBytesWritten() & 0xffffffffL)) {
            problem = "gzip checksum does not fit the content";
            return End.CHECKSUM;
        }
        if (isTooLarge) {
            problem = "a gzip member of " + inflater.getBytesWritten() + " bytes; " + limits.inflatedBytes()
                    + " are kept";
            return End.TOO_LARGE;
        }
        return End.WHOLE;
    }

    private End inflate(Lookahead in) throws IOException {
        while (!inflater.finished()) {
            int there = in.fill(1);
            if (there == 0) {
                problem = "gzip data ends with the file";
                return End.TRUNCATED;
            }
            inflater.setInput(in.array(), in.arrayOffset(), there);
            End end = drain();
            in.take(there - inflater.getRemaining());
            if (end != End.WHOLE) {
                return end;
            }
            if (inflater.needsDictionary()) {
                problem = "gzip data asks for a dictionary";
                return End.CORRUPT;
            }
        }
        return End.WHOLE;
    }

    private End drain() {
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                if (!isTooLarge && length + CHUNK > content.length) {
                    content = Arrays.copyOf(content, (int) Math.min(Integer.MAX_VALUE - 8L, 2L * content.length));
                }
                byte[] into = isTooLarge ? passed : content;
                int at = isTooLarge ? 0 : length;
                int n = inflater.inflate(into, at, into.length - at);
                crc.update(into, at, n);
                length += isTooLarge ? 0 : n;
                long written = inflater.getBytesWritten();
                isTooLarge = written > limits.inflatedBytes();
                if (written > RATIO_FROM && written > limits.ratio() * Math.max(1, inflater.getBytesRead())) {
                    problem = "a gzip member that grows more than " + limits.ratio() + " times";
                    return End.RATIO;
                }
                if (written / PASSED_OVER > limits.inflatedBytes()) {
                    problem = "a gzip member of more than " + written + " bytes";
                    return End.ENDLESS;
                }
            }
            return End.WHOLE;
        } catch (DataFormatException e) {
            problem = "gzip data is corrupt: " + e.getMessage();
            return End.CORRUPT;
        }
    }

    static int headerLength(Lookahead in) throws IOException {
        if (in.fill(FIXED_HEADER) < FIXED_HEADER) {
            return -1;
        }
        int flags = in.at(3);
        int length = FIXED_HEADER;
        if ((flags & FEXTRA) != 0) {
            if (in.fill(length + 2) < length + 2) {
                return -1;
            }
            length += 2 + in.at(length) + (in.at(length + 1) << 8);
        }
        for (int text : new int[] {FNAME, FCOMMENT}) {
            if ((flags & text) != 0) {
                do {
                    if (length > GzipHeads.MOST_BYTES || in.fill(length + 1) < length + 1) {
                        return -1;
                    }
                    length++;
                } while (in.at(length - 1) != 0);
            }
        }
        if ((flags & FHCRC) != 0) {
            length += 2;
        }
        return in.fill(length) < length ? -1 : length;
    }

    static long little(Lookahead in, int index) {
        return in.at(index) | (in.at(index + 1) << 8) | (in.at(index + 2) << 16) | ((long) in.at(index + 3) << 24);
    }

    @Override
    public void close() {
        inflater.end();
    }
}
