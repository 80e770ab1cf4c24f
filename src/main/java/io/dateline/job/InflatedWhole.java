package io.dateline.job;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Inflates a file of sound gzip members and does nothing else: what reading is measured against. */
final class InflatedWhole implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int FIXED_HEADER = 10;
    private static final int TRAILER = 8;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private final InputStream in;
    private final Inflater inflater = new Inflater(true);
    private final byte[] stored = new byte[BUFFER_BYTES];
    private final byte[] content = new byte[BUFFER_BYTES];
    private int at;
    private int end;

    private InflatedWhole(InputStream in) {
        this.in = in;
    }

    /** Bytes that the file holds. */
    static long bytes(Path file) throws IOException, DataFormatException {
        try (InflatedWhole whole = new InflatedWhole(Files.newInputStream(file))) {
            long bytes = 0;
            while (whole.hasMore()) {
                bytes += whole.member();
            }
            return bytes;
        }
    }

    private long member() throws IOException, DataFormatException {
        header();
        inflater.reset();
        long bytes = 0;
        while (!inflater.finished()) {
            if (!hasMore()) {
                throw new EOFException("the file ends in a member");
            }
            inflater.setInput(stored, at, end - at);
            while (!inflater.finished() && !inflater.needsInput()) {
                bytes += inflater.inflate(content);
            }
            at = end - inflater.getRemaining();
        }
        pass(TRAILER);
        return bytes;
    }

    private void header() throws IOException {
        pass(3);
        int flags = next();
        pass(FIXED_HEADER - 4);
        if ((flags & FEXTRA) != 0) {
            pass(next() | next() << 8);
        }
        for (int text : new int[] {FNAME, FCOMMENT}) {
            while ((flags & text) != 0 && next() != 0) {
                // To the text's end.
            }
        }
        pass((flags & FHCRC) != 0 ? 2 : 0);
    }

    private void pass(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            next();
        }
    }

    private int next() throws IOException {
        if (!hasMore()) {
            throw new EOFException("the file ends in a member");
        }
        return stored[at++] & 0xff;
    }

    private boolean hasMore() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(stored));
        }
        return end > 0;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        in.close();
    }
}
