package io.dateline.cli;

import io.dateline.annotate.entity.EntityTraining;
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
        name = "entities",
        description = {
            "Makes a model that finds names of persons, organisations and places in English text, and tells how well it does"
                    + " on the documents that were held out. The same files in the same order give the same model, byte for"
                    + " byte.",
            "",
            "A file (plain or gzip, UTF-8) has a token and its tag on each line, parted by a tab; an empty line between"
                    + " sentences; and a line -DOCSTART- before each document:",
            "",
            "  -DOCSTART-",
            "",
            "  Mayor\tO",
            "  Ada\tB-PER",
            "  Lindqvist\tI-PER",
            "  left\tO",
            "  Oslo\tB-LOC",
            "  .\tO",
            "",
            "Tags are O, and B-X for the first and I-X for later tokens of a name, with X one of PER, ORG and LOC. Names of"
                    + " other kinds count as none. To use a model, name it to dateline run with"
                    + " --entity-model; it takes the place of the project's own."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline train entities wikigold.bio.gz ours.bio --out names-en.model",
            "  dateline train entities ours.bio --held-out development --out draft.model",
            "  dateline run crawl --entity-model names-en.model --warehouse out"
        })
final class TrainEntitiesCommand extends ModelTraining {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tagged texts.")
    private List<Path> files = List.of();

    @Option(
            names = "--held-out",
            paramLabel = "FIFTH",
            defaultValue = "TEST",
            description =
                    "Which fifth of each file's documents is not learned from but reported on: test (the last),"
                            + " development (the last but one, and nothing behind it is read), none. Default: ${DEFAULT-VALUE}.")
    private EntityTraining.HeldOut heldOut = EntityTraining.HeldOut.TEST;

    @Override
    List<Path> files() {
        return files;
    }

    @Override
    List<String> train(OutputStream model) throws IOException {
        List<String> lines = new ArrayList<>();
        EntityTraining.train(files, heldOut, model)
                .forEach((file, r) -> lines.add(String.format(
                        Locale.ROOT,
                        "%s: %d documents held out, %d names: precision %.3f, recall %.3f, F1 %.3f",
                        file,
                        r.documents(),
                        r.names(),
                        r.precision(),
                        r.recall(),
                        r.f1())));
        return lines;
    }
}
