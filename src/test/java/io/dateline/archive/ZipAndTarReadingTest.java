package io.dateline.archive;

import static io.dateline.archive.ReadArchive.gzip;
import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Archives of archives: every entry is read by what it holds, and every byte of every level is accounted for. */
class ZipAndTarReadingTest {
    private static final String PAGE = "<html><body>page</body></html>";
    private static final String LINES = "{\"title\": \"A\", \"text\": \"a\"}\n{\"title\": \"B\", \"text\": \"b\"}\n";
    private static final String RECORD =
            "WARC/1.0\r\nWARC-Type: resource\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length()
                    + "\r\n\r\n" + PAGE + "\r\n\r\n";

    @Test
    void entriesOfEveryKindAreReadWhateverTheyAreCalled() throws IOException {
        Map<String, byte[]> entries = entries();
        for (byte[] archive : List.of(Packed.zip(entries), Packed.storedZip(entries), Packed.tar(entries))) {
            ReadArchive read = ReadArchive.of(archive);
            assertThat(read.reasons()).isEmpty();
            assertThat(read.documents()).hasSize(8);
            assertThat(read.documents().stream().map(d -> d.place().entry().orElse("")))
                    .containsExactly(
                            "a/page.bin",
                            "a/lines",
                            "a/lines",
                            "w",
                            "w",
                            "inner!/page",
                            "inner!/lines!/content",
                            "inner!/lines!/content");
            assertThat(read.types()).contains("entry");
        }
        assertThat(ReadArchive.of(Packed.zip(entries)).container()).isEqualTo(new Container("zip", false));
        assertThat(ReadArchive.of(gzip(Packed.tar(entries))).container()).isEqualTo(new Container("tar.gz", false));
        assertThat(ReadArchive.of(gzip(Packed.tar(entries))).documents())
                .hasSize(8)
                .allMatch(d -> d.place().entry().orElse("").startsWith("content!/"));
    }

    private static Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> inner = new LinkedHashMap<>();
        inner.put("page", bytes(PAGE));
        inner.put("lines", gzip(LINES));
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("a/page.bin", bytes(PAGE));
        entries.put("a/lines", bytes(LINES));
        entries.put("empty", new byte[0]);
        entries.put("w", joined(gzip(RECORD), gzip(RECORD)));
        entries.put("picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3});
        entries.put("inner", Packed.zip(inner));
        return entries;
    }

    @Test
    void aNameIsALabelAndNothingMore() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("../../etc/passwd", bytes(PAGE));
        entries.put("/abs\\dir/./x", bytes(PAGE));
        entries.put("bell\u0007\u202Eend", bytes(PAGE));
        ReadArchive read = ReadArchive.of(Packed.zip(entries));
        assertThat(read.documents().stream().map(d -> d.place().entry().orElse("")))
                .containsExactly("etc/passwd", "abs/dir/x", "bell\\u0007\\u202eend");
        ReadArchive twice = ReadArchive.of(
                joined(Packed.tarEntry("same", '0', bytes(PAGE)), Packed.tarEntry("same", '0', bytes(PAGE))));
        assertThat(twice.documents().stream().map(d -> d.place().entry().orElse("")))
                .containsExactly("same", "same@1024");
    }

    @Test
    void anEncryptedEntryAndAnUnknownMethodAreQuarantined() throws IOException {
        byte[] zip = Packed.zip(three());
        int second = Packed.indexOf(zip, 4, 'P', 'K', 3, 4);
        zip[second + 6] |= 1;
        ReadArchive read = ReadArchive.of(zip);
        assertThat(read.bodies()).containsExactly(PAGE + 1, PAGE + 3);
        assertThat(read.reasons()).containsExactly(Reason.ENCRYPTED);
        assertThat(read.damages().get(0).detail()).isEqualTo("p2 is encrypted");
        zip[second + 6] &= ~1;
        zip[second + 8] = 97;
        assertThat(ReadArchive.of(zip).reasons()).containsExactly(Reason.UNSUPPORTED_COMPRESSION);
    }

    @Test
    void withoutItsDirectoryAZipIsReadFromItsEntries() throws IOException {
        for (byte[] zip : List.of(Packed.zip(three()), Packed.storedZip(three()))) {
            int directory = Packed.indexOf(zip, 0, 'P', 'K', 1, 2);
            for (int length : new int[] {directory, directory + 20, zip.length - 30}) {
                ReadArchive read = ReadArchive.of(Arrays.copyOf(zip, length));
                assertThat(read.bodies()).containsExactly(PAGE + 1, PAGE + 2, PAGE + 3);
                assertThat(read.container().label()).isEqualTo("zip (without its directory)");
            }
        }
    }

    @Test
    void aFlippedByteCostsItsEntry() throws IOException {
        for (byte[] zip : List.of(Packed.zip(three()), Packed.storedZip(three()))) {
            int second = Packed.indexOf(zip, 4, 'P', 'K', 3, 4);
            zip[second + 40] ^= 0x10;
            ReadArchive read = ReadArchive.of(zip);
            assertThat(read.bodies()).startsWith(PAGE + 1).endsWith(PAGE + 3);
            assertThat(read.reasons()).hasSize(1);
            assertThat(read.damages().get(0).detail()).startsWith("p2: ");
        }
    }

    @Test
    void contentWithoutALengthBeforeItEndsAtItsDescriptor() throws IOException {
        // Stored, flag 8: as a writer leaves it that could not go back.
        byte[] plain = Packed.storedZip(Map.of("p", bytes(PAGE)));
        int directory = Packed.indexOf(plain, 0, 'P', 'K', 1, 2);
        byte[] entry = Arrays.copyOf(plain, directory);
        byte[] descriptor = joined(new byte[] {'P', 'K', 7, 8}, Arrays.copyOfRange(entry, 14, 26));
        Arrays.fill(entry, 14, 26, (byte) 0);
        entry[6] |= 8;
        ReadArchive read = ReadArchive.of(joined(entry, descriptor, entry, descriptor));
        assertThat(read.bodies()).containsExactly(PAGE, PAGE);
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void bombsCostOneRow() throws IOException {
        byte[] bomb = Packed.zip(Map.of("zeros", new byte[40 << 20]));
        assertThat(ReadArchive.of(bomb).reasons()).containsExactly(Reason.LIMIT_RATIO);
        byte[] deep = bytes(PAGE);
        for (int i = 0; i < 3; i++) {
            deep = Packed.zip(Map.of("z", deep));
        }
        assertThat(ReadArchive.of(deep).documents()).hasSize(1);
        ReadArchive tooDeep = ReadArchive.of(Packed.zip(Map.of("z", deep)));
        assertThat(tooDeep.documents()).isEmpty();
        assertThat(tooDeep.reasons()).containsExactly(Reason.LIMIT_DEPTH);
        Archives few = Archives.within(new Limits(1 << 20, 1 << 20, 200, 3, 2));
        ReadArchive many = ReadArchive.of(
                Packed.tar(Map.of("a", bytes(PAGE), "b", bytes(PAGE), "c", bytes(PAGE), "d", bytes(PAGE))), few);
        assertThat(many.documents()).hasSize(3);
        assertThat(many.reasons()).containsExactly(Reason.LIMIT_ENTRIES);
        Archives little = Archives.within(new Limits(1000, 2000, 1, 3, 100));
        ReadArchive spent = ReadArchive.of(Packed.zip(Map.of("a", new byte[3000], "b", new byte[3000])), little);
        assertThat(spent.reasons()).containsExactly(Reason.LIMIT_BYTES, Reason.LIMIT_BYTES);
    }

    @Test
    void tarsOfAllWritersAreRead() throws IOException {
        String longName = "d/".repeat(80) + "page";
        byte[] tar = joined(
                Packed.tarEntry(
                        "pax",
                        'x',
                        bytes("30 mtime=1350244992.023960108\n" + (longName.length() + 11) + " path=" + longName
                                + "\n")),
                Packed.tarEntry("short", '0', bytes(PAGE + 1)),
                Packed.tarEntry("././@LongLink", 'L', bytes(longName + 2 + "\0")),
                Packed.tarEntry("short", '0', bytes(PAGE + 2)),
                Packed.tarEntry("folder/", '5', new byte[0]),
                Packed.tarEntry("link", '2', new byte[0]),
                Packed.tarEntry("hole", 'S', new byte[700]),
                Packed.tarEntry("last", '0', bytes(PAGE + 3)),
                new byte[10240]);
        ReadArchive read = ReadArchive.of(tar);
        assertThat(read.reasons()).isEmpty();
        assertThat(read.types())
                .containsExactly(
                        "document", "entry", "document", "entry", "folder", "link", "sparse", "document", "entry");
        assertThat(read.documents().stream().map(d -> d.place().entry().orElse("")))
                .containsExactly(longName, longName + 2, "last");
        assertThat(read.spans().get(read.spans().size() - 1)).isInstanceOf(Span.Padding.class);
    }

    @Test
    void aTarWithDamageGoesOnAtTheNextHeader() throws IOException {
        byte[] tar = Packed.tar(three());
        tar[1024 + 130] ^= 1;
        ReadArchive read = ReadArchive.of(tar);
        assertThat(read.bodies()).containsExactly(PAGE + 1, PAGE + 3);
        assertThat(read.reasons()).containsExactly(Reason.GARBAGE);
        ReadArchive cut = ReadArchive.of(Arrays.copyOf(tar, 2048 + 520));
        assertThat(cut.reasons()).containsExactly(Reason.GARBAGE, Reason.TRUNCATED);
    }

    @Test
    void whateverIsDoneToThemEveryByteIsAccountedFor() throws IOException {
        SplittableRandom random = new SplittableRandom(11);
        Map<String, byte[]> entries = entries();
        List<byte[]> archives =
                List.of(Packed.zip(entries), Packed.storedZip(entries), Packed.tar(entries), gzip(Packed.tar(entries)));
        for (byte[] archive : archives) {
            for (int length = 0; length < archive.length; length += 1 + random.nextInt(60)) {
                ReadArchive.of(Arrays.copyOf(archive, length));
            }
            for (int i = 0; i < 60; i++) {
                byte[] damaged = archive.clone();
                int from = random.nextInt(damaged.length);
                for (int at = from; at < Math.min(damaged.length, from + 1 + random.nextInt(5)); at++) {
                    damaged[at] ^= (byte) (1 << random.nextInt(8));
                }
                ReadArchive.of(damaged);
            }
        }
    }

    private static Map<String, byte[]> three() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            entries.put("p" + i, bytes(PAGE + i));
        }
        return entries;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
