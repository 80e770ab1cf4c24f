package io.dateline.archive;

import io.dateline.archive.Recognised.Holds;
import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.util.Optional;

/** A zip, whole or damaged, of any entries. */
final class ZipFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        boolean startsEntry = head.startsWith("PK\u0003\u0004");
        boolean isEmpty = head.startsWith("PK\u0005\u0006");
        if (!startsEntry && !isEmpty) {
            return Optional.empty();
        }
        boolean isWhole = head.source().length() == Long.MAX_VALUE || ZipDirectory.hasEnd(head.source());
        return Optional.of(new Recognised(
                isWhole ? "zip" : "zip (without its directory)",
                Holds.ENTRIES,
                Split.NOWHERE,
                (source, range, nesting) -> new ZipReader(source, nesting)));
    }
}
