package io.dateline.cli;

import io.dateline.job.InputException;
import io.dateline.job.TooMuchQuarantined;
import io.dateline.publish.WarehouseException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "dateline",
        description = "Turns news archives into tables of topics, sources and date trends.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RunCommand.class,
            ShowCommand.class,
            VerifyCommand.class,
            CompactCommand.class,
            ReportCommand.class,
            SqlCommand.class,
            TraceCommand.class,
            SchemaCommand.class,
            SampleCommand.class,
            EvaluateCommand.class,
            TrainCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "2:a wrong option, or an input that cannot be used; nothing was changed",
            "3:more was quarantined than --max-quarantine allows; nothing was published",
            "4:verify found that something does not hold",
            "70:a fault of Dateline itself"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline run seeds --warehouse out",
            "  dateline run 'crawl/2024/*.warc.gz' --warehouse hdfs:///news",
            "  dateline show page.html",
            "  dateline COMMAND --help   for the options of a command, with examples"
        })
public final class Dateline implements Runnable {
    static final int USAGE = 2;
    static final int QUARANTINE = 3;
    static final int FAULT = 70;

    @Spec
    private @org.jspecify.annotations.Nullable CommandSpec spec;

    public static void main(String[] args) {
        int code = run(args);
        if (code != 0) {
            // YARN takes any exit of its own for a failure, so a run that is done just returns.
            System.exit(code);
        }
    }

    /** Runs a command and returns its exit code. */
    static int run(String... args) {
        CommandLine line = new CommandLine(new Dateline());
        line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setAbbreviatedOptionsAllowed(false);
        line.setExecutionExceptionHandler(Dateline::failed);
        return line.execute(args);
    }

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), "Name a command.");
    }

    private static int failed(Exception fault, CommandLine line, CommandLine.ParseResult parsed) {
        PrintWriter err = line.getErr();
        if (fault instanceof InputException || fault instanceof WarehouseException) {
            err.println("dateline: " + fault.getMessage());
            return USAGE;
        }
        if (fault instanceof TooMuchQuarantined) {
            err.println("dateline: " + fault.getMessage());
            return QUARANTINE;
        }
        err.println("dateline: this should not have happened. Nothing that was published before is harmed; run the same"
                + " command again to go on where it stopped. If it comes again, please report what follows.");
        fault.printStackTrace(err);
        return FAULT;
    }
}
