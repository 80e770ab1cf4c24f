package io.dateline.aggregate;

import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.ArraySeq;

/**
 * Facts of a made-up archive, the same for the same seed: five months of three large and two small outlets, weekends
 * quieter, a week in which the crawl was blind, a topic that bursts, stories that several outlets print, pages that change,
 * pages that are fetched again, articles without a date.
 */
final class GeneratedFacts {
    private static final LocalDate START = LocalDate.of(2023, 11, 1);
    private static final int DAYS = 150;
    private static final List<String> OUTLETS = List.of("Post", "Star", "Echo", "Herald", "Tribune");
    private static final int[] ARTICLES_A_DAY = {7, 6, 5, 1, 1};
    private static final List<String> AGENCIES = List.of("Reuters", "AFP", "dpa");
    private static final List<String> ORIGINS = List.of("own", "wire", "mixed", "press-release", "unknown", "unknown");
    private static final List<String> TOPICS = List.of("politics", "sport", "science", "arts", "weather");
    private static final List<String> PEOPLE = List.of("Ann Li", "Bo Ek", "Cy Oz", "Di Po", "Ed Ra");
    private static final List<String> PLACES = List.of("Oslo", "Rome", "Lima");

    private final SplittableRandom random;
    private final Map<String, List<Map<String, Object>>> rows = new HashMap<>();
    private final List<String> stories = new ArrayList<>();
    private int number;

    private GeneratedFacts(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Rows of every table of facts. */
    static Map<String, Dataset<Row>> of(SparkSession spark, long seed) {
        GeneratedFacts facts = new GeneratedFacts(seed);
        for (int day = 0; day < DAYS; day++) {
            facts.day(START.plusDays(day), day);
        }
        Map<String, Dataset<Row>> tables = new HashMap<>();
        for (FactTable table : Facts.all()) {
            List<Row> rows = facts.rows.getOrDefault(table.name(), List.of()).stream()
                    .map(row -> row(row, table.schema()))
                    .toList();
            tables.put(table.name(), spark.createDataFrame(rows, table.schema()));
        }
        return tables;
    }

    private void day(LocalDate date, int day) {
        boolean isBlind = day >= 90 && day < 97;
        boolean isWeekend = date.getDayOfWeek().getValue() >= 6;
        for (int outlet = 0; outlet < OUTLETS.size(); outlet++) {
            int most = isBlind ? 1 : isWeekend ? ARTICLES_A_DAY[outlet] / 2 + 1 : ARTICLES_A_DAY[outlet];
            int count = most - random.nextInt(2);
            for (int i = 0; i < count; i++) {
                article(date, OUTLETS.get(outlet), day >= 120 && day < 123);
            }
        }
        // A burst: everybody writes of it for three days.
        for (int i = 0; day >= 120 && day < 123 && i < 12; i++) {
            article(date, OUTLETS.get(i % 3), true);
        }
    }

    private void article(LocalDate date, String outlet, boolean isBurst) {
        String id = "a%05d".formatted(number++);
        boolean isUndated = random.nextInt(25) == 0;
        Instant captured = date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(3 * 86_400));
        version(id, id, 1, date, isUndated, outlet, captured, isBurst);
        if (random.nextInt(12) == 0) {
            version(id + "v2", id, 2, date, isUndated, outlet, captured.plusSeconds(90_000), isBurst);
        }
    }

    private void version(
            String id,
            String page,
            int version,
            LocalDate date,
            boolean isUndated,
            String outlet,
            Instant captured,
            boolean isBurst) {
        String origin = one(ORIGINS);
        Object[] agencies = origin.equals("wire") || origin.equals("mixed")
                ? random.nextInt(4) == 0 ? new Object[] {"AFP", "Reuters"} : new Object[] {one(AGENCIES)}
                : new Object[0];
        boolean isTimed = !isUndated && random.nextInt(3) > 0;
        boolean isCaptureKnown = random.nextInt(30) > 0;
        Map<String, Object> article = add("articles");
        article.put("article_id", id);
        article.put("page_id", page);
        article.put("version", version);
        put(article, "outlet", random.nextInt(40) == 0 ? null : outlet);
        put(article, "language", random.nextInt(10) == 0 ? null : "en");
        article.put("title", "Title of " + id);
        article.put("origin", origin);
        article.put("agencies", ArraySeq.unsafeWrapArray(agencies));
        put(article, "published_date", isUndated ? null : date);
        put(
                article,
                "published_at",
                isTimed ? date.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(100_000)) : null);
        put(article, "captured_at", isCaptureKnown ? captured : null);
        for (int i = 0, n = 1 + random.nextInt(3); i < n; i++) {
            Map<String, Object> capture = add("captures");
            capture.put("article_id", id);
            put(capture, "captured_at", isCaptureKnown ? captured.plusSeconds(i * 86_400L * random.nextInt(40)) : null);
        }
        if (version == 1 && !stories.isEmpty() && random.nextInt(4) == 0) {
            String story = stories.get(Math.max(0, stories.size() - 1 - random.nextInt(60)));
            member(id, story, random.nextInt(20) / 20.0);
            if (random.nextInt(10) == 0) {
                member(id, one(stories), random.nextInt(20) / 20.0);
            }
        } else {
            stories.add(id);
            member(id, id, 1);
        }
        about(id, isBurst);
    }

    private void member(String id, String story, double similarity) {
        Map<String, Object> member = add("story_members");
        member.put("article_id", id);
        member.put("story_id", story);
        member.put("similarity", similarity);
    }

    private void about(String id, boolean isBurst) {
        for (int i = 0, n = 1 + random.nextInt(2); i < n; i++) {
            String topic = isBurst ? "weather" : one(TOPICS);
            Map<String, Object> row = add("topics");
            row.put("article_id", id);
            row.put("scheme", random.nextBoolean() ? "iptc" : "section");
            row.put("topic_id", topic);
            row.put("label", random.nextInt(3) == 0 ? topic.toUpperCase(java.util.Locale.ROOT) : topic);
        }
        for (int i = 0, n = random.nextInt(4); i < n; i++) {
            boolean isPlace = random.nextBoolean();
            Map<String, Object> row = add("entities");
            row.put("article_id", id);
            row.put("kind", isPlace ? "place" : "person");
            row.put("name", one(isPlace ? PLACES : PEOPLE));
            row.put("mentions", 1 + random.nextInt(5));
            row.put("salience", random.nextInt(100) / 100.0);
        }
        if (random.nextInt(3) == 0) {
            Map<String, Object> row = add("attributions");
            row.put("article_id", id);
            row.put("name", one(List.of("TASS", "Reuters", "the ministry")));
            row.put("kind", random.nextBoolean() ? "agency" : "cited");
            row.put("role", random.nextInt(4) == 0 ? "wire" : "cited");
        }
        if (random.nextInt(3) == 0) {
            Map<String, Object> row = add("quotes");
            row.put("article_id", id);
            put(row, "speaker", random.nextInt(5) == 0 ? null : one(List.of("Ann Li", "the ministry", "a spokesman")));
            row.put("speaker_kind", one(List.of("person", "role", "organisation", "unknown")));
        }
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }

    private Map<String, Object> add(String table) {
        Map<String, Object> row = new HashMap<>();
        rows.computeIfAbsent(table, t -> new ArrayList<>()).add(row);
        return row;
    }

    private static void put(Map<String, Object> row, String column, @Nullable Object value) {
        if (value != null) {
            row.put(column, value);
        }
    }

    private static Row row(Map<String, Object> values, StructType schema) {
        return RowFactory.create(
                Arrays.stream(schema.fieldNames()).map(values::get).toArray());
    }
}
