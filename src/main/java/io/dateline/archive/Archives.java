package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads archives of every known format, told apart by content. Immutable. */
public final class Archives {
    private final Limits limits;

    private Archives(Limits limits) {
        this.limits = limits;
    }

    public static Archives within(Limits limits) {
        return new Archives(limits);
    }

    /** What the input is. Reads its first bytes. */
    public Container container(ByteSource source) throws IOException {
        return new Container(source.length() == 0 ? "empty" : "text", false);
    }

    /** Ranges of about {@code bytes} each that together cover the input; one where it cannot be split. */
    public List<Range> split(ByteSource source, long bytes) throws IOException {
        return List.of(Range.whole(source));
    }

    /** The spans of the records that start in {@code range}, with what lies between them. */
    public SpanReader read(ByteSource source, Range range) throws IOException {
        byte[] bytes;
        try (InputStream in = source.open(0)) {
            bytes = in.readNBytes((int) Math.min(limits.recordBytes(), source.length()));
        }
        Place place = new Place(source.archive(), Optional.empty(), 0, source.length());
        Document document = new Document(
                place,
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                bytes);
        Iterator<Span> spans = List.<Span>of(new Span.Record(
                        place,
                        Optional.empty(),
                        "document",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(document)))
                .iterator();
        return new SpanReader() {
            @Override
            public @Nullable Span next() {
                return spans.hasNext() ? spans.next() : null;
            }

            @Override
            public void close() {}
        };
    }
}
