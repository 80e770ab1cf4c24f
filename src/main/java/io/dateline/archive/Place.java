package io.dateline.archive;

import java.util.Optional;

/**
 * Where a span lies.
 *
 * @param archive path of the input, relative to what named it
 * @param entry path inside a zip or tar, outermost first, joined by {@code !/}; empty otherwise
 * @param offset bytes from the start of the stored file; inside an entry or a whole-file gzip, of its content
 * @param length bytes, counted like {@code offset}
 */
public record Place(String archive, Optional<String> entry, long offset, long length) {
    public Place {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException(archive + ": negative span: " + offset + "+" + length);
        }
    }

    /** The same place where the archive is the content of {@code outer}. */
    Place within(String outer) {
        return new Place(archive, Optional.of(entry.map(e -> outer + "!/" + e).orElse(outer)), offset, length);
    }

    @Override
    public String toString() {
        return archive + entry.map(e -> "!/" + e).orElse("") + "#" + offset + "+" + length;
    }
}
