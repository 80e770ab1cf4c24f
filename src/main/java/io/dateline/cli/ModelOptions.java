package io.dateline.cli;

import io.dateline.annotate.Models;
import io.dateline.data.ModelFile;
import io.dateline.job.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Models that the user trained. */
final class ModelOptions {
    @Option(
            names = "--topic-model",
            paramLabel = "MODEL",
            description = "Topics as dateline train topics learned them, beside the project's words.")
    private @Nullable Path topics;

    @Option(
            names = "--entity-model",
            paramLabel = "MODEL",
            description =
                    "Names in English text as dateline train entities learned them, in the place of the project's own.")
    private @Nullable Path entities;

    Models models() throws IOException {
        return new Models(read("--entity-model", entities), read("--topic-model", topics));
    }

    private static ModelFile read(String option, @Nullable Path file) throws IOException {
        if (file == null) {
            return ModelFile.NONE;
        }
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new InputException(
                    option + ": there is no file " + file + " that can be read. dateline train makes one.");
        }
        return ModelFile.read(file);
    }
}
