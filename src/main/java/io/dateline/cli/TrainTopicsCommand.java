package io.dateline.cli;

import io.dateline.annotate.topic.TopicTraining;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "To use a model, name it to dateline run with --topic-model. What it finds comes in"
                    + " addition to what the project's words find; of a topic that both find the greater score counts."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline train topics labelled.jsonl --out topics.model",
            "  dateline train topics 2024.jsonl 2025.jsonl --held-out none --out topics.model",
            "  dateline run crawl --topic-model topics.model --warehouse out"
        })
final class TrainTopicsCommand extends ModelTraining {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Labelled articles.")
    private List<Path> files = List.of();

    @Option(
            names = "--held-out",
            paramLabel = "FIFTH",
            defaultValue = "TEST",
            description = "What is not learned from but reported on: test (the last fifth of each file), none."
                    + " Default: ${DEFAULT-VALUE}.")
    private TopicTraining.HeldOut heldOut = TopicTraining.HeldOut.TEST;

    @Override
    List<Path> files() {
        return files;
    }

    @Override
    List<String> train(OutputStream model) throws IOException {
        TopicTraining.Report report = TopicTraining.train(files, heldOut, model);
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "learned %d topics from %d articles", report.topics(), report.learned()));
        if (report.heldOut() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%d articles held out: precision %.3f, recall %.3f, F1 %.3f",
                    report.heldOut(),
                    report.precision(),
                    report.recall(),
                    report.f1()));
        }
        return lines;
    }
}
