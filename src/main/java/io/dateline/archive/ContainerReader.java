package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Reads what holds contents: the spans of each content as it is unpacked, and behind them its stored bytes. */
abstract class ContainerReader implements SpanReader {
    private final Deque<Span> ready = new ArrayDeque<>();
    private @Nullable Contained content;
    private boolean isDone;

    /** Reads on to the next content, which it passes to {@link #begin}, or passes spans to {@link #add}, or ends. */
    abstract void advance() throws IOException;

    /** Says what the stored bytes of a content are, now that it was read as far as it could be. */
    abstract void finish(Contained read) throws IOException;

    final void add(Collection<? extends Span> spans) {
        ready.addAll(spans);
    }

    final void begin(Contained next) {
        content = next;
    }

    final void end() {
        isDone = true;
    }

    @Override
    public final @Nullable Span next() throws IOException {
        while (true) {
            if (!ready.isEmpty()) {
                return ready.poll();
            }
            Contained current = content;
            if (current != null) {
                Span span = current.next();
                if (span != null) {
                    return span;
                }
                current.drain();
                content = null;
                current.close();
                finish(current);
            } else if (isDone) {
                return null;
            } else {
                advance();
            }
        }
    }
}
