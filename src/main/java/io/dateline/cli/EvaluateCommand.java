package io.dateline.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.evaluate.Evaluation;
import io.dateline.evaluate.Field;
import io.dateline.evaluate.LabelFile;
import io.dateline.evaluate.PublishedPage;
import io.dateline.job.InputException;
import io.dateline.job.PublishedPages;
import io.dateline.job.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "evaluate",
        description =
                "Measures published articles against pages that you labelled. Every labelled page counts: one without an"
                        + " article is judged as an empty one.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nA label is a JSON object on a line of its own; all but url may be left out:%n",
        footer = {
            "  url         of the page, as the archive has it",
            "  title       of the article, without the site's name",
            "  authors     persons, a list; [] where nobody signed",
            "  date        day of publication, YYYY-MM-DD",
            "  body        the text; or paragraphs, a list, those that may be left out in [brackets]",
            "  with, without   pieces of text that must be in the body, and that must not",
            "  captions    texts under pictures, a list",
            "  agency      {\"names\": [...]}, who wrote the text; [] where no agency did",
            "  entities    [{\"kind\": \"person\", \"name\": \"Ada Holt\"}], kinds person, organisation, place",
            "  topics      codes of IPTC Media Topics, a list",
            "  times       [{\"surface\": \"last week\", \"start\": \"2026-03-02\", \"end\": \"2026-03-08\"}]",
            "The measures are described in docs/evaluate.md.",
            "",
            "Examples:",
            "  dateline evaluate labels.jsonl --warehouse out",
            "  dateline evaluate labels/ --warehouse out --worst date -n 40",
            "  dateline evaluate labels/ --warehouse out --format json"
        })
final class EvaluateCommand implements Callable<Integer> {
    /** Forms that figures are printed in. */
    enum Form {
        TABLE,
        JSON
    }

    private static final String ENDING = ".jsonl";
    private static final int PRINTED_PLACES = 3;
    private static final int MAX_WORST_LINE = 400;

    @Parameters(paramLabel = "LABELS", description = "A .jsonl file of labels, or a folder of them, each a set.")
    private @Nullable Path labels;

    @Option(names = "--warehouse", paramLabel = "DIR", required = true, description = "Folder of the tables.")
    private @Nullable String warehouse;

    @Option(
            names = "--worst",
            paramLabel = "FIELD",
            description = "Lists the pages that do worst on ${COMPLETION-CANDIDATES}, in any case.")
    private @Nullable Field worst;

    @Option(names = "-n", paramLabel = "N", description = "How many of them. Default: ${DEFAULT-VALUE}.")
    private int most = 15;

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TABLE;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<LabelFile> sets = sets(Objects.requireNonNull(labels));
        List<String> urls =
                sets.stream().flatMap(s -> s.urls().stream()).distinct().toList();
        List<Evaluation> evaluations = new ArrayList<>();
        try (SparkSession spark = Sessions.open("dateline evaluate")) {
            Map<String, PublishedPage> pages = PublishedPages.of(spark, Objects.requireNonNull(warehouse), urls);
            sets.forEach(s -> evaluations.add(Evaluation.of(s, pages)));
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        switch (form) {
            case TABLE -> evaluations.forEach(e -> print(e, out));
            case JSON -> out.println(json(evaluations));
        }
        out.flush();
        return 0;
    }

    private static List<LabelFile> sets(Path labels) throws IOException {
        if (!Files.exists(labels)) {
            throw new InputException("there is no file or folder " + labels + ".");
        }
        List<Path> files = new ArrayList<>(List.of(labels));
        if (Files.isDirectory(labels)) {
            try (Stream<Path> inside = Files.list(labels)) {
                files = inside.filter(f -> f.toString().endsWith(ENDING))
                        .sorted()
                        .toList();
            }
        }
        if (files.isEmpty()) {
            throw new InputException("no file of " + labels + " ends in " + ENDING + ".");
        }
        List<LabelFile> sets = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            try (var text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                sets.add(LabelFile.read(
                        name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name, text));
            } catch (IllegalArgumentException e) {
                throw new InputException(String.valueOf(e.getMessage()));
            }
        }
        return sets;
    }

    private void print(Evaluation evaluation, PrintWriter out) {
        out.println(evaluation.set() + ": " + evaluation.rows() + " of " + evaluation.pages() + " pages have a row");
        for (Field field : Field.values()) {
            if (evaluation.judged(field) > 0) {
                StringBuilder line = new StringBuilder(
                        String.format(Locale.ROOT, "  %-9s pages %d", name(field), evaluation.judged(field)));
                evaluation
                        .figures(field)
                        .forEach((name, value) ->
                                line.append("  ").append(name).append(' ').append(printed(value)));
                out.println(line);
            }
        }
        if (worst != null) {
            evaluation
                    .worst(worst, most)
                    .forEach(p -> out.println(cut(String.format(Locale.ROOT, "    %.2f ", p.score())
                            + Shown.clean(p.url() + " " + p.note()))));
        }
    }

    private static String cut(String line) {
        return line.length() > MAX_WORST_LINE ? line.substring(0, MAX_WORST_LINE) : line;
    }

    private static String printed(double value) {
        return new BigDecimal(value)
                .setScale(PRINTED_PLACES, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private String json(List<Evaluation> evaluations) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode all = mapper.createObjectNode();
        for (Evaluation evaluation : evaluations) {
            ObjectNode set = all.putObject(evaluation.set());
            set.put("pages", evaluation.pages()).put("rows", evaluation.rows());
            for (Field field : Field.values()) {
                if (evaluation.judged(field) > 0) {
                    ObjectNode figures = set.putObject(name(field)).put("pages", evaluation.judged(field));
                    evaluation.figures(field).forEach(figures::put);
                }
            }
            if (worst != null) {
                var pages = set.putArray("worst");
                evaluation
                        .worst(worst, most)
                        .forEach(p -> pages.addObject()
                                .put("url", p.url())
                                .put("score", p.score())
                                .put("note", p.note()));
            }
        }
        return mapper.writeValueAsString(all);
    }
}
