package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Stored bytes of a source from one offset to before another, as spans. */
final class Stretch {
    private static final int CHUNK = 1 << 16;

    private Stretch() {}

    /** What an entry's content was read from. */
    static List<Span> stored(ByteSource source, long from, long to, String type, Optional<String> name) {
        return from == to ? List.of() : List.of(Span.Record.stored(place(source, from, to), name, type));
    }

    static Span padding(ByteSource source, long from, long to) {
        return new Span.Padding(place(source, from, to));
    }

    /** Bytes that could not be read. They are read again for their hash; what can no longer be had stays an entry. */
    static List<Span> damage(ByteSource source, long from, long to, Reason reason, String detail) throws IOException {
        List<Span> spans = new ArrayList<>();
        long start = from;
        if (source instanceof StreamSource stream && stream.oldest() > from) {
            start = Math.min(to, stream.oldest());
            spans.addAll(stored(source, from, start, "entry", Optional.empty()));
        }
        Damages damage = new Damages();
        byte[] buffer = new byte[CHUNK];
        try (InputStream in = source.open(start)) {
            for (long left = to - start; left > 0; ) {
                int n = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (n < 0) {
                    break; // The file shrank; its length is looked at again before anything is published.
                }
                damage.add(buffer, 0, n);
                left -= n;
            }
        }
        spans.add(damage.span(place(source, start, to), reason, detail));
        return spans;
    }

    private static Place place(ByteSource source, long from, long to) {
        return new Place(source.archive(), Optional.empty(), from, to - from);
    }
}
