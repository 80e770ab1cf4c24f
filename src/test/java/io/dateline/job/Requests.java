package io.dateline.job;

import io.dateline.Pipeline;
import io.dateline.annotate.Models;
import io.dateline.data.ModelFile;
import java.io.IOException;
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

    /**
     * @param topicModel of the user
     */
    static IngestRequest of(Path input, Path warehouse, Path topicModel) throws IOException {
        Pipeline.Settings none = Pipeline.Settings.DEFAULT;
        Pipeline.Settings settings = new Pipeline.Settings(
                none.limits(),
                none.selection(),
                none.outlets(),
                none.agencies(),
                none.topics(),
                none.fields(),
                new Models(ModelFile.NONE, ModelFile.read(topicModel)));
        return of(List.of(input.toString()), warehouse, settings, IngestRequest.DEFAULT_MAX_QUARANTINE, Duration.ZERO);
    }

    private static IngestRequest of(List<String> inputs, Path warehouse, double maxQuarantine, Duration settle) {
        return of(inputs, warehouse, Pipeline.Settings.DEFAULT, maxQuarantine, settle);
    }

    private static IngestRequest of(
            List<String> inputs, Path warehouse, Pipeline.Settings settings, double maxQuarantine, Duration settle) {
        return new IngestRequest(
                inputs,
                warehouse.toString(),
                settings,
                IngestRequest.DEFAULT_SPLIT_BYTES,
                maxQuarantine,
                IngestRequest.DEFAULT_WINDOW_DAYS,
                OptionalLong.empty(),
                "test",
                settle);
    }
}
