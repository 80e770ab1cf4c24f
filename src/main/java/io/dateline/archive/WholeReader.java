package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Inputs that are one span. */
final class WholeReader {
    private static final int CHUNK = 1 << 16;

    private WholeReader() {}

    /** The input as one document, of whatever type its bytes are. */
    static SpanReader document(ByteSource source, Limits limits) throws IOException {
        try (InputStream in = source.open(0)) {
            byte[] bytes = in.readNBytes((int) limits.recordBytes());
            int next = in.read();
            if (next < 0 && bytes.length == 0) {
                return Spans.of();
            }
            if (next < 0) {
                Place place = new Place(source.archive(), Optional.empty(), 0, bytes.length);
                Span record = Content.mediaType(bytes, Optional.empty())
                        .map(type -> Span.Record.document(place, type, Optional.empty(), bytes))
                        .orElseGet(() -> Span.Record.bare(place, "document", Optional.empty()));
                return Spans.of(record);
            }
            Damages damage = new Damages();
            damage.add(bytes, 0, bytes.length);
            damage.add(new byte[] {(byte) next}, 0, 1);
            add(in, damage);
            return span(
                    source,
                    damage,
                    Reason.TOO_LARGE,
                    "a document of " + damage.length() + " bytes; " + limits.recordBytes() + " are kept");
        }
    }

    /** The input as bytes that are not read. */
    static SpanReader quarantine(ByteSource source, Reason reason, String detail) throws IOException {
        Damages damage = new Damages();
        try (InputStream in = source.open(0)) {
            add(in, damage);
        }
        return span(source, damage, reason, detail);
    }

    private static SpanReader span(ByteSource source, Damages damage, Reason reason, String detail) {
        Place place = new Place(source.archive(), Optional.empty(), 0, damage.length());
        return Spans.of(damage.span(place, reason, detail));
    }

    private static void add(InputStream in, Damages damage) throws IOException {
        byte[] buffer = new byte[CHUNK];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            damage.add(buffer, 0, n);
        }
    }
}
