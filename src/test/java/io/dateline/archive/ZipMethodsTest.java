package io.dateline.archive;

import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;
import org.tukaani.xz.XZOutputStream;

/** Entries of a zip in every compression that writers of today use. */
class ZipMethodsTest {
    private static final String PAGE = "<html><body>" + "<p>The bridge is closed.</p>".repeat(200) + "</body></html>";
    private static final byte[] CONTENT = PAGE.getBytes(StandardCharsets.UTF_8);
    private static final int DESCRIBED_BEHIND = 8;

    private enum Method {
        DEFLATED_64(9, 0),
        BZIP2(12, 0),
        LZMA(14, 0),
        LZMA_WITH_END(14, 2),
        ZSTD(93, 0),
        ZSTD_EARLIER(20, 0),
        XZ(95, 0);

        private final int number;
        private final int flags;

        Method(int number, int flags) {
            this.number = number;
            this.flags = flags;
        }

        byte[] packed() throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (number == 14) {
                LZMA2Options options = new LZMA2Options();
                out.write(new byte[] {
                    9, 20, 5, 0, (byte) ((options.getPb() * 5 + options.getLp()) * 9 + options.getLc())
                });
                out.write(little(4, options.getDictSize()));
            }
            try (OutputStream packing = packing(out)) {
                packing.write(CONTENT);
            }
            return out.toByteArray();
        }

        private OutputStream packing(OutputStream out) throws IOException {
            return switch (this) {
                case DEFLATED_64 -> {
                    // Without matches, which are what the two kinds of deflate tell apart.
                    Deflater deflater = new Deflater(9, true);
                    deflater.setStrategy(Deflater.HUFFMAN_ONLY);
                    yield new DeflaterOutputStream(out, deflater);
                }
                case BZIP2 -> new BZip2CompressorOutputStream(out);
                case LZMA -> new LZMAOutputStream(out, new LZMA2Options(), false);
                case LZMA_WITH_END -> new LZMAOutputStream(out, new LZMA2Options(), true);
                case ZSTD, ZSTD_EARLIER -> new ZstdOutputStream(out);
                case XZ -> new XZOutputStream(out, new LZMA2Options());
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void isRead(Method method) throws IOException {
        byte[] packed = method.packed();
        byte[] first = entry(method.number, method.flags, packed);
        byte[] second = entry(8, 0, deflated());
        ReadArchive whole = ReadArchive.of(joined(first, second, directory(method, packed, first.length)));
        assertThat(whole.bodies()).containsExactly(PAGE, PAGE);
        assertThat(whole.container().label()).isEqualTo("zip");
        ReadArchive entries = ReadArchive.of(joined(first, second));
        assertThat(entries.bodies()).containsExactly(PAGE, PAGE);
        assertThat(entries.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LZMA")
    void endsWhereItsOwnEndIsWhenNothingSaysItsLength(Method method) throws IOException {
        byte[] streamed = entry(method.number, method.flags | DESCRIBED_BEHIND, method.packed());
        ReadArchive read = ReadArchive.of(joined(streamed, streamed));
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
        assertThat(read.reasons()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aFlippedByteCostsTheEntryAndIsNoCrash(Method method) throws IOException {
        byte[] packed = method.packed();
        byte[] next = entry(8, 0, deflated());
        for (int at = 0; at < packed.length; at += 1 + packed.length / 40) {
            byte[] damaged = packed.clone();
            damaged[at] ^= 0x55;
            ReadArchive read = ReadArchive.of(joined(entry(method.number, method.flags, damaged), next));
            assertThat(read.bodies()).endsWith(PAGE);
            if (read.reasons().isEmpty()) {
                assertThat(read.bodies()).as("a byte that carries nothing").containsExactly(PAGE, PAGE);
            } else {
                assertThat(read.damages().get(0).detail()).startsWith("page: ");
            }
        }
    }

    @Test
    void memoryIsNotGivenToWhoeverAsks() throws IOException {
        byte[] packed = Method.LZMA.packed();
        Arrays.fill(packed, 5, 9, (byte) 0x7f);
        ReadArchive read = ReadArchive.of(entry(14, 0, packed));
        assertThat(read.documents()).isEmpty();
        assertThat(read.damages())
                .singleElement()
                .satisfies(d -> assertThat(d.detail()).matches("page: asks for \\d+ KiB of memory, 131072 are given"));
        assertThat(read.reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void whatIsNotReadIsNamed() throws IOException {
        ReadArchive read = ReadArchive.of(joined(entry(98, 0, new byte[90]), entry(8, 0, deflated())));
        assertThat(read.bodies()).containsExactly(PAGE);
        assertThat(read.reasons()).containsExactly(Reason.UNSUPPORTED_COMPRESSION);
        assertThat(read.damages().get(0).detail())
                .isEqualTo("page is compressed by method 98 (PPMd), which is not read; pack it stored or deflated");
    }

    private static byte[] deflated() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflating = new DeflaterOutputStream(out, new Deflater(9, true))) {
            deflating.write(CONTENT);
        }
        return out.toByteArray();
    }

    /** An entry with its lengths in front, or behind it. */
    private static byte[] entry(int method, int flags, byte[] packed) throws IOException {
        byte[] sizes = joined(little(4, crc()), little(4, packed.length), little(4, CONTENT.length));
        boolean isBehind = (flags & DESCRIBED_BEHIND) != 0;
        return joined(
                new byte[] {'P', 'K', 3, 4},
                joined(little(2, 63), little(2, flags), little(2, method), little(4, 0)),
                isBehind ? new byte[12] : sizes,
                joined(little(2, 4), little(2, 0), "page".getBytes(StandardCharsets.US_ASCII)),
                packed,
                isBehind ? joined(new byte[] {'P', 'K', 7, 8}, sizes) : new byte[0]);
    }

    private static byte[] directory(Method method, byte[] packed, int second) throws IOException {
        byte[] headers =
                joined(listed(method.number, method.flags, packed.length, 0), listed(8, 0, deflated().length, second));
        int start = second + entry(8, 0, deflated()).length;
        return joined(
                headers,
                new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 2, 0, 2, 0},
                joined(little(4, headers.length), little(4, start), little(2, 0)));
    }

    private static byte[] listed(int method, int flags, int length, int offset) throws IOException {
        return joined(
                new byte[] {'P', 'K', 1, 2},
                joined(little(2, 63), little(2, 63), little(2, flags), little(2, method), little(4, 0)),
                joined(little(4, crc()), little(4, length), little(4, CONTENT.length), little(2, 4)),
                joined(new byte[12], little(4, offset), "page".getBytes(StandardCharsets.US_ASCII)));
    }

    private static long crc() {
        CRC32 crc = new CRC32();
        crc.update(CONTENT);
        return crc.getValue();
    }

    private static byte[] little(int bytes, long value) {
        byte[] all = ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return Arrays.copyOf(all, bytes);
    }
}
