package io.dateline.cli;

import io.dateline.Pipeline;
import io.dateline.archive.Limits;
import io.dateline.article.wire.FieldMapping;
import io.dateline.data.DataFile;
import io.dateline.job.Ingest;
import io.dateline.job.IngestRequest;
import io.dateline.job.IngestResult;
import io.dateline.job.InputException;
import io.dateline.job.Listing;
import io.dateline.job.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        description =
                "Reads archives and publishes their tables. What the warehouse has already is not read again; a run"
                        + " that was killed goes on where it stopped.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline run seeds --warehouse out",
            "  dateline run 'crawl/CC-NEWS-202410*.warc.gz' --warehouse news",
            "  dateline run --inputs warc.paths.gz --warehouse s3a://bucket/news",
            "  dateline run crawl --topic-model topics.model --warehouse news",
            "  dateline run archive --warehouse news --dry-run"
        })
final class RunCommand implements Callable<Integer> {
    private static final long MIB = 1L << 20;

    @Parameters(paramLabel = "INPUT", arity = "0..*", description = "Files, folders, globs, on any Hadoop file system.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--inputs",
            paramLabel = "LIST",
            description = "A file that names inputs, one a line, gzipped or not.")
    private @Nullable String list;

    @Option(names = "--warehouse", paramLabel = "DIR", description = "Folder of the tables; made where there is none.")
    private @Nullable String warehouse;

    @Option(names = "--dry-run", description = "Tells what would be read, and reads nothing.")
    private boolean isDryRun;

    @Option(
            names = "--max-quarantine",
            paramLabel = "SHARE",
            description =
                    "Share of records or bytes that may be unreadable, 0 to 1, before nothing is published and the"
                            + " exit code is 3. Default: ${DEFAULT-VALUE}.")
    private double maxQuarantine = IngestRequest.DEFAULT_MAX_QUARANTINE;

    @Option(
            names = "--split",
            paramLabel = "MIB",
            description = "Stored MiB of a task's share of work, a multiple of 16. Default: ${DEFAULT-VALUE}.")
    private long splitMib = IngestRequest.DEFAULT_SPLIT_BYTES / MIB;

    @Option(
            names = "--settle",
            paramLabel = "SECONDS",
            description = "Files that changed so short a time ago are left for a later run. Default: ${DEFAULT-VALUE}.")
    private long settleSeconds;

    @Option(
            names = "--window",
            paramLabel = "DAYS",
            description =
                    "How far from the days of the new captures known pages and stories are looked up: a page or text that"
                            + " comes again later counts anew. More days take more time; 0 looks at all. Default: ${DEFAULT-VALUE}.")
    private int windowDays = IngestRequest.DEFAULT_WINDOW_DAYS;

    @ArgGroup(exclusive = false, heading = "%nWhat to select:%n")
    private SelectionOptions selection = new SelectionOptions();

    @Option(names = "--outlets", paramLabel = "FILE", description = "Outlets of your own (columns as in outlets.tsv).")
    private List<Path> outlets = new ArrayList<>();

    @Option(names = "--agencies", paramLabel = "FILE", description = "Agencies of your own (as in agencies.tsv).")
    private List<Path> agencies = new ArrayList<>();

    @Option(names = "--topics", paramLabel = "FILE", description = "Topic words of your own (as in lexicon.tsv).")
    private List<Path> topics = new ArrayList<>();

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Option(
            names = "--fields",
            paramLabel = "FIELDS",
            description = "Which fields or columns of JSON, CSV and Parquet hold what, before those that are known:"
                    + " title=kop,text=stuk.tekst,published=datum.")
    private @Nullable String fields;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (warehouse == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Name the folder of the tables with --warehouse DIR.");
        }
        if (inputs.isEmpty() && list == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Name what to read: files, folders, globs, or --inputs LIST.");
        }
        Pipeline.Settings settings = new Pipeline.Settings(
                Limits.DEFAULT,
                selection.selection(),
                read(outlets),
                read(agencies),
                read(topics),
                checked(fields),
                models.models());
        Ingest.check(settings);
        try (SparkSession spark = Sessions.open("dateline run")) {
            List<String> all = new ArrayList<>(inputs);
            if (list != null) {
                all.addAll(Listing.named(list, spark.sessionState().newHadoopConf()));
            }
            if (isDryRun) {
                return dryRun(all, spark);
            }
            ConsoleProgress progress = ConsoleProgress.onStandardError();
            IngestResult result;
            try {
                result = Ingest.run(
                        spark,
                        new IngestRequest(
                                all,
                                warehouse,
                                settings,
                                splitMib * MIB,
                                maxQuarantine,
                                windowDays,
                                selection.limit(),
                                Version.exact(),
                                Duration.ofSeconds(settleSeconds)),
                        progress);
            } finally {
                progress.end();
            }
            print(result);
            return 0;
        }
    }

    /** The fields as given. */
    static String checked(@Nullable String fields) {
        if (fields == null) {
            return "";
        }
        try {
            FieldMapping.KNOWN.first(fields);
        } catch (IllegalArgumentException e) {
            throw new InputException("--fields: " + e.getMessage());
        }
        return fields;
    }

    private int dryRun(List<String> all, SparkSession spark) throws IOException {
        Listing listing = Listing.of(all, spark.sessionState().newHadoopConf());
        PrintWriter out = out();
        long bytes = 0;
        for (var file : listing.files()) {
            out.printf(Locale.ROOT, "%,15d  %s%n", file.length(), file.archive());
            bytes += file.length();
        }
        out.printf(
                Locale.ROOT,
                "%,15d  bytes in %,d files%n",
                bytes,
                listing.files().size());
        listing.passedOver().forEach(name -> out.println("passed over: " + name));
        return 0;
    }

    private void print(IngestResult result) {
        PrintWriter out = out();
        if (result.ingest().isEmpty()) {
            out.println(
                    "Nothing is new: the warehouse has all " + result.known().size() + " archives.");
        } else {
            out.printf(
                    Locale.ROOT,
                    "Ingest %d: %,d archives, %,d known before.%n",
                    result.ingest().getAsInt(),
                    result.read().size(),
                    result.known().size());
            result.rows().forEach((table, rows) -> out.printf(Locale.ROOT, "%,12d  %s%n", rows, table));
        }
        result.changed().forEach(name -> out.println("changed while read, left for the next run: " + name));
        if (!result.empty().isEmpty()) {
            out.println("empty, no record in them: " + IngestResult.listed(result.empty()));
        }
        if (!result.passedOver().isEmpty()) {
            out.println("Passed over because of their names: " + String.join(", ", result.passedOver()));
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private static List<DataFile> read(List<Path> files) throws IOException {
        List<DataFile> data = new ArrayList<>();
        for (Path file : files) {
            try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                data.add(DataFile.read(file.toString(), text));
            } catch (NoSuchFileException e) {
                throw new InputException("there is no file " + file + ".");
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()));
            }
        }
        return data;
    }
}
