package io.dateline.archive;

import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictTrainer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.lz4.FramedLZ4CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;

/** Zstd with a frame a record and with one content, and the codings that libraries undo. */
class ZstdReadingTest {
    private static final int RECORDS = 6;

    @Test
    void aFrameARecordIsReadInStoredBytes() throws IOException {
        ReadArchive read = ReadArchive.of(frames());
        assertThat(read.container()).isEqualTo(new Container("warc.zst", false));
        assertThat(read.bodies()).hasSize(RECORDS).first().isEqualTo(page(0));
        assertThat(read.documents()).allMatch(d -> d.place().entry().isEmpty());
        assertThat(read.documents().get(1).place().offset()).isEqualTo(Zstd.compress(record(0)).length);
    }

    @Test
    void aDictionaryInFrontIsUsedPackedOrNot() throws IOException {
        byte[] dictionary = dictionary();
        for (byte[] stored : new byte[][] {dictionary, Zstd.compress(dictionary)}) {
            byte[] head = ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(0x184D2A5D)
                    .putInt(stored.length)
                    .array();
            byte[] file = joined(head, stored);
            try (ZstdCompressCtx zstd = new ZstdCompressCtx()) {
                zstd.loadDict(dictionary);
                for (int i = 0; i < RECORDS; i++) {
                    file = joined(file, zstd.compress(record(i)));
                }
            }
            ReadArchive read = ReadArchive.of(file);
            assertThat(read.container().label()).isEqualTo("warc.zst");
            assertThat(read.bodies()).hasSize(RECORDS).last().isEqualTo(page(RECORDS - 1));
            assertThat(read.types()).startsWith("dictionary");
            assertThat(read.reasons()).isEmpty();
        }
    }

    @Test
    void damageCostsTheFrameThatItHits() throws IOException {
        byte[] whole = frames();
        SplittableRandom random = new SplittableRandom(5);
        int first = Zstd.compress(record(0)).length;
        for (int i = 0; i < 60; i++) {
            byte[] file = whole.clone();
            file[random.nextInt(first)] ^= (byte) (1 + random.nextInt(255));
            assertThat(ReadArchive.of(file).bodies().size()).as("damage %d", i).isGreaterThanOrEqualTo(RECORDS - 1);
        }
        for (int length = 0; length < whole.length; length += 5) {
            ReadArchive.of(Arrays.copyOf(whole, length));
        }
        ReadArchive cut = ReadArchive.of(Arrays.copyOf(whole, whole.length - 10));
        assertThat(cut.bodies()).hasSize(RECORDS - 1);
        assertThat(cut.reasons()).containsExactly(Reason.ZSTD_CORRUPT);
    }

    @Test
    void oneFrameAroundAFileIsReadAsItsContent() throws IOException {
        byte[] plain = new byte[0];
        for (int i = 0; i < RECORDS; i++) {
            plain = joined(plain, record(i));
        }
        ReadArchive read = ReadArchive.of(Zstd.compress(plain));
        assertThat(read.container().label()).isEqualTo("warc.zst");
        assertThat(read.bodies()).hasSize(RECORDS);
        assertThat(read.documents()).allMatch(d -> d.place().entry().orElse("").equals("content"));
    }

    @Test
    void otherCodingsAreUndoneOrNamed() throws IOException {
        byte[] lines = "{\"title\": \"A\", \"text\": \"a\"}\n".repeat(3).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bz2 = new ByteArrayOutputStream();
        try (OutputStream out = new BZip2CompressorOutputStream(bz2)) {
            out.write(lines);
        }
        ByteArrayOutputStream xz = new ByteArrayOutputStream();
        try (OutputStream out = new XZCompressorOutputStream(xz)) {
            out.write(lines);
        }
        ByteArrayOutputStream lz4 = new ByteArrayOutputStream();
        try (OutputStream out = new FramedLZ4CompressorOutputStream(lz4)) {
            out.write(lines);
        }
        for (byte[] file :
                new byte[][] {bz2.toByteArray(), xz.toByteArray(), lz4.toByteArray(), Zstd.compress(lines)}) {
            ReadArchive read = ReadArchive.of(file);
            assertThat(read.container().label()).startsWith("jsonl.");
            assertThat(read.bodies()).hasSize(3);
            assertThat(read.reasons()).isEmpty();
            for (int length = 1; length < file.length; length++) {
                ReadArchive.of(Arrays.copyOf(file, length));
            }
            assertThat(ReadArchive.of(Arrays.copyOf(file, file.length - 3)).reasons())
                    .isNotEmpty();
        }
        ReadArchive rar = ReadArchive.of("Rar!\u001a\u0007\0 and more");
        assertThat(rar.reasons()).containsExactly(Reason.UNSUPPORTED_COMPRESSION);
        assertThat(rar.container().label()).isEqualTo("rar");
    }

    private static byte[] frames() throws IOException {
        byte[] file = new byte[0];
        for (int i = 0; i < RECORDS; i++) {
            file = joined(file, Zstd.compress(record(i)));
        }
        return file;
    }

    private static byte[] dictionary() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(1 << 20, 1 << 10);
        for (int i = 0; i < 400; i++) {
            trainer.addSample(record(i));
        }
        return trainer.trainSamples();
    }

    private static String page(int i) {
        return "<html>page " + i + " " + Long.toHexString(new SplittableRandom(i).nextLong()) + "</html>";
    }

    private static byte[] record(int i) {
        return ("WARC/1.1\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nWARC-Target-URI: https://example.org/"
                        + i + "\r\nContent-Length: " + page(i).length() + "\r\n\r\n" + page(i) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
