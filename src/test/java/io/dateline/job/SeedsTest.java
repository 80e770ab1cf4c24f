package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dateline.evaluate.PublishedPage;
import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables of a sample equal what is true of it. */
class SeedsTest {
    private static final int DIGEST_DIGITS = 32;

    private static final SampleWarehouse SAMPLE = SampleWarehouse.once();

    private static final List<JsonNode> TRUTH = new ArrayList<>();
    private static final Map<String, Row> FIRST_VERSIONS = new HashMap<>();

    @BeforeAll
    static void run() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (GZIPInputStream in =
                new GZIPInputStream(Files.newInputStream(SAMPLE.sample().resolve("_truth/pages.jsonl.gz")))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                TRUTH.add(json.readTree(line));
            }
        }
        for (Row row : rows("articles")) {
            if (row.<Integer>getAs("version") == 1) {
                FIRST_VERSIONS.put(row.getAs("url"), row);
            }
        }
    }

    @Test
    void aPageHasOneArticleAVersion() {
        Map<String, Integer> held = new HashMap<>();
        rows("articles").forEach(row -> held.merge(row.getAs("url"), 1, Integer::sum));
        assertThat(held).isEqualTo(numbers("versions"));
    }

    @Test
    void anEvaluationReadsTheLastVersionOfThePagesThatItNames() throws IOException {
        List<String> urls = FIRST_VERSIONS.keySet().stream().sorted().limit(20).toList();
        List<String> asked = new ArrayList<>(urls);
        asked.add("https://nowhere.example/");
        Map<String, PublishedPage> pages =
                PublishedPages.of(spark(), SAMPLE.warehouse().toString(), asked);
        assertThat(pages.keySet()).containsExactlyInAnyOrderElementsOf(urls);
        for (PublishedPage page : pages.values()) {
            assertThat(page.title()).isPresent();
            assertThat(page.text()).isNotEmpty();
        }
        assertThat(pages.values())
                .anySatisfy(page -> assertThat(page.findings().entities()).isNotEmpty());
        assertThat(pages.values())
                .anySatisfy(page -> assertThat(page.findings().topics())
                        .isNotEmpty()
                        .allMatch(topic -> topic.startsWith("medtop:")));
        assertThat(pages.values())
                .anySatisfy(page -> assertThat(page.findings().times()).isNotEmpty());
    }

    @Test
    void eachCaptureOfAPageHasARow() {
        Map<String, Integer> held = new HashMap<>();
        rows("captures").stream()
                .filter(row -> Objects.equals(row.getAs("outcome"), "article"))
                .forEach(row -> held.merge(row.getAs("url"), 1, Integer::sum));
        assertThat(held).isEqualTo(numbers("captures"));
    }

    @Test
    void titlesAreAsPrinted() {
        everywhere((page, row) -> page.path("title").asText().equals(row.getAs("title")));
    }

    @Test
    void authorsAreThoseOfTheByline() {
        everywhere((page, row) -> texts(page.path("authors")).equals(row.getList(row.fieldIndex("authors"))));
    }

    @Test
    void daysAreThoseOfTheOutletsOwnZone() {
        everywhere((page, row) ->
                page.path("published_date").asText().equals(String.valueOf(row.<Object>getAs("published_date"))));
    }

    @Test
    void languagesAndOutletsAreThePagesOwn() {
        everywhere((page, row) -> page.path("language").asText().equals(row.getAs("language")));
        everywhere((page, row) -> page.path("outlet").asText().equals(row.getAs("outlet")));
    }

    @Test
    void textsAreWhole() {
        Map<String, Set<String>> digests = new HashMap<>();
        rows("articles")
                .forEach(row -> digests.computeIfAbsent(row.getAs("url"), url -> new HashSet<>())
                        .add(row.getAs("text_digest")));
        everywhere((page, row) -> digests.getOrDefault(page.path("url").asText(), Set.of())
                .contains(page.path("text_sha256").asText().substring(0, DIGEST_DIGITS)));
    }

    @Test
    void sectionsAreTopics() {
        Set<String> held = new HashSet<>();
        rows("topics").stream()
                .filter(row -> Objects.equals(row.getAs("scheme"), "section"))
                .forEach(row -> held.add(row.getAs("article_id") + " " + row.getAs("label")));
        assertThat(TRUTH)
                .allSatisfy(page -> assertThat(held)
                        .contains(first(page).getAs("article_id") + " "
                                + page.path("section").asText()));
    }

    @Test
    void agenciesAreFoundWherePagesShowThem() {
        everywhere((page, row) -> !page.path("shows_agency").asBoolean()
                || (Objects.equals(row.getAs("origin"), "wire")
                        && row.getList(row.fieldIndex("agencies"))
                                .contains(page.path("agency").asText())));
    }

    @Test
    void pagesOfOneStoryAreTogetherAndNoOthers() {
        Map<String, String> stories = new HashMap<>();
        rows("story_members").forEach(row -> stories.put(row.getAs("article_id"), row.getAs("story_id")));
        Map<String, Set<String>> found = new HashMap<>();
        Map<String, Set<String>> told = new HashMap<>();
        for (JsonNode page : TRUTH) {
            String url = page.path("url").asText();
            String story = stories.get(first(page).<String>getAs("article_id"));
            found.computeIfAbsent(story, s -> new HashSet<>()).add(url);
            told.computeIfAbsent(page.path("story").asText(), s -> new HashSet<>())
                    .add(url);
        }
        assertThat(new HashSet<>(found.values())).isEqualTo(new HashSet<>(told.values()));
    }

    private static Row first(JsonNode page) {
        String url = page.path("url").asText();
        return Objects.requireNonNull(FIRST_VERSIONS.get(url), url);
    }

    private static void everywhere(BiPredicate<JsonNode, Row> isRight) {
        assertThat(TRUTH).allSatisfy(page -> {
            Row row = FIRST_VERSIONS.get(page.path("url").asText());
            assertThat(row).as(page.toString()).isNotNull();
            assertThat(isRight.test(page, row)).as(page + "\n" + row).isTrue();
        });
    }

    private static Map<String, Integer> numbers(String field) {
        Map<String, Integer> numbers = new HashMap<>();
        TRUTH.forEach(
                page -> numbers.put(page.path("url").asText(), page.path(field).asInt()));
        return numbers;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static List<Row> rows(String table) {
        return spark().read().parquet(SAMPLE.warehouse() + "/" + table).collectAsList();
    }

    private static SparkSession spark() {
        return LocalSpark.session();
    }
}
