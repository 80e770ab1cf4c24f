package io.dateline.cli;

import io.dateline.job.Sessions;
import io.dateline.job.Verification;
import java.io.IOException;
import java.io.PrintWriter;
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
        name = "verify",
        description = {
            "Proves that a warehouse is whole and that no byte of its inputs was lost. Changes nothing.",
            "",
            "Of each published file: it is there, with the length and SHA-256 that the log says. Of each input, by the tables:"
                    + " spans of records and of quarantine do not overlap, and with the padding between them add up to its"
                    + " length and to the sums in the table inputs. By the input's own file: it is what was read; where a row"
                    + " of a WARC names a record there is one with its id, and its gzip member ends where the row says; what"
                    + " no row names is blank; the hash of what is in quarantine is that of the bytes."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all of it holds",
            "2:there is no warehouse, or its log is damaged",
            "4:something does not hold"
        },
        footerHeading = "%nExamples:%n",
        footer = {"  dateline verify --warehouse out", "  dateline verify --warehouse hdfs:///news --tables-only"})
final class VerifyCommand implements Callable<Integer> {
    private static final int NOT_WHOLE = 4;

    @Option(names = "--warehouse", paramLabel = "DIR", description = "Folder of the tables.")
    private @Nullable String warehouse;

    @Option(names = "--tables-only", description = "Leaves the inputs' own files alone: they may be gone.")
    private boolean isTablesOnly;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (warehouse == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Name the folder of the tables with --warehouse DIR.");
        }
        try (SparkSession spark = Sessions.open("dateline verify")) {
            Verification.Result result = Verification.run(
                    spark, warehouse, isTablesOnly ? Verification.Inputs.LEFT_ALONE : Verification.Inputs.READ);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            result.findings().forEach(out::println);
            out.printf(
                    Locale.ROOT,
                    "%,d ingests, %,d files, %,d inputs of %,d bytes: %s%n",
                    result.ingests(),
                    result.files(),
                    result.inputs(),
                    result.bytes(),
                    result.findings().isEmpty()
                            ? "all of it holds."
                            : result.findings().size() + " things do not hold.");
            return result.findings().isEmpty() ? 0 : NOT_WHOLE;
        }
    }
}
