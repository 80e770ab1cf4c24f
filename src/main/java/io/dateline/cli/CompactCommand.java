package io.dateline.cli;

import io.dateline.job.Compaction;
import io.dateline.job.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "compact",
        description = {
            "Puts small ingests together as one, with the rows of a month in a file. No row changes, and no aggregate.",
            "",
            "Who reads by the views that `dateline schema` prints, by the notebooks or by any command of Dateline sees each row"
                    + " once at every moment. Who reads all files of a folder, whatever latest.json says, sees rows twice from"
                    + " when the new files are placed until the old ones are removed: some seconds, and --grace. The log keeps"
                    + " what each ingest was; the column ingest has the number of the one that took its place."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:done, or nothing to do", "2:there is no warehouse, or its log is damaged"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline compact --warehouse out",
            "  dateline compact --warehouse hdfs:///news --small 64 --grace 300"
        })
final class CompactCommand implements Callable<Integer> {
    private static final long MIB = 1 << 20;

    @Option(names = "--warehouse", paramLabel = "DIR", description = "Folder of the tables.")
    private @Nullable String warehouse;

    @Option(
            names = "--small",
            paramLabel = "MIB",
            description = "Ingests whose facts take at most so many MiB are put together. Default: ${DEFAULT-VALUE}.")
    private int smallMib = 256;

    @Option(
            names = "--grace",
            paramLabel = "SECONDS",
            description =
                    "How long queries that have begun are waited for, once before the new files count and once before the"
                            + " old ones are removed. Default: ${DEFAULT-VALUE}.")
    private int graceSeconds = 30;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var line = Objects.requireNonNull(spec).commandLine();
        if (warehouse == null) {
            throw new ParameterException(line, "Name the folder of the tables with --warehouse DIR.");
        }
        if (smallMib < 1 || graceSeconds < 0) {
            throw new ParameterException(line, "--small is 1 or more, --grace 0 or more.");
        }
        try (SparkSession spark = Sessions.open("dateline compact")) {
            ConsoleProgress progress = ConsoleProgress.onStandardError();
            Compaction.Result result;
            try {
                result = Compaction.run(
                        spark,
                        new Compaction.Request(warehouse, smallMib * MIB, Duration.ofSeconds(graceSeconds)),
                        progress);
            } finally {
                progress.end();
            }
            PrintWriter out = line.getOut();
            if (result.ingest().isEmpty()) {
                out.println(
                        "Nothing to put together: fewer than two ingests are small, alike and of different archives.");
            } else {
                out.printf(
                        Locale.ROOT,
                        "Ingest %d took the place of %d ingests: %,d files instead of %,d.%n",
                        result.ingest().get(),
                        result.replaced().size(),
                        result.filesAfter(),
                        result.filesBefore());
            }
            out.flush();
        }
        return 0;
    }
}
