package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds gzip members that hold WARC records: the magic number, legal flags, and content that starts like a record. */
final class MemberStarts {
    /** Enough of a member to see how its content starts, unless its header is long. */
    static final int PEEK_BYTES = 4096;

    private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};
    private static final String VERSION = "WARC/";
    private static final int SCAN_BYTES = 1 << 16;

    private MemberStarts() {}

    /**
     * Goes forward to the next start of a record's member, or the end, or {@code most} bytes.
     *
     * @param passed takes the bytes on the way
     * @return whether a start was found
     */
    static boolean scan(Lookahead in, Damages passed, long most) throws IOException {
        long from = in.position();
        while (in.position() - from < most) {
            int there = in.fill(SCAN_BYTES);
            if (there == 0) {
                return false;
            }
            int at = in.indexOf(MAGIC, 0, there);
            if (at == 0 && isRecord(in)) {
                return true;
            }
            int step = at > 0 ? at : at == 0 ? 1 : there < SCAN_BYTES ? there : there - MAGIC.length + 1;
            passed.add(in.array(), in.arrayOffset(), step);
            in.take(step);
        }
        return false;
    }

    /** Whether the window starts with a gzip member whose content starts like a WARC record. */
    static boolean isRecord(Lookahead in) throws IOException {
        int there = in.fill(PEEK_BYTES);
        if (!GzipMember.startsAt(in, 0, there)) {
            return false;
        }
        int header = GzipHeads.length(in, there);
        if (header + PEEK_BYTES / 2 > there) {
            there = in.fill(GzipHeads.MOST_BYTES + PEEK_BYTES);
            header = GzipHeads.length(in, there);
        }
        byte[] head = new byte[VERSION.length()];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(in.array(), in.arrayOffset() + header, Math.max(0, there - header));
            int n = 0;
            while (n < head.length && !inflater.needsInput() && !inflater.finished() && !inflater.needsDictionary()) {
                n += inflater.inflate(head, n, head.length - n);
            }
            return n == head.length && new String(head, StandardCharsets.ISO_8859_1).equalsIgnoreCase(VERSION);
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
