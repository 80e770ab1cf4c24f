package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.archive.Document;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import io.dateline.article.Decoding;
import io.dateline.article.Page;
import io.dateline.article.Published;
import io.dateline.article.Teaser;
import io.dateline.data.DataFile;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Pages written for the project in the manner of publishing systems, with what a reader should find in them. Figures must
 * not fall below {@code floors.tsv}; floors only rise.
 */
class PagesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HtmlReader READER = HtmlReader.with(List.of());

    private final Map<String, Integer> wanted = new TreeMap<>();
    private final Map<String, Integer> met = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @Test
    void figuresStayAboveTheirFloors() throws IOException, URISyntaxException {
        Path folder = Path.of(PagesTest.class.getResource("pages").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path html :
                    files.filter(f -> f.toString().endsWith(".html")).sorted().toList()) {
                measure(html);
            }
        }
        for (DataFile.Row floor :
                DataFile.resource(PagesTest.class, "floors.tsv").rows()) {
            String measure = floor.text("measure");
            double figure = met.getOrDefault(measure, 0) / (double) wanted.getOrDefault(measure, 1);
            assertThat(figure)
                    .as("%s: %s", measure, failures)
                    .isGreaterThanOrEqualTo(Double.parseDouble(floor.text("floor")));
        }
    }

    private void measure(Path html) throws IOException {
        String name = html.getFileName().toString().replace(".html", "");
        JsonNode label = JSON.readTree(html.resolveSibling(name + ".json").toFile());
        String url = label.path("url").asText("https://post.example/2026/03/" + name);
        Page page = read(name, url, Files.readString(html, StandardCharsets.UTF_8));
        Article article = page.article();
        List<String> paragraphs = article.paragraphs();
        count("kind", name, label.get("kind").asText().equals(page.kind().name()));
        label.get("paragraphs")
                .forEach(p -> count("paragraphs", name + ": " + p.asText(), paragraphs.contains(p.asText())));
        if (!label.get("paragraphs").isEmpty()) {
            List<String> labels = new ArrayList<>();
            label.get("paragraphs").forEach(p -> labels.add(p.asText()));
            paragraphs.forEach(p -> count("precision", name + ": " + p, labels.contains(p)));
        }
        label.get("absent")
                .forEach(p -> count(
                        "absent", name + ": " + p.asText(), !article.text().contains(p.asText())));
        List<String> captions = article.captions().stream().map(Caption::text).toList();
        label.get("captions").forEach(c -> count("captions", name + ": " + c.asText(), captions.contains(c.asText())));
        List<String> teasers = article.teasers().stream().map(Teaser::title).toList();
        label.get("teasers").forEach(c -> count("teasers", name + ": " + c.asText(), teasers.contains(c.asText())));
        dates(label, name, article);
        if (label.has("title")) {
            String title = article.title().orElse("");
            count("title", name + ": " + title, label.get("title").asText().equals(title));
        }
        names("authors", name, label, article.byline().persons());
        names("organisations", name, label, article.byline().organisations());
        if (label.has("access")) {
            count(
                    "access",
                    name,
                    label.get("access").asText().equals(article.access().name()));
        }
    }

    /** A label of null wants a page without a date. */
    private void dates(JsonNode label, String name, Article article) {
        Optional<Published> published = article.dating().published();
        if (label.has("published")) {
            String day = published.map(p -> p.date().toString()).orElse("null");
            count("published", name + " " + day, label.get("published").asText().equals(day));
        }
        if (label.has("reliable")) {
            boolean reliable = published.map(Published::isReliable).orElse(false);
            count("reliable", name, label.get("reliable").asBoolean() == reliable);
        }
    }

    private void names(String measure, String name, JsonNode label, List<String> found) {
        if (label.has(measure)) {
            List<String> names = new ArrayList<>();
            label.get(measure).forEach(n -> names.add(n.asText()));
            count(measure, name + ": " + found, names.equals(found));
        }
    }

    private void count(String measure, String what, boolean isMet) {
        wanted.merge(measure, 1, Integer::sum);
        met.merge(measure, isMet ? 1 : 0, Integer::sum);
        if (!isMet) {
            failures.add(measure + " " + what);
        }
    }

    static Page read(String name, String html) {
        return read(name, "https://post.example/2026/03/" + name, html);
    }

    private static Page read(String name, String url, String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(
                new Place(name, Optional.empty(), 0, bytes.length),
                Optional.of(url),
                Optional.empty(),
                "text/html",
                Optional.empty(),
                Optional.empty(),
                bytes);
        return READER.read(document, html, new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false));
    }
}
