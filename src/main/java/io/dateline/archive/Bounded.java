package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;

/** So many bytes of a file, as they are; fewer are {@link Damaged}. */
final class Bounded extends InputStream {
    private final Lookahead in;
    private final byte[] one = new byte[1];
    private long left;

    Bounded(Lookahead in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int there = in.fill(1);
        if (there == 0) {
            throw new Damaged(Reason.TRUNCATED, "the entry ends with the file, " + left + " bytes short");
        }
        int n = (int) Math.min(Math.min(count, left), there);
        System.arraycopy(in.array(), in.arrayOffset(), buffer, from, n);
        in.take(n);
        left -= n;
        return n;
    }
}
