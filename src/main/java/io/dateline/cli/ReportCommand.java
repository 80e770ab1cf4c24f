package io.dateline.cli;

import io.dateline.job.Published;
import io.dateline.job.Sessions;
import io.dateline.report.Report;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "report",
        description =
                "Writes what is in a warehouse as one HTML page that opens from disk and needs no network: coverage,"
                        + " topics, bursts, sources, stories, cited sources, quarantine, archives.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline report --warehouse out",
            "  dateline report --warehouse hdfs:///news --output news.html --title 'Our crawl of 2024'"
        })
final class ReportCommand implements Callable<Integer> {
    @Option(names = "--warehouse", paramLabel = "DIR", required = true, description = "Folder that `run` published to.")
    private String warehouse = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Is written anew. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("report.html");

    @Option(names = "--title", paramLabel = "TEXT", description = "What stands at its top. Default: the folder's name.")
    private @Nullable String title;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (SparkSession spark = Sessions.open("dateline report")) {
            int ingest = Published.register(spark, warehouse);
            String name = title != null ? title : new org.apache.hadoop.fs.Path(warehouse).getName();
            String html = Report.html(spark, name, ingest);
            Files.writeString(output, html, StandardCharsets.UTF_8);
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .printf(Locale.ROOT, "wrote %s, %,d bytes%n", output, html.getBytes(StandardCharsets.UTF_8).length);
            return 0;
        }
    }
}
