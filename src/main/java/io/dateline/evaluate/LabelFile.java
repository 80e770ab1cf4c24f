package io.dateline.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.data.JsonLines;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Labelled pages, a JSON object a line.
 *
 * @param name of the set
 */
public record LabelFile(String name, List<Label> labels) {
    /** An agency that wrote the text, but of which the page does not tell the name. */
    private static final String UNSPECIFIED = "unspecified";

    private static final List<String> KINDS = List.of("person", "organisation", "place");

    public LabelFile {
        labels = List.copyOf(labels);
    }

    /** The addresses of all pages. */
    public List<String> urls() {
        return labels.stream().map(Label::url).distinct().toList();
    }

    /**
     * Reads a set; {@code text} is left open.
     *
     * @throws IllegalArgumentException where a line is no label: file, line, what to do
     */
    public static LabelFile read(String name, Reader text) throws IOException {
        return new LabelFile(name, JsonLines.read(name, text, LabelFile::label));
    }

    private static Label label(String place, JsonNode node) {
        if (node.path("url").asText("").isEmpty()) {
            throw new IllegalArgumentException(
                    place + ": url is empty; give the address of the page as the archive has it");
        }
        return new Label(
                node.path("url").asText(),
                bodies(node),
                segments(node),
                text(node, "title"),
                node.has("authors") ? Optional.of(texts(node.get("authors"))) : Optional.empty(),
                text(node, "date"),
                texts(node.path("captions")),
                agencies(node.path("agency")),
                new Label.Wanted(
                        list(node, "entities", place, LabelFile::named),
                        list(node, "topics", place, JsonNode::asText),
                        list(node, "times", place, LabelFile::time)));
    }

    private static List<String> bodies(JsonNode node) {
        List<String> paragraphs = texts(node.path("paragraphs"));
        if (!paragraphs.isEmpty()) {
            return List.of(
                    String.join(
                            "\n\n",
                            paragraphs.stream().filter(p -> !isOptional(p)).toList()),
                    String.join("\n\n", paragraphs.stream().map(LabelFile::bare).toList()));
        }
        return text(node, "body").map(List::of).orElse(List.of());
    }

    private static boolean isOptional(String paragraph) {
        return paragraph.startsWith("[") && paragraph.endsWith("]");
    }

    /** An optional paragraph without its brackets, however many they are. */
    private static String bare(String paragraph) {
        if (!isOptional(paragraph)) {
            return paragraph;
        }
        int start = 0;
        int end = paragraph.length();
        while (start < end && isBracket(paragraph.charAt(start))) {
            start++;
        }
        while (end > start && isBracket(paragraph.charAt(end - 1))) {
            end--;
        }
        return paragraph.substring(start, end);
    }

    private static boolean isBracket(char c) {
        return c == '[' || c == ']';
    }

    private static Optional<Label.Segments> segments(JsonNode node) {
        return node.has("with")
                ? Optional.of(new Label.Segments(texts(node.path("with")), texts(node.path("without"))))
                : Optional.empty();
    }

    private static Optional<List<String>> agencies(JsonNode agency) {
        List<String> names = texts(agency.path("names"));
        return agency.path("names").isArray() && !names.contains(UNSPECIFIED) ? Optional.of(names) : Optional.empty();
    }

    private static <T> Optional<List<T>> list(JsonNode node, String key, String place, Function<JsonNode, T> read) {
        if (!node.has(key)) {
            return Optional.empty();
        }
        List<T> all = new ArrayList<>();
        for (JsonNode one : node.path(key)) {
            try {
                all.add(read.apply(one));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(place + ": " + key + ": " + e.getMessage(), e);
            }
        }
        return Optional.of(all);
    }

    private static Findings.Named named(JsonNode node) {
        String kind = node.path("kind").asText("");
        String name = node.path("name").asText("");
        if (!KINDS.contains(kind) || name.isEmpty()) {
            throw new IllegalArgumentException("give each a name and a kind of " + String.join(", ", KINDS));
        }
        return new Findings.Named(kind, List.of(name));
    }

    private static Findings.Time time(JsonNode node) {
        String start = node.path("start").asText("");
        return new Findings.Time(
                node.path("surface").asText(""),
                LocalDate.parse(start),
                LocalDate.parse(node.path("end").asText(start)));
    }

    private static Optional<String> text(JsonNode node, String name) {
        String value = node.path(name).asText("");
        return value.isEmpty() || node.path(name).isNull() ? Optional.empty() : Optional.of(value);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
