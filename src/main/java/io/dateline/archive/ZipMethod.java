package io.dateline.archive;

import static io.dateline.archive.LittleEndian.u16;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.deflate64.Deflate64CompressorInputStream;
import org.apache.commons.compress.compressors.lzma.LZMACompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** How the content of a zip's entry is compressed, by number (APPNOTE, 4.4.5). */
final class ZipMethod {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int DEFLATED_64 = 9;
    private static final int BZIP2 = 12;
    private static final int LZMA = 14;
    /** What Zstandard had before it was given its number. */
    private static final int ZSTD_EARLIER = 20;

    private static final int ZSTD = 93;
    private static final int XZ = 95;

    /** Memory that one content may ask for. */
    private static final int MOST_KIB = 1 << 17;

    private static final int LZMA_PROPERTIES_BYTES = 5;

    private ZipMethod() {}

    /**
     * The content that starts where the window stands; empty where its method is not known.
     *
     * @param end offset at which its stored bytes end; {@link Long#MAX_VALUE} where nothing says so
     * @param size bytes of the content, likewise
     */
    static Optional<InputStream> content(ZipHeader header, Lookahead in, long end, long size, Limits limits)
            throws IOException {
        return switch (header.method()) {
            case STORED ->
                Optional.of(end == Long.MAX_VALUE ? new ZipStored(in) : new Bounded(in, end - in.position()));
            case DEFLATED -> Optional.of(new Inflated(in, end));
            case DEFLATED_64 -> Optional.of(library(in, end, Deflate64CompressorInputStream::new));
            case BZIP2 -> Optional.of(library(in, end, BZip2CompressorInputStream::new));
            case LZMA -> Optional.of(library(in, end, stored -> lzma(stored, header.isEndMarked() ? -1 : size)));
            case ZSTD, ZSTD_EARLIER ->
                Optional.of(library(in, zstdEnd(in, end, limits), ZstdInputStreamNoFinalizer::new));
            case XZ -> Optional.of(library(in, end, ZipMethod::xz));
            default -> Optional.empty();
        };
    }

    /** A method's number and, where it has one, its name. */
    static String described(int method) {
        String name = switch (method) {
            case 1 -> " (shrunk)";
            case 2, 3, 4, 5 -> " (reduced)";
            case 6, 10 -> " (imploded)";
            case 16, 18 -> " (of IBM)";
            case 94 -> " (MP3)";
            case 96 -> " (JPEG)";
            case 97 -> " (WavPack)";
            case 98 -> " (PPMd)";
            case 99 -> " (AES)";
            default -> "";
        };
        return "method " + method + name;
    }

    private static InputStream library(Lookahead in, long end, LibraryContent.Opener opener) {
        return new LibraryContent(in, end, Reason.ENTRY_CORRUPT, opener);
    }

    /** {@code version(2) length(2) properties(5)} stand where a file of LZMA alone has {@code properties(5) size(8)}. */
    private static InputStream lzma(InputStream stored, long size) throws IOException {
        byte[] start = stored.readNBytes(4);
        byte[] properties = stored.readNBytes(LZMA_PROPERTIES_BYTES);
        if (properties.length < LZMA_PROPERTIES_BYTES) {
            throw new EOFException("it ends in its properties");
        }
        if (u16(start, 2) != LZMA_PROPERTIES_BYTES) {
            throw new Damaged(Reason.ENTRY_CORRUPT, "LZMA with properties of " + u16(start, 2) + " bytes");
        }
        byte[] head = ByteBuffer.allocate(LZMA_PROPERTIES_BYTES + Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(properties)
                .putLong(size == Long.MAX_VALUE ? -1 : size)
                .array();
        return LZMACompressorInputStream.builder()
                .setInputStream(new SequenceInputStream(new ByteArrayInputStream(head), stored))
                .setMemoryLimitKiB(MOST_KIB)
                .get();
    }

    private static InputStream xz(InputStream stored) throws IOException {
        return XZCompressorInputStream.builder()
                .setInputStream(stored)
                .setMemoryLimitKiB(MOST_KIB)
                .get();
    }

    /** The library reads ahead: where nothing else says where the content ends, its frame does. */
    private static long zstdEnd(Lookahead in, long end, Limits limits) throws IOException {
        if (end != Long.MAX_VALUE) {
            return end;
        }
        long frame = ZstdFrames.length(in, limits.inflatedBytes());
        return frame < 0 ? end : in.position() + frame;
    }
}
