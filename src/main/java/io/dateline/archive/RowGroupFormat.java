package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.util.Optional;

/** Files of a {@link RowFormat}, by their first bytes. */
record RowGroupFormat(RowFormat rows) implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        return head.startsWith(rows.magic())
                ? Optional.of(Recognised.records(
                        rows.label(),
                        Split.ANYWHERE,
                        (source, range, nesting) -> RowGroupReader.open(rows, source, range, nesting)))
                : Optional.empty();
    }
}
