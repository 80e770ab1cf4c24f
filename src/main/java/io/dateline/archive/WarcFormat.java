package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.util.Optional;

/** A WARC that is not compressed (ISO 28500). */
final class WarcFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) {
        String text = head.text();
        boolean isWarc = text.startsWith("warc/") || (text.contains("\nwarc/1.") && text.contains("\nwarc-type:"));
        return isWarc ? Optional.of(Recognised.records("warc", Split.ANYWHERE, WarcFormat::read)) : Optional.empty();
    }

    private static SpanReader read(ByteSource source, Range range, Nesting nesting) throws IOException {
        // A record's start is told by the line end before it.
        long start = Math.max(0, range.start() - 1);
        return new PlainWarcReader(
                source.archive(),
                Optional.empty(),
                new Lookahead(source.open(start), start),
                range.end(),
                nesting.limits(),
                range.start() == 0 ? PlainWarcReader.Start.AT_RECORD : PlainWarcReader.Start.BETWEEN);
    }
}
