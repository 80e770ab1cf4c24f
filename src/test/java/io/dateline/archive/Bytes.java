package io.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** An archive in memory. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Bytes(byte[] bytes) implements ByteSource {
    @Override
    public String archive() {
        return "test.warc";
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public InputStream open(long offset) {
        return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
    }

    List<Span> spans(Archives archives) throws IOException {
        return spans(archives, Range.whole(this));
    }

    List<Span> spans(Archives archives, Range range) throws IOException {
        return spans(this, archives, range);
    }

    static List<Span> spans(ByteSource source, Archives archives, Range range) throws IOException {
        List<Span> spans = new ArrayList<>();
        try (SpanReader reader = archives.read(source, range)) {
            for (Span span = reader.next(); span != null; span = reader.next()) {
                spans.add(span);
            }
        }
        return spans;
    }

    /** As many tasks read them that have a stretch of {@code size} bytes each. */
    List<Span> spans(Archives archives, long size) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (Range range : archives.split(this, size)) {
            spans.addAll(spans(archives, range));
        }
        return spans;
    }
}
