package io.dateline.job;

import io.dateline.archive.Damaged;
import io.dateline.archive.Limits;
import io.dateline.archive.Reason;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.brotli.dec.BrotliInputStream;

/** Parquet's codecs for pages that do not say that they become larger than one entry may. */
final class BoundedCodecs implements CompressionCodecFactory {
    private static final int PAGE_BYTES = 1 << 20;

    private final CodecFactory codecs = new CodecFactory(new PlainParquetConfiguration(), PAGE_BYTES);
    private final long mostBytes;

    BoundedCodecs(Limits limits) {
        this.mostBytes = limits.inflatedBytes();
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        return codecs.getCompressor(codec);
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new Bounded(
                switch (codec) {
                    case BROTLI -> new Brotli();
                    case LZO ->
                        throw new UncheckedIOException(
                                new Damaged(Reason.UNSUPPORTED_COMPRESSION, "pages in LZO are not read"));
                    case UNCOMPRESSED, SNAPPY, GZIP, LZ4, LZ4_RAW, ZSTD -> codecs.getDecompressor(codec);
                });
    }

    /** What the library would take from Hadoop, which has none. */
    private static final class Brotli implements BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput stored, int bytes) throws IOException {
            return BytesInput.from(unpacked(stored.toInputStream(), bytes));
        }

        @Override
        public void decompress(ByteBuffer stored, int storedBytes, ByteBuffer unpacked, int bytes) throws IOException {
            byte[] in = new byte[storedBytes];
            stored.get(in);
            unpacked.put(unpacked(new ByteArrayInputStream(in), bytes));
        }

        private static byte[] unpacked(InputStream stored, int bytes) throws IOException {
            try (InputStream in = new BrotliInputStream(stored)) {
                byte[] page = in.readNBytes(bytes);
                if (page.length < bytes) {
                    throw new EOFException("a page of " + page.length + " bytes that says it has " + bytes);
                }
                return page;
            }
        }

        @Override
        public void release() {}
    }

    @Override
    public void release() {
        codecs.release();
    }

    private final class Bounded implements BytesInputDecompressor {
        private final BytesInputDecompressor decompressor;

        Bounded(BytesInputDecompressor decompressor) {
            this.decompressor = decompressor;
        }

        @Override
        public BytesInput decompress(BytesInput stored, int bytes) throws IOException {
            check(bytes);
            return decompressor.decompress(stored, bytes);
        }

        @Override
        public void decompress(ByteBuffer stored, int storedBytes, ByteBuffer unpacked, int bytes) throws IOException {
            check(bytes);
            decompressor.decompress(stored, storedBytes, unpacked, bytes);
        }

        private void check(int bytes) throws Damaged {
            if (bytes < 0 || bytes > mostBytes) {
                throw new Damaged(Reason.LIMIT_BYTES, "a page that says it becomes " + bytes + " bytes");
            }
        }

        @Override
        public void release() {
            decompressor.release();
        }
    }
}
