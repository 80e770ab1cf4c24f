package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.archive.Archives;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Reason;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet as other writers than Spark make it, or leave it. */
class ParquetOddFilesTest {
    private static final MessageType TITLES = MessageTypeParser.parseMessageType(
            "message rows { required binary title (STRING); required fixed_len_byte_array(16) id (UUID);"
                    + " required fixed_len_byte_array(12) every (INTERVAL); }");
    /** A table of one column without rows, as Arrow writes it: with one group of rows that has none. */
    private static final String NO_ROWS = "UEFSMRUEGSw1ABgGc2NoZW1hFQIAFQwlAhgFdGl0bGUlAEwcAAAAFgAZHBkcJgAcFQwZFQYZGAV0"
            + "aXRsZRUAFgAWABYAJgBJDAAAFgAWACYAFgAAKCBwYXJxdWV0LWNwcC1hcnJvdyB2ZXJzaW9uIDI2LjAuMRkcHAAAAHgAAABQQVIx";

    @TempDir
    private Path folder;

    @Test
    void aTableWithoutRowsIsNoDamage() throws IOException {
        List<Span> spans = read(Base64.getDecoder().decode(NO_ROWS));
        assertThat(spans).singleElement().isInstanceOf(Span.Padding.class);
    }

    @Test
    void pagesInBrotliAreRead() throws IOException {
        assertThat(bodies(read(written(CompressionCodecName.BROTLI))))
                .containsExactly(
                        "{\"title\":\"Bridge closed\",\"id\":\"00010203-0405-0607-0809-0a0b0c0d0e0f\"}",
                        "{\"title\":\"Storm over\",\"id\":\"00010203-0405-0607-0809-0a0b0c0d0e0f\"}");
    }

    @Test
    void aCodecThatIsNotReadIsNamed() throws IOException {
        assertThat(read(written(CompressionCodecName.LZO)))
                .filteredOn(Span.Damage.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(Span.Damage.class, damage -> {
                    assertThat(damage.reason()).isEqualTo(Reason.UNSUPPORTED_COMPRESSION);
                    assertThat(damage.detail()).isEqualTo("pages in LZO are not read");
                });
    }

    @Test
    void whatIsSaidOfDamageIsTheSameEachTimeAndForAPerson() throws IOException {
        byte[] sound = written(CompressionCodecName.UNCOMPRESSED);
        List<Span> cut = read(Arrays.copyOf(sound, sound.length - 9));
        assertThat(cut).singleElement().isInstanceOfSatisfying(Span.Damage.class, damage -> {
            assertThat(damage.reason()).isEqualTo(Reason.TRUNCATED);
            assertThat(damage.detail()).startsWith("the footer is not there");
        });
        for (int at = sound.length - 9; at > sound.length - 300; at -= 3) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 0x3c;
            List<String> first = details(read(damaged));
            assertThat(details(read(damaged))).isEqualTo(first);
            assertThat(first).allSatisfy(detail -> assertThat(detail).doesNotContainPattern("@[0-9a-f]{4}"));
        }
    }

    @Test
    void damagedLengthsAskForNoMemory() throws IOException {
        byte[] damaged = written(CompressionCodecName.UNCOMPRESSED);
        int title = new String(damaged, StandardCharsets.ISO_8859_1).indexOf("\r\0\0\0Bridge");
        damaged[title + 2] = (byte) 0xff;
        damaged[title + 3] = 0x7f;
        assertThat(read(damaged))
                .filteredOn(Span.Damage.class::isInstance)
                .singleElement()
                .isInstanceOfSatisfying(
                        Span.Damage.class, damage -> assertThat(damage.reason()).isEqualTo(Reason.ENTRY_CORRUPT));
    }

    @Test
    void aDictionaryHasNoMoreEntriesThanBytes() {
        assertThat(dictionary(4).readDictionaryPage()).isNotNull();
        assertThatThrownBy(() -> dictionary(Integer.MAX_VALUE).readDictionaryPage())
                .hasRootCauseMessage("a dictionary of 2147483647 values in 40 bytes");
    }

    /** A page that says it has so many entries in 40 bytes. */
    private static PageReader dictionary(int entries) {
        DictionaryPage page = new DictionaryPage(BytesInput.from(new byte[40]), entries, Encoding.PLAIN);
        PageReader reader = new PageReader() {
            @Override
            public DictionaryPage readDictionaryPage() {
                return page;
            }

            @Override
            public long getTotalValueCount() {
                return entries;
            }

            @Override
            public DataPage readPage() {
                throw new UnsupportedOperationException("has none");
            }
        };
        PageReadStore pages = new PageReadStore() {
            @Override
            public PageReader getPageReader(ColumnDescriptor column) {
                return reader;
            }

            @Override
            public long getRowCount() {
                return 1;
            }
        };
        return new SoundPages(pages).getPageReader(TITLES.getColumns().get(0));
    }

    private byte[] written(CompressionCodecName codec) throws IOException {
        Path file = folder.resolve(codec + ".parquet");
        Files.deleteIfExists(file);
        byte[] id = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withType(TITLES)
                .withCodecFactory(new Stored(codec))
                .withCompressionCodec(codec)
                .withDictionaryEncoding(false)
                .build()) {
            for (String title : List.of("Bridge closed", "Storm over")) {
                writer.write(new SimpleGroupFactory(TITLES)
                        .newGroup()
                        .append("title", title)
                        .append("id", Binary.fromConstantByteArray(id))
                        .append("every", Binary.fromConstantByteArray(Arrays.copyOf(id, 12))));
            }
        }
        return Files.readAllBytes(file);
    }

    private List<Span> read(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("read.parquet"), bytes);
        Archives archives = ParquetInput.archives(Limits.DEFAULT);
        HadoopSource source = new HadoopSource(
                "test", new org.apache.hadoop.fs.Path(file.toUri()), bytes.length, new Configuration());
        List<Span> spans = new ArrayList<>();
        long end = 0;
        try (SpanReader reader = archives.read(source, Range.whole(source))) {
            for (Span span = reader.next(); span != null; span = reader.next()) {
                spans.add(span);
                if (span.place().entry().isEmpty()) {
                    assertThat(span.place().offset()).isEqualTo(end);
                    end += span.place().length();
                }
            }
        }
        assertThat(end).isEqualTo(bytes.length);
        return spans;
    }

    private static List<String> bodies(List<Span> spans) {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .flatMap(span -> ((Span.Record) span).document().stream())
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8).strip())
                .toList();
    }

    private static List<String> details(List<Span> spans) {
        return spans.stream()
                .filter(Span.Damage.class::isInstance)
                .map(span -> ((Span.Damage) span).detail())
                .toList();
    }

    /** Compresses nothing, in the form that a codec asks for: there is no writer of brotli for Java. */
    private record Stored(CompressionCodecName codec) implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName name) {
            return new BytesInputCompressor() {
                @Override
                public BytesInput compress(BytesInput page) throws IOException {
                    return name == CompressionCodecName.BROTLI ? brotli(page) : BytesInput.from(bytes(page));
                }

                @Override
                public CompressionCodecName getCodecName() {
                    return name;
                }

                @Override
                public void release() {}
            };
        }

        /** {@code window(1 bit) last(1) size-kind(2) length-1(16) stored(1)}, the bytes, and a last block without any. */
        private static BytesInput brotli(BytesInput page) throws IOException {
            int head = (int) (page.size() - 1) << 4 | 1 << 20;
            byte[] start = {(byte) head, (byte) (head >> 8), (byte) (head >> 16)};
            return BytesInput.concat(
                    BytesInput.from(start), BytesInput.from(bytes(page)), BytesInput.from(new byte[] {3}));
        }

        private static byte[] bytes(BytesInput page) throws IOException {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            page.writeAllTo(out);
            return out.toByteArray();
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName name) {
            throw new UnsupportedOperationException("only writes");
        }

        @Override
        public void release() {}
    }
}
