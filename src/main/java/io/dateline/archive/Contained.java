package io.dateline.archive;

import io.dateline.archive.Recognised.Holds;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The spans of one entry's content: its places count in the content, under the entry's label. */
final class Contained implements SpanReader {
    private final String label;
    private final Guarded content;
    private final boolean isDocument;
    private final SpanReader spans;
    private boolean isLost;

    Contained(String label, StreamSource source, Guarded content, Recognised recognised, Nesting nesting)
            throws IOException {
        this.label = label;
        this.content = content;
        this.isDocument = recognised.holds() == Holds.DOCUMENT;
        this.spans = nesting.isTooDeep(recognised)
                ? WholeReader.quarantine(
                        source, Reason.LIMIT_DEPTH, recognised.label() + " below the deepest level that is read")
                : recognised.reading().read(source, Range.whole(source), nesting);
    }

    /** What was wrong with the content, once it was read. */
    Optional<Damaged> problem() {
        return content.problem();
    }

    /** Whether nothing of a damaged content is among the spans: half a document is none. */
    boolean isLost() {
        return isLost;
    }

    @Override
    public @Nullable Span next() throws IOException {
        Span span = spans.next();
        if (isDocument && content.problem().isPresent()) {
            isLost = true;
            return null;
        }
        return span == null ? null : span.within(label);
    }

    @Override
    public void close() throws IOException {
        spans.close();
    }

    /** Reads to the end of the content, so that the archive around it can go on behind. */
    void drain() throws IOException {
        byte[] buffer = new byte[1 << 13];
        while (content.read(buffer) >= 0) {
            // Every reader ends at its end; this is for those that a limit stopped.
        }
    }
}
