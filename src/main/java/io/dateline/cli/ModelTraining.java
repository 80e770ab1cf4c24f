package io.dateline.cli;

import io.dateline.job.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a model from files of the user; nothing is written where it fails. */
abstract class ModelTraining implements Callable<Integer> {
    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "Where the model goes.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    abstract List<Path> files();

    /**
     * Trains on the files, each of which can be read.
     *
     * @return lines that tell how well the model does
     * @throws IllegalArgumentException for a file that cannot be learned from
     */
    abstract List<String> train(OutputStream model) throws IOException;

    @Override
    public final Integer call() throws IOException {
        for (Path file : files()) {
            if (!Files.isReadable(file)) {
                throw new InputException(file + " cannot be read.");
            }
        }
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        List<String> report;
        try {
            report = train(model);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        Files.write(Objects.requireNonNull(out), model.toByteArray());
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        report.forEach(print::println);
        print.println(out + ": " + model.size() + " bytes");
        print.flush();
        return 0;
    }
}
