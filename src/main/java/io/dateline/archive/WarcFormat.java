package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.util.Optional;

/** A WARC that is not compressed (ISO 28500). */
final class WarcFormat implements Format {
    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        return head.text().startsWith("warc/") || isDamaged(head) ? Optional.of(records()) : Optional.empty();
    }

    static Recognised records() {
        return Recognised.records("warc", Split.AT_RECORDS, PlainWarcReader::of);
    }

    /** Whether records follow a start that is damaged or lost. A page may quote one. */
    private static boolean isDamaged(Head head) throws IOException {
        String text = head.text();
        if (head.source() instanceof StreamSource) {
            return text.contains("\nwarc/1.") && text.contains("\nwarc-type:");
        }
        DamagedStart start = new DamagedStart(head.source(), Limits.DEFAULT);
        boolean isPage = text.startsWith("<!doctype") || text.startsWith("<html");
        return isPage ? start.isMostlyPlain() : start.kind() == DamagedStart.Kind.PLAIN;
    }
}
