package io.dateline.archive;

import io.dateline.archive.Recognised.Holds;
import io.dateline.archive.Recognised.Split;
import java.util.Arrays;
import java.util.Optional;

/** A tar of any entries. */
final class TarFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        if (head.bytes().length < TarHeader.BLOCK) {
            return Optional.empty();
        }
        return TarHeader.parse(Arrays.copyOf(head.bytes(), TarHeader.BLOCK))
                .map(first -> new Recognised(
                        "tar",
                        Holds.ENTRIES,
                        Split.NOWHERE,
                        (source, range, nesting) -> new TarReader(source, nesting)));
    }
}
