package io.dateline.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The spans of one range of an input, in order. A record belongs to the range in which it starts. */
public interface SpanReader extends AutoCloseable {
    /** The next span; null at the end. Only a failing disk or network throws: bad bytes are {@link Span.Damage}. */
    @Nullable
    Span next() throws IOException;

    @Override
    void close() throws IOException;
}
