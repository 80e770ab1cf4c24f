package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.aggregate.Engine;
import io.dateline.aggregate.Lineage;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.LocalSpark;
import io.dateline.table.View;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A warehouse as its users open it: in Spark, and in DuckDB by the statements that {@code schema} prints. */
class PublishedTest {
    private static final Path QUERIES = Path.of("notebooks", "sql");

    private static final SampleWarehouse SAMPLE = SampleWarehouse.once();

    private static Connection duckDb;

    @BeforeAll
    static void open() throws IOException, SQLException {
        Published.register(spark(), SAMPLE.warehouse().toString());
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        run("set timezone = 'UTC'");
        run(Engine.DUCKDB.statements(SAMPLE.warehouse().toString()));
    }

    @AfterAll
    static void close() throws SQLException {
        duckDb.close();
    }

    static Stream<String> relations() {
        return Stream.of(
                        Facts.all().stream().map(FactTable::name),
                        Aggregates.all().stream().map(AggregateTable::name),
                        Aggregates.views().stream().map(View::name))
                .flatMap(names -> names);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void bothEnginesSeeTheSameRows(String name) throws SQLException {
        assertThat(rows("select count(*) from " + name))
                .containsExactly(String.valueOf(spark().table(name).count()));
    }

    static Stream<Path> queries() throws IOException {
        try (Stream<Path> files = Files.walk(QUERIES)) {
            return files.filter(file -> file.toString().endsWith(".sql")).sorted().toList().stream();
        }
    }

    /** The notebooks' questions stand as files of SQL that anybody can run in either engine. */
    @ParameterizedTest
    @MethodSource("queries")
    void theNotebooksQueriesSayTheSameInBoth(Path file) throws IOException, SQLException {
        String sql = Files.readString(file);
        Dataset<Row> ours = spark().sql(sql);
        List<String> lines = ours.collectAsList().stream()
                .map(row ->
                        cells(IntStream.range(0, row.size()).mapToObj(row::get).toList()))
                .toList();
        assertThat(rows(sql)).as(file.toString()).containsExactlyElementsOf(lines);
    }

    static Stream<AggregateTable> aggregates() {
        return Aggregates.all().stream();
    }

    /** Whoever follows a count back finds as many articles as it says. */
    @ParameterizedTest
    @MethodSource("aggregates")
    void eachCountLeadsBackToItsArticles(AggregateTable table) {
        Dataset<Row> counted = Lineage.counted(spark(), table);
        List<String> keys = Arrays.stream(counted.columns())
                .filter(column -> !column.equals("article_id"))
                .toList();
        Dataset<Row> found = counted.groupBy(keys.stream().map(functions::col).toArray(Column[]::new))
                .agg(functions.countDistinct("article_id").as("found"));
        Dataset<Row> published = spark().table(table.name());
        Dataset<Row> wrong = published
                .join(
                        found,
                        keys.stream()
                                .map(key -> published.col(key).eqNullSafe(found.col(key)))
                                .reduce(Column::and)
                                .orElseThrow(),
                        "left")
                .where("articles <> coalesce(found, 0)");
        assertThat(published.isEmpty()).as(table.name() + " has rows").isFalse();
        assertThat(wrong.limit(3).collectAsList()).as(table.name()).isEmpty();
    }

    @Test
    void aTracedRowNamesThePlaceOfEachArticle() {
        AggregateTable stories = Aggregates.all().stream()
                .filter(table -> table.name().equals("stories"))
                .findFirst()
                .orElseThrow();
        Dataset<Row> widest = spark().sql("select * from stories order by articles desc, story_id limit 1");
        List<Row> traced = Lineage.articles(spark(), stories, widest).collectAsList();
        assertThat(traced).hasSize(Math.toIntExact(widest.first().<Long>getAs("articles")));
        assertThat(traced).allSatisfy(row -> {
            assertThat(row.<String>getAs("archive")).isEqualTo("sample.warc.gz");
            assertThat(row.<Long>getAs("record_length")).isPositive();
        });
    }

    @Test
    void enginesOfTheCloudGetEveryTableInTypesOfTheirOwn() {
        for (Engine engine : List.of(Engine.TRINO, Engine.BIGQUERY)) {
            String statements = engine.statements("gs://bucket/it's");
            assertThat(statements).contains("'gs://bucket/it''s/articles").doesNotContain("it's/");
            Facts.all()
                    .forEach(t -> assertThat(statements).containsPattern("table (if not exists )?" + t.name() + " "));
            Aggregates.all()
                    .forEach(t -> assertThat(statements).containsPattern("table (if not exists )?" + t.name() + " "));
        }
        assertThat(Engine.TRINO.statements("s3://b"))
                .contains("dateline row(text varchar, places array(varchar), date date, agency varchar)")
                .contains("bands array(bigint)", "sample varbinary", "partitioned_by = array['ingest']");
        assertThat(Engine.BIGQUERY.statements("gs://b"))
                .contains("dateline struct<text string, places array<string>, date date, agency string>")
                .contains("bands array<int64>", "sample bytes", "partition columns (ingest int64)");
    }

    private static void run(String sql) throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(result.getObject(i));
                }
                rows.add(cells(row));
            }
        }
        return rows;
    }

    private static String cells(List<@Nullable Object> row) {
        return String.join(" | ", row.stream().map(PublishedTest::cell).toList());
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof Double || value instanceof BigDecimal) {
            return String.format(Locale.ROOT, "%.9f", ((Number) value).doubleValue());
        }
        return String.valueOf(value);
    }

    private static SparkSession spark() {
        return LocalSpark.session();
    }
}
