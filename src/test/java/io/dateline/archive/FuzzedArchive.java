package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/**
 * An archive that nobody made on purpose: what must hold of its reading, whatever it is.
 *
 * <p>Its spans cover it without a gap; a range at a time it is read to the same spans; and the bytes read are bounded by the
 * bytes there are.
 */
final class FuzzedArchive {
    /** Small, so that small inputs go beyond them. */
    static final Archives ARCHIVES = Archives.within(new Limits(1 << 16, 1 << 18, 200, 3, 64));

    /** Times an input's length that its readers may read of it: recognising, splitting, looking ahead, going back. */
    private static final int MOST_READINGS = 4096;

    private static final int READ_AT_ONCE = 1 << 16;

    private FuzzedArchive() {}

    static List<Span> check(byte[] bytes) throws IOException {
        Bytes archive = new Bytes(bytes);
        Counted counted = new Counted(archive);
        List<Span> spans = Bytes.spans(counted, ARCHIVES, Range.whole(archive));
        Conservation.check(spans, bytes.length);
        assertThat(counted.opened)
                .as("readings from some offset")
                .isLessThanOrEqualTo(MOST_READINGS + 4L * bytes.length);
        assertThat(counted.read)
                .as("bytes read")
                .isLessThanOrEqualTo((long) MOST_READINGS * (bytes.length + READ_AT_ONCE));
        assertThat(spans).noneMatch(span -> span instanceof Span.Damage d && d.reason() == Reason.INTERNAL_ERROR);
        int size = 1 + (bytes.length == 0 ? 0 : (bytes[bytes.length / 2] & 0xff) * 4);
        assertThat(archive.spans(ARCHIVES, size))
                .as("read in ranges of %d bytes", size)
                .usingRecursiveComparison()
                .withEqualsForType(Arrays::equals, byte[].class)
                .isEqualTo(spans);
        return spans;
    }

    /** Counts what is read of it. */
    private static final class Counted implements ByteSource {
        private final Bytes source;
        private long opened;
        private long read;

        Counted(Bytes source) {
            this.source = source;
        }

        @Override
        public String archive() {
            return source.archive();
        }

        @Override
        public long length() {
            return source.length();
        }

        @Override
        public InputStream open(long offset) {
            opened++;
            return new FilterInputStream(source.open(offset)) {
                @Override
                public int read() throws IOException {
                    read++;
                    return in.read();
                }

                @Override
                public int read(byte[] to, int from, int length) throws IOException {
                    int count = in.read(to, from, length);
                    read += Math.max(0, count);
                    return count;
                }
            };
        }
    }
}
