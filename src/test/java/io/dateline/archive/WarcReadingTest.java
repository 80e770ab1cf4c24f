package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to an archive, its spans cover each byte once, and what is whole is read. */
class WarcReadingTest {
    private static final int RECORDS = 12;
    private final Archives archives = Archives.within(Limits.DEFAULT);

    @Test
    void recordsInMembersPlainAndInOneMemberHoldTheSameDocuments() throws IOException {
        List<String> bodies = bodies(read(members()));
        assertThat(bodies).hasSize(RECORDS).first().asString().startsWith("<html>page 0");
        assertThat(bodies(read(plain()))).isEqualTo(bodies);
        assertThat(bodies(read(gzip(plain())))).isEqualTo(bodies);
        assertThat(archives.container(source(members())).label()).isEqualTo("warc.gz");
        assertThat(archives.container(source(gzip(plain()))).isSplittable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 100, 333, 1000})
    void everySplitReadsEveryRecordOnce(int size) throws IOException {
        for (byte[] archive : List.of(members(), plain())) {
            List<Span> spans = new ArrayList<>();
            for (Range range : archives.split(source(archive), size)) {
                spans.addAll(read(archive, range));
            }
            assertCovers(spans, archive.length);
            assertThat(bodies(spans)).isEqualTo(bodies(read(archive)));
        }
    }

    @Test
    void everyPrefixIsAccountedForAndKeepsItsWholeRecords() throws IOException {
        byte[] archive = members();
        int before = 0;
        for (int length = 0; length <= archive.length; length++) {
            byte[] prefix = Arrays.copyOf(archive, length);
            List<Span> spans = read(prefix);
            assertCovers(spans, length);
            int documents = bodies(spans).size();
            assertThat(documents).isGreaterThanOrEqualTo(before);
            before = documents;
        }
        assertThat(before).isEqualTo(RECORDS);
    }

    @Test
    void damageCostsTheRecordThatItHits() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 300; i++) {
            byte[] archive = i % 2 == 0 ? members() : plain();
            byte[] damaged = damaged(archive, random);
            List<Span> spans = read(damaged);
            assertCovers(spans, damaged.length);
            assertThat(bodies(spans).size()).as("damage %d", i).isGreaterThanOrEqualTo(RECORDS - 3);
        }
    }

    @Test
    void aFlippedByteIsQuarantinedWithItsPlace() throws IOException {
        byte[] archive = members();
        archive[gzip(record(0)).length + 40] ^= 0x40;
        List<Span> spans = read(archive);
        assertCovers(spans, archive.length);
        assertThat(spans).filteredOn(Span.Damage.class::isInstance).hasSize(1);
        assertThat(bodies(spans)).hasSize(RECORDS - 1);
    }

    private static byte[] damaged(byte[] archive, SplittableRandom random) {
        int at = 1 + random.nextInt(archive.length - 1);
        int count = 1 + random.nextInt(40);
        byte[] copy = archive.clone();
        switch (random.nextInt(4)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(copy, at, Math.min(copy.length, at + count), (byte) 0);
            case 2 -> {
                byte[] longer = Arrays.copyOf(copy, copy.length + count);
                System.arraycopy(copy, at, longer, at + count, copy.length - at);
                return longer;
            }
            default -> {
                byte[] shorter = Arrays.copyOf(copy, copy.length - Math.min(count, copy.length - at));
                System.arraycopy(copy, at + (copy.length - shorter.length), shorter, at, shorter.length - at);
                return shorter;
            }
        }
        return copy;
    }

    private static void assertCovers(List<Span> spans, long length) {
        long at = 0;
        for (Span span : spans) {
            if (span.place().entry().isEmpty()) {
                assertThat(span.place().offset()).as(span.toString()).isEqualTo(at);
                at += span.place().length();
            }
        }
        assertThat(at).isEqualTo(length);
    }

    private List<Span> read(byte[] archive) throws IOException {
        return read(archive, new Range(0, archive.length));
    }

    private List<Span> read(byte[] archive, Range range) throws IOException {
        List<Span> spans = new ArrayList<>();
        try (SpanReader reader = archives.read(source(archive), range)) {
            for (Span span = reader.next(); span != null; span = reader.next()) {
                spans.add(span);
            }
        }
        return spans;
    }

    private static List<String> bodies(List<Span> spans) {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .flatMap(span -> ((Span.Record) span).document().stream())
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] members() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            out.write(gzip(record(i)));
        }
        return out.toByteArray();
    }

    private static byte[] plain() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            out.write(record(i));
        }
        return out.toByteArray();
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] record(int i) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html>page " + i + " "
                + Long.toHexString(new SplittableRandom(i).nextLong()) + "</html>";
        return ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:" + i
                        + ">\r\nWARC-Date: 2024-10-25T10:00:00Z\r\nWARC-Target-URI: https://example.org/" + i
                        + "\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + http + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public String archive() {
                return "test.warc.gz";
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open(long offset) {
                return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
            }
        };
    }
}
