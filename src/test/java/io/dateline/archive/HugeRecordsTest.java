package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Records of more bytes than an int counts, and headers that only say so. None is ever held in memory. */
class HugeRecordsTest {
    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    private static final String NEXT = head(4) + "next\r\n\r\n";

    private final Archives archives = Archives.within(new Limits(MIB, 4 * MIB, 200, 3, 100));

    @Test
    void aRecordOfMoreThanFourGibibytesIsOneRowAndTheNextIsRead() throws IOException {
        long block = 4 * GIB + 17;
        HugeArchive archive = recordsOf(block);
        List<Span> spans = Bytes.spans(archive, archives, Range.whole(archive));
        Conservation.check(spans, archive.length());
        assertThat(spans).hasSize(2);
        assertThat(spans.get(0)).isInstanceOfSatisfying(Span.Damage.class, damage -> {
            assertThat(damage.reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(damage.place().length()).isEqualTo(head(block).length() + block + 4);
            assertThat(damage.detail()).contains(Long.toString(head(block).length() + block));
        });
        assertThat(spans.get(1)).isInstanceOf(Span.Record.class);
    }

    @Test
    void hugeRecordsAreSplitWithoutReadingThem() throws IOException {
        long block = 40 * GIB;
        HugeArchive archive = recordsOf(block);
        List<Range> ranges = archives.split(archive, GIB);
        long second = archive.length() - NEXT.length();
        assertThat(ranges).containsExactly(new Range(0, second), new Range(second, archive.length()));
        assertThat(archive.read()).isLessThan(16 * MIB);
    }

    @Test
    void aLengthThatIsBeyondTheFileIsCorrectedByTheNextRecord() throws IOException {
        for (String length : List.of("4294967300", "2147483648", "9223372036854775807")) {
            String head = head(5).replace("Length: 5", "Length: " + length);
            ReadArchive read = ReadArchive.of(head + "first\r\n\r\n" + NEXT);
            assertThat(read.bodies()).as(length).containsExactly("first", "next");
            assertThat(((Span.Record) read.spans().get(0)).issues()).containsExactly(RecordIssue.LENGTH_FIXED);
        }
    }

    private static HugeArchive recordsOf(long block) {
        String first = head(block);
        long end = first.length() + block;
        return new HugeArchive(end + 4 + NEXT.length(), Map.of(0L, first, end, "\r\n\r\n" + NEXT));
    }

    private static String head(long length) {
        return String.join(
                "\r\n",
                "WARC/1.1",
                "WARC-Type: resource",
                "WARC-Date: 2024-10-25T10:00:00Z",
                "Content-Type: text/plain",
                "Content-Length: " + length,
                "",
                "");
    }
}
