package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** An archive in memory, and all its spans, of which it is certain that they cover the file and each entry's content. */
record ReadArchive(Container container, List<Span> spans) {

    static ReadArchive of(String text) throws IOException {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static ReadArchive of(byte[] archive) throws IOException {
        return of(archive, Archives.within(Limits.DEFAULT));
    }

    static ReadArchive of(byte[] archive, Archives archives) throws IOException {
        return inSplits(archive, archives, Long.MAX_VALUE / 2);
    }

    /** Read in ranges of so many bytes. */
    static ReadArchive inSplits(byte[] archive, Archives archives, long bytes) throws IOException {
        ByteSource source = source(archive);
        List<Span> spans = new ArrayList<>();
        for (Range range : archives.split(source, bytes)) {
            try (SpanReader reader = archives.read(source, range)) {
                for (Span span = reader.next(); span != null; span = reader.next()) {
                    spans.add(span);
                }
            }
        }
        assertCovers(spans, archive.length);
        return new ReadArchive(archives.container(source), spans);
    }

    private static void assertCovers(List<Span> spans, long length) {
        Map<String, Long> reached = new HashMap<>();
        for (Span span : spans) {
            Place place = span.place();
            String content = place.entry().orElse("");
            assertThat(place.offset()).as(span.toString()).isEqualTo(reached.getOrDefault(content, 0L));
            reached.put(content, place.offset() + place.length());
        }
        assertThat(reached.getOrDefault("", 0L)).isEqualTo(length);
    }

    List<Document> documents() {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .flatMap(span -> ((Span.Record) span).document().stream())
                .toList();
    }

    List<String> bodies() {
        return documents().stream()
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    List<String> types() {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .map(span -> ((Span.Record) span).type())
                .toList();
    }

    List<Span.Damage> damages() {
        return spans.stream()
                .filter(Span.Damage.class::isInstance)
                .map(Span.Damage.class::cast)
                .toList();
    }

    List<Reason> reasons() {
        return damages().stream().map(Span.Damage::reason).toList();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] gzip(String text) throws IOException {
        return gzip(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] joined(byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return out.toByteArray();
    }

    static ByteSource source(byte[] bytes) {
        return new ByteSource() {
            @Override
            public String archive() {
                return "test";
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
