package io.dateline.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** One content in bzip2, xz, lz4 or zstd. Of other codings, and of encrypted Parquet, it only knows that they are some. */
final class LibraryFormat implements Format {
    /** Memory that a content of xz may ask for. */
    private static final int XZ_KIB = 1 << 17;

    private final Formats contents;

    LibraryFormat(Formats contents) {
        this.contents = contents;
    }

    private enum Magic {
        BZIP2("bz2", "BZh"),
        XZ("xz", "\u00fd7zXZ\0"),
        LZ4("lz4", "\u0004\"M\u0018"),
        ZSTD("zst", "(\u00b5/\u00fd"),
        SEVEN_ZIP("7z", "7z\u00bc\u00af'\u001c"),
        RAR("rar", "Rar!\u001a\u0007"),
        COMPRESS("Z", "\u001f\u009d"),
        LZIP("lz", "LZIP"),
        LZOP("lzo", "\u0089LZO\0"),
        SNAPPY("snappy", "\u00ff\u0006\0\0sNaPpY"),
        CABINET("cab", "MSCF"),
        PARQUET("parquet", "PAR1"),
        ENCRYPTED_PARQUET("parquet", "PARE");

        private final String label;
        /** A character a byte. */
        private final String start;

        Magic(String label, String start) {
            this.label = label;
            this.start = start;
        }
    }

    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        Optional<Magic> magic = Arrays.stream(Magic.values())
                .filter(m -> head.startsWith(m.start))
                .findFirst();
        if (magic.isEmpty()) {
            return Optional.empty();
        }
        Optional<Coding.Unpacking> unpacking = unpacking(magic.get());
        return Optional.of(
                unpacking.isPresent()
                        ? new Coding(magic.get().label, unpacking.get()).recognised(head.source(), contents)
                        : unsupported(magic.get()));
    }

    private static Optional<Coding.Unpacking> unpacking(Magic magic) {
        return switch (magic) {
            case BZIP2 ->
                Optional.of((in, limits) -> new LibraryContent(
                        in, Reason.ENTRY_CORRUPT, stored -> new BZip2CompressorInputStream(stored, true)));
            case XZ -> Optional.of((in, limits) -> new LibraryContent(in, Reason.ENTRY_CORRUPT, LibraryFormat::xz));
            case LZ4 ->
                Optional.of((in, limits) -> new LibraryContent(
                        in, Reason.ENTRY_CORRUPT, stored -> new FramedLZ4CompressorInputStream(stored, true)));
            case ZSTD ->
                Optional.of(
                        (in, limits) -> new LibraryContent(in, Reason.ZSTD_CORRUPT, ZstdInputStreamNoFinalizer::new));
            case SEVEN_ZIP, RAR, COMPRESS, LZIP, LZOP, SNAPPY, CABINET, PARQUET, ENCRYPTED_PARQUET -> Optional.empty();
        };
    }

    private static InputStream xz(InputStream stored) throws IOException {
        return XZCompressorInputStream.builder()
                .setInputStream(stored)
                .setDecompressConcatenated(true)
                .setMemoryLimitKiB(XZ_KIB)
                .get();
    }

    private static Recognised unsupported(Magic magic) {
        return Recognised.document(
                magic.label,
                (source, range, nesting) -> WholeReader.quarantine(
                        source,
                        Reason.UNSUPPORTED_COMPRESSION,
                        magic.label + " is not read; give it as plain files, as JSON lines, or packed as gzip or zip"));
    }
}
