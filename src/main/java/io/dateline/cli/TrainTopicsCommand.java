package io.dateline.cli;

import io.dateline.annotate.topic.TopicTraining;
import io.dateline.job.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "topics",
        description = {
            "Makes a model that tells articles of topics apart, from articles that you have labelled, and tells how well it"
                    + " does on the last fifth of each file, which it does not learn from. The same files in the same"
                    + " order give the same model, byte for byte.",
            "",
            "A file (UTF-8) has a JSON object on each line:",
            "",
            "  {\"title\": \"Late goal\", \"text\": \"The ...\", \"topics\": [\"medtop:15000000\"]}",
            "",
            "Topics are codes of IPTC Media Topics, or names of your own such as local:ferries; [] stands for none of them."
                    + " Three articles a topic are the fewest, a few hundred do well.",
            "",
            "To use a model, put it on the class path as io/dateline/annotate/topic/topics.model. What it finds comes in"
                    + " addition to what the project's words find; of a topic that both find the greater score counts."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline train topics labelled.jsonl --out topics.model",
            "  dateline train topics 2024.jsonl 2025.jsonl --held-out none --out topics.model",
            "  mkdir -p io/dateline/annotate/topic && cp topics.model io/dateline/annotate/topic/ &&",
            "    jar cf mine.jar io && jobs/dateline run crawl --warehouse out -- --jars mine.jar"
        })
final class TrainTopicsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Labelled articles.")
    private List<Path> files = List.of();

    @Option(names = "--out", required = true, paramLabel = "MODEL", description = "Where the model goes.")
    private @Nullable Path out;

    @Option(
            names = "--held-out",
            paramLabel = "FIFTH",
            defaultValue = "TEST",
            description = "What is not learned from but reported on: test (the last fifth of each file), none."
                    + " Default: ${DEFAULT-VALUE}.")
    private TopicTraining.HeldOut heldOut = TopicTraining.HeldOut.TEST;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new InputException(file + " cannot be read.");
            }
        }
        ByteArrayOutputStream model = new ByteArrayOutputStream();
        TopicTraining.Report report;
        try {
            report = TopicTraining.train(files, heldOut, model);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
        Files.write(Objects.requireNonNull(out), model.toByteArray());
        PrintWriter print = Objects.requireNonNull(spec).commandLine().getOut();
        print.println(
                String.format(Locale.ROOT, "learned %d topics from %d articles", report.topics(), report.learned()));
        if (report.heldOut() > 0) {
            print.println(String.format(
                    Locale.ROOT,
                    "%d articles held out: precision %.3f, recall %.3f, F1 %.3f",
                    report.heldOut(),
                    report.precision(),
                    report.recall(),
                    report.f1()));
        }
        print.println(out + ": " + model.size() + " bytes");
        print.flush();
        return 0;
    }
}
