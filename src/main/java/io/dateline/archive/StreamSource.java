package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Content that comes as a stream, as a source: its last bytes are kept in memory, so that a reader can go back a little.
 * Never on disk.
 */
final class StreamSource implements ByteSource {
    /** Most bytes that are kept, and how far back a reader may go. */
    static final int KEPT_BYTES = 16 << 20;

    private static final int FIRST_BYTES = 1 << 16;

    private final String archive;
    private final InputStream in;
    private final int level;
    /** A byte stands at its offset, modulo {@link #KEPT_BYTES}. */
    private byte[] kept = new byte[FIRST_BYTES];

    private long end;
    private boolean isAtEnd;

    /**
     * Over content that was not read yet.
     *
     * @param level how many archives and codings lie around it
     */
    StreamSource(String archive, InputStream in, int level) {
        this.archive = archive;
        this.level = level;
        this.in = in;
    }

    /** Reads all there is if it fits into memory. */
    void load() throws IOException {
        while (!isAtEnd && end < KEPT_BYTES) {
            more();
        }
    }

    int level() {
        return level;
    }

    @Override
    public String archive() {
        return archive;
    }

    /** {@link Long#MAX_VALUE} as long as the end was not seen. */
    @Override
    public long length() {
        return isAtEnd ? end : Long.MAX_VALUE;
    }

    /** The first offset that can still be read. */
    long oldest() {
        return Math.max(0, end - KEPT_BYTES);
    }

    /** {@inheritDoc} It is empty where {@code offset} lies further back than bytes are kept. */
    @Override
    public InputStream open(long offset) {
        return new View(offset);
    }

    private void more() throws IOException {
        int at = (int) (end % KEPT_BYTES);
        if (at == kept.length) {
            kept = Arrays.copyOf(kept, Math.min(KEPT_BYTES, 2 * kept.length));
        }
        int n = in.read(kept, at, kept.length - at);
        if (n < 0) {
            isAtEnd = true;
        } else {
            end += n;
        }
    }

    private final class View extends InputStream {
        private final byte[] one = new byte[1];
        private long position;

        View(long position) {
            this.position = position;
        }

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            while (position >= end && !isAtEnd) {
                more();
            }
            if (position >= end || position < oldest()) {
                return -1;
            }
            int at = (int) (position % KEPT_BYTES);
            int n = (int) Math.min(Math.min(count, end - position), KEPT_BYTES - at);
            System.arraycopy(kept, at, buffer, from, n);
            position += n;
            return n;
        }
    }
}
