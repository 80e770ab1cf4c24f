package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Content of deflated bytes of a file, no further than they go. */
final class Inflated extends InputStream {
    private final Lookahead in;
    private final long end;
    private final Inflater inflater = new Inflater(true);
    private final byte[] one = new byte[1];

    /**
     * From where the window stands.
     *
     * @param end offset of the file at which the content must have ended
     */
    Inflated(Lookahead in, long end) {
        this.in = in;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        while (!inflater.finished()) {
            int there = (int) Math.min(in.fill(1), end - in.position());
            if (there <= 0) {
                throw new Damaged(Reason.TRUNCATED, "deflated data does not end in its place");
            }
            inflater.setInput(in.array(), in.arrayOffset(), there);
            try {
                int n = inflater.inflate(buffer, from, count);
                in.take(there - inflater.getRemaining());
                if (n > 0) {
                    return n;
                }
                if (inflater.needsDictionary()) {
                    throw new DataFormatException("it asks for a dictionary");
                }
            } catch (DataFormatException e) {
                throw new Damaged(Reason.ENTRY_CORRUPT, "deflated data is corrupt: " + e.getMessage());
            }
        }
        return -1;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
