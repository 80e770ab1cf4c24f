package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.util.Optional;

/** A WARC that is not compressed (ISO 28500). */
final class WarcFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        return head.text().startsWith("warc/") ? Optional.of(records()) : Optional.empty();
    }

    static Recognised records() {
        return Recognised.records("warc", Split.AT_RECORDS, PlainWarcReader::of);
    }
}
