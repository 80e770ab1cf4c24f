package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.util.Optional;

/** An ARC file that is not compressed. */
final class ArcFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        return ArcRecord.startsArchive(head.bytes(), 0, head.bytes().length)
                ? Optional.of(Recognised.records(
                        "arc", Split.NOWHERE, (source, range, nesting) -> new ArcReader(source, nesting.limits())))
                : Optional.empty();
    }
}
