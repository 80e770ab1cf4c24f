package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spans that are known already, and then those of another reader. */
final class Spans implements SpanReader {
    private final Deque<Span> ready;
    private final Optional<SpanReader> rest;

    Spans(Collection<? extends Span> ready, Optional<SpanReader> rest) {
        this.ready = new ArrayDeque<>(ready);
        this.rest = rest;
    }

    static Spans of(Span... spans) {
        return new Spans(List.of(spans), Optional.empty());
    }

    @Override
    public @Nullable Span next() throws IOException {
        Span span = ready.poll();
        return span != null || rest.isEmpty() ? span : rest.get().next();
    }

    @Override
    public void close() throws IOException {
        if (rest.isPresent()) {
            rest.get().close();
        }
    }
}
