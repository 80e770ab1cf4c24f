package io.dateline.job;

import io.dateline.archive.ByteSource;
import io.dateline.archive.Damaged;
import io.dateline.archive.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;
import org.jspecify.annotations.Nullable;

/** An input as the Parquet library reads it. What the library throws for bad bytes is told apart from a disk that fails. */
final class ParquetSource implements InputFile {
    private static final int MOST_CAUSES = 10;
    private static final int MOST_CHARACTERS = 300;
    private static final Pattern WITHOUT_TEXT = Pattern.compile("(?: Struct: ?)?[\\w.$]++@[0-9a-f]++");

    private final ByteSource source;
    private Optional<IOException> failure = Optional.empty();

    ParquetSource(ByteSource source) {
        this.source = source;
    }

    /** A step of the library's work. */
    interface Step<T> {
        T take() throws IOException;
    }

    /**
     * Takes a step.
     *
     * @throws Damaged where it fails for what the bytes are
     * @throws IOException where they cannot be had
     */
    <T> T read(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            if (failure.isPresent()) {
                throw failure.get();
            }
            throw damage(e);
        }
    }

    /** What we found ourselves, wherever the library wrapped it; else its own words. */
    private static Damaged damage(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < MOST_CAUSES; depth++) {
            if (cause instanceof Damaged ours) {
                return ours;
            }
            cause = cause.getCause();
        }
        String words = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        // Objects that have no text of their own are printed with a number that differs from run to run.
        String same = WITHOUT_TEXT.matcher(words.lines().findFirst().orElse("")).replaceAll("");
        return new Damaged(
                Reason.ENTRY_CORRUPT,
                "no Parquet that can be read: " + same.substring(0, Math.min(MOST_CHARACTERS, same.length())));
    }

    @Override
    public long getLength() {
        return source.length();
    }

    @Override
    public SeekableInputStream newStream() throws IOException {
        return new Stream(new Sought(source.open(0)));
    }

    private static final class Stream extends DelegatingSeekableInputStream {
        private final Sought in;

        Stream(Sought in) {
            super(in);
            this.in = in;
        }

        @Override
        public long getPos() {
            return in.position;
        }

        @Override
        public void seek(long position) throws IOException {
            in.seek(position);
        }
    }

    /** The input's bytes from wherever is asked for. */
    private final class Sought extends InputStream {
        private final byte[] one = new byte[1];
        private @Nullable InputStream in;
        private long position;

        Sought(InputStream in) {
            this.in = in;
        }

        void seek(long there) throws IOException {
            if (there < 0 || there > source.length()) {
                throw new Damaged(Reason.HEADER_MALFORMED, "it points to byte " + there + " of " + source.length());
            }
            if (there != position) {
                close();
                position = there;
            }
        }

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int from, int count) throws IOException {
            try {
                InputStream open = in == null ? source.open(position) : in;
                in = open;
                int n = open.read(buffer, from, count);
                position += Math.max(0, n);
                return n;
            } catch (IOException e) {
                failure = Optional.of(e);
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            if (in != null) {
                in.close();
                in = null;
            }
        }
    }
}
