package io.dateline.job;

import io.dateline.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** Requests of tests: the defaults, but for what a test is about; files are read whenever they changed. */
final class Requests {
    private Requests() {}

    static IngestRequest of(Path input, Path warehouse) {
        return of(List.of(input.toString()), warehouse);
    }

    static IngestRequest of(List<String> inputs, Path warehouse) {
        return of(inputs, warehouse, IngestRequest.DEFAULT_MAX_QUARANTINE, Duration.ZERO);
    }

    /** Publishes whatever is damaged. */
    static IngestRequest tolerant(Path input, Path warehouse) {
        return of(List.of(input.toString()), warehouse, 1, Duration.ZERO);
    }

    static IngestRequest settling(Path input, Path warehouse, Duration settle) {
        return of(List.of(input.toString()), warehouse, IngestRequest.DEFAULT_MAX_QUARANTINE, settle);
    }

    private static IngestRequest of(List<String> inputs, Path warehouse, double maxQuarantine, Duration settle) {
        return new IngestRequest(
                inputs,
                warehouse.toString(),
                Pipeline.Settings.DEFAULT,
                IngestRequest.DEFAULT_SPLIT_BYTES,
                maxQuarantine,
                IngestRequest.DEFAULT_WINDOW_DAYS,
                OptionalLong.empty(),
                "test",
                settle);
    }
}
