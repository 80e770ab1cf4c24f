package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;

/** Content that is stored as it is, whose length stands behind it alone: it ends where a descriptor has just that length. */
final class ZipStored extends InputStream {
    private static final byte[] MARK = {'P', 'K', 7, 8};
    private static final int CHUNK = 1 << 16;
    private static final int DESCRIPTOR_BYTES = 24;

    private final Lookahead in;
    private final byte[] one = new byte[1];
    private long length;

    ZipStored(Lookahead in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        int there = in.fill(CHUNK);
        int at = in.indexOf(MARK, 0, there);
        if (at == 0) {
            in.fill(DESCRIPTOR_BYTES);
            if (there >= 16 && GzipMember.little(in, 8) == (length & 0xffffffffL)) {
                return -1;
            }
            at = 1;
        }
        int sure = at > 0 ? at : there < CHUNK ? there : there - MARK.length + 1;
        if (sure == 0) {
            throw new Damaged(Reason.TRUNCATED, "the entry ends with the file");
        }
        int n = Math.min(count, sure);
        System.arraycopy(in.array(), in.arrayOffset(), buffer, from, n);
        in.take(n);
        length += n;
        return n;
    }
}
