package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.MemoryLimitException;
import org.jspecify.annotations.Nullable;

/** Content that a library unpacks. What it throws for bad bytes is told apart from a disk that fails. */
final class LibraryContent extends Coding.Unpacked {
    private final Lookahead in;
    private final long end;
    private final Opener opener;
    private final Reason corrupt;
    private final Stored stored;
    private @Nullable InputStream content;

    /** Starts a library on stored bytes. */
    interface Opener {
        InputStream open(InputStream stored) throws IOException;
    }

    /**
     * From where the window stands.
     *
     * @param corrupt reason where the library fails
     */
    LibraryContent(Lookahead in, Reason corrupt, Opener opener) {
        this(in, Long.MAX_VALUE, corrupt, opener);
    }

    /**
     * Likewise, of no more than the bytes before an offset.
     *
     * @param end offset of the file
     */
    LibraryContent(Lookahead in, long end, Reason corrupt, Opener opener) {
        this.in = in;
        this.end = end;
        this.opener = opener;
        this.corrupt = corrupt;
        this.stored = new Stored();
    }

    @Override
    long soundUntil() {
        return stored.before;
    }

    @Override
    void pass() throws IOException {
        in.skip(Long.MAX_VALUE);
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        try {
            InputStream open = content == null ? opener.open(stored) : content;
            content = open;
            return open.read(buffer, from, count);
        } catch (Damaged e) {
            throw e;
        } catch (MemoryLimitException e) {
            throw new Damaged(
                    Reason.TOO_LARGE,
                    "asks for " + e.getMemoryNeededInKb() + " KiB of memory, " + e.getMemoryLimitInKb() + " are given");
        } catch (IOException | RuntimeException e) {
            if (stored.failure.isPresent()) {
                throw stored.failure.get();
            }
            throw new Damaged(corrupt, "compressed data is corrupt or cut: " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        InputStream open = content;
        if (open != null) {
            open.close();
        }
    }

    /** The file's bytes from the window on. */
    private final class Stored extends InputStream {
        private final byte[] one = new byte[1];
        private Optional<IOException> failure = Optional.empty();
        private long before = in.position();

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            try {
                before = in.position();
                int n = (int) Math.min(Math.min(count, in.fill(1)), end - before);
                if (n <= 0) {
                    return count == 0 ? 0 : -1;
                }
                System.arraycopy(in.array(), in.arrayOffset(), buffer, from, n);
                in.take(n);
                return n;
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }
    }
}
