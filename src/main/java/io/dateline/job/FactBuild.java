package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Staging;
import io.dateline.publish.Warehouse;
import io.dateline.table.CaptureRow;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Builds an ingest's fact tables from staging, one SQL file a table. */
final class FactBuild {
    /** Stored bytes of input for each file of a table. */
    private static final long BYTES_A_FILE = 1L << 30;

    private static final StructType ACCEPTED = StructType.fromDDL("archive STRING, bytes BIGINT, digest STRING");

    /** The day of an article by which it is within a window or not. */
    private static final String DAY = "coalesce(to_date(captured_at), published_date)";

    private static final String[] JOIN_KEY = {"article_id"};

    /** New ones, and those of before that new rows may speak of. */
    private static final String ARTICLES = """
            SELECT article_id, published_date, captured_at FROM new_articles
            UNION ALL
            SELECT article_id, published_date, captured_at FROM known_articles
            """;

    /** Days of all articles that the new rows speak of, older ones among them. */
    private static final String MONTHS = """
            WITH spoken_of AS (
              SELECT article_id FROM new_captures WHERE article_id IS NOT NULL
              UNION SELECT article_id FROM new_story_members
            ), touched AS (
              SELECT published_date, to_date(captured_at) AS captured_date
              FROM (all_articles) AS articles LEFT SEMI JOIN spoken_of ON articles.article_id = spoken_of.article_id
            ), days AS (
              SELECT published_date AS day FROM touched
              UNION SELECT captured_date FROM touched WHERE captured_date IS NOT NULL
              UNION SELECT to_date(captured_at) FROM new_captures WHERE captured_at IS NOT NULL
            )
            SELECT array_sort(collect_set(coalesce(date_format(day, 'yyyy-MM'), 'unknown'))) AS months
            FROM days
            """.replace("all_articles", ARTICLES);

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final TableViews views;
    private final String run;
    private final Progress progress;

    FactBuild(SparkSession spark, Warehouse warehouse, String run, Progress progress) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.views = new TableViews(spark, warehouse);
        this.run = run;
        this.progress = progress;
    }

    /** Files in staging with the places where they belong, and the months that they touch. */
    record Built(List<Commit.File> files, List<String> months) {}

    /**
     * Builds the tables.
     *
     * @param staged files of staging, of these inputs and perhaps of others that were left out
     */
    Built build(int ingest, List<String> staged, List<Commit.Input> inputs, int windowDays) throws IOException {
        List<Row> accepted = inputs.stream()
                .map(i -> RowFactory.create(i.archive(), i.bytes(), i.digest()))
                .toList();
        spark.createDataFrame(accepted, ACCEPTED).createOrReplaceTempView("accepted_inputs");
        views.staged(CaptureRow.schema(), staged).createOrReplaceTempView("all_staged");
        spark.sql("SELECT s.* FROM all_staged s LEFT SEMI JOIN accepted_inputs i ON s.archive = i.archive")
                .createOrReplaceTempView("staged");
        registerKnown(windowDays);

        int files =
                (int) Math.max(1, inputs.stream().mapToLong(Commit.Input::bytes).sum() / BYTES_A_FILE);
        String folder = warehouse.staging().folder(run) + "/" + ingest;
        RowFiles writer = new RowFiles(spark, warehouse.root().toString(), folder);
        DaySlices slices = new DaySlices(spark, DaySlices.Width.INGEST);
        List<Commit.File> built = new ArrayList<>();
        for (FactTable fact : Facts.all()) {
            progress.step("table " + fact.name());
            Dataset<Row> rows = slices.of(fact, fact.rows(spark));
            List<RowFiles.Dated> written = writer.writeSlices(fact.name(), rows, fact.schema(), files);
            if (written.isEmpty() && warehouse.files(fact.name()).isEmpty()) {
                // A table without rows is there all the same, so that a query finds its columns.
                Staging.StagedFile empty = writer.writeEmpty(fact.name(), fact.schema(), Map.of());
                written = List.of(new RowFiles.Dated("none", empty, List.of(), false));
            }
            for (RowFiles.Dated file : written) {
                built.add(placed(fact.name(), ingest, built.size(), file));
            }
            views.staged(
                            fact.schema(),
                            written.stream().map(f -> f.file().path()).toList())
                    .createOrReplaceTempView("new_" + fact.name());
            if (fact.name().equals("articles")) {
                slices.articles(spark.sql(ARTICLES));
            }
        }
        return new Built(built, spark.sql(MONTHS).head().getList(0));
    }

    /** What is published and lies within the window around the new articles' days; files of other days are not opened. */
    private void registerKnown(int windowDays) {
        Optional<List<LocalDate>> window = windowDays == 0 ? Optional.empty() : window(windowDays);
        for (String name : List.of("articles", "signatures", "story_members")) {
            FactTable fact = Facts.named(name);
            Dataset<Row> rows = views.rows(name, fact.schema(), within(warehouse.files(name), window));
            Dataset<Row> known = window.isEmpty()
                    ? rows
                    : name.equals("articles")
                            ? rows.where(DAY + " is null or " + DAY + " between '"
                                    + window.get().get(0) + "' and '"
                                    + window.get().get(1) + "'")
                            : rows.join(spark.table("known_articles").select("article_id"), JOIN_KEY, "left_semi");
            known.createOrReplaceTempView("known_" + name);
        }
    }

    private Optional<List<LocalDate>> window(int days) {
        Row row = spark.sql(
                        "SELECT min(day), max(day) FROM (SELECT coalesce(to_date(captured_at), article.published_date) AS day"
                                + " FROM staged WHERE outcome = 'article')")
                .head();
        return row.isNullAt(0)
                ? Optional.empty()
                : Optional.of(List.of(
                        row.<LocalDate>getAs(0).minusDays(days),
                        row.<LocalDate>getAs(1).plusDays(days)));
    }

    /** Files that may hold rows of a window; of those that say nothing of days, all. */
    static List<Commit.File> within(List<Commit.File> files, Optional<List<LocalDate>> window) {
        return files.stream()
                .filter(file -> window.isEmpty()
                        || file.days().isEmpty()
                        || file.mayHold(window.get().get(0), window.get().get(1)))
                .toList();
    }

    private Commit.File placed(String table, int ingest, int number, RowFiles.Dated file) {
        return file.placed(
                table, String.format(Locale.ROOT, "%s/ingest=%d/%04d-%s.parquet", table, ingest, number, run));
    }
}
