package io.dateline.archive;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Finds gzip members of any content: the magic number, legal flags, and data that inflates for a while. */
final class GzipStarts {
    private static final byte[] MAGIC = {0x1f, (byte) 0x8b, 8};
    private static final int TRIED_BYTES = 1 << 13;
    private static final int SCAN_BYTES = 1 << 16;

    private GzipStarts() {}

    /** Goes forward to the next member, or to the end. */
    static void scan(Lookahead in) throws IOException {
        while (true) {
            int there = in.fill(SCAN_BYTES);
            if (there == 0) {
                return;
            }
            int at = in.indexOf(MAGIC, 0, there);
            if (at == 0 && inflates(in, in.fill(TRIED_BYTES))) {
                return;
            }
            in.take(at > 0 ? at : at == 0 ? 1 : there < SCAN_BYTES ? there : there - MAGIC.length + 1);
        }
    }

    private static boolean inflates(Lookahead in, int there) {
        if (!GzipMember.startsAt(in, 0, there)) {
            return false;
        }
        Inflater inflater = new Inflater(true);
        byte[] buffer = new byte[TRIED_BYTES];
        try {
            int header = GzipHeads.length(in, there);
            inflater.setInput(in.array(), in.arrayOffset() + header, Math.min(TRIED_BYTES, there) - header);
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                inflater.inflate(buffer);
            }
            return inflater.getBytesWritten() > 0 || inflater.finished();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }
}
