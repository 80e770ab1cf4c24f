package io.dateline.archive;

import static io.dateline.archive.ReadArchive.gzip;
import static io.dateline.archive.ReadArchive.joined;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** One content in a coding: its stored bytes are entries, its own spans lie inside. */
class CodingReadingTest {
    private static final String LINE = "{\"title\": \"T\", \"text\": \"x\"}\n";

    @Test
    void contentInMembersOneBehindTheOtherIsOneContent() throws IOException {
        ReadArchive read = ReadArchive.of(joined(gzip(LINE + LINE.substring(0, 9)), gzip(LINE.substring(9) + LINE)));
        assertThat(read.container()).isEqualTo(new Container("jsonl.gz", false));
        assertThat(read.bodies()).hasSize(3);
        assertThat(read.types()).containsExactly("document", "document", "document", "entry");
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void aTruncatedFileSaysSoAndKeepsWhatWasWhole() throws IOException {
        byte[] file = gzip(random(5_000) + LINE);
        for (int length : new int[] {file.length - 1, file.length - 8, file.length - 20, file.length / 2, 12, 5}) {
            ReadArchive read = ReadArchive.of(Arrays.copyOf(file, length));
            assertThat(read.reasons()).as("%d bytes", length).contains(Reason.GZIP_TRUNCATED);
        }
        ReadArchive half = ReadArchive.of(Arrays.copyOf(file, file.length / 2));
        assertThat(half.bodies().size()).isGreaterThan(2_000);
        assertThat(half.reasons()).containsExactly(Reason.TRUNCATED, Reason.GZIP_TRUNCATED);
    }

    @Test
    void aPageThatIsCutIsNoDocument() throws IOException {
        byte[] file = gzip("<html><body>" + random(100));
        ReadArchive read = ReadArchive.of(Arrays.copyOf(file, file.length - 100));
        assertThat(read.documents()).isEmpty();
        assertThat(read.damages())
                .singleElement()
                .satisfies(d -> assertThat(d.place().length()).isEqualTo(file.length - 100));
    }

    @Test
    void behindDamageTheNextMemberIsRead() throws IOException {
        byte[] first = gzip(random(2_000));
        byte[] file = joined(first, gzip(LINE.repeat(3)), new byte[600]);
        Arrays.fill(file, first.length / 2, first.length / 2 + 30, (byte) 0xff);
        ReadArchive read = ReadArchive.of(file);
        assertThat(read.reasons()).contains(Reason.GZIP_CORRUPT);
        assertThat(read.documents().stream()
                        .map(d -> d.place().entry().orElse(""))
                        .filter(e -> !e.equals("content")))
                .containsOnly("content@" + first.length)
                .hasSize(3);
        assertThat(read.spans().get(read.spans().size() - 1)).isInstanceOf(Span.Padding.class);
    }

    @Test
    void aWrongChecksumIsQuarantinedThoughItsRecordsAreRead() throws IOException {
        byte[] file = gzip(LINE);
        file[file.length - 6] ^= 1;
        ReadArchive read = ReadArchive.of(file);
        assertThat(read.bodies()).hasSize(1);
        assertThat(read.reasons()).containsExactly(Reason.GZIP_CORRUPT);
    }

    @Test
    void aBombCostsOneRow() throws IOException {
        byte[] bomb = gzip("0".repeat(30 << 20));
        ReadArchive read = ReadArchive.of(bomb);
        assertThat(read.documents()).isEmpty();
        assertThat(read.reasons()).containsExactly(Reason.LIMIT_RATIO);
    }

    @Test
    void nothingInACodingIsNoDocument() throws IOException {
        ReadArchive read = ReadArchive.of(gzip(""));
        assertThat(read.types()).containsExactly("entry");
        assertThat(ReadArchive.of("").spans()).isEmpty();
        assertThat(ReadArchive.of("").container()).isEqualTo(new Container("empty", false));
    }

    @Test
    void aCodingInACodingInACodingEnds() throws IOException {
        byte[] file = gzip(LINE);
        for (int i = 0; i < 4; i++) {
            file = gzip(file);
        }
        assertThat(ReadArchive.of(file).bodies()).hasSize(1);
        for (int i = 0; i < 4; i++) {
            file = gzip(file);
        }
        ReadArchive read = ReadArchive.of(file);
        assertThat(read.bodies()).isEmpty();
        assertThat(read.reasons()).containsExactly(Reason.LIMIT_DEPTH);
    }

    private static String random(int lines) {
        SplittableRandom random = new SplittableRandom(3);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append("{\"title\": \"")
                    .append(Long.toHexString(random.nextLong()))
                    .append("\", \"text\": \"t\"}\n");
        }
        return new String(text.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
