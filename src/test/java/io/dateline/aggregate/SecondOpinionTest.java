package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dateline.table.Ddl;
import io.dateline.table.LocalSpark;
import io.dateline.table.View;
import io.dateline.table.Views;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each aggregate computed again by another engine, in SQL written apart from ours (under {@code second/}), from the same
 * facts: every row is equal, counts exactly, doubles to 1e-9.
 */
class SecondOpinionTest {
    private static final long SEED = 42;
    private static final double TOLERANCE = 1e-9;
    private static final List<String> MONTHS = List.of("2023-12", "2024-01", "2024-02", "2024-03", "unknown");

    @TempDir
    static Path folder;

    private static Connection duckDb;

    @BeforeAll
    static void sameFactsForBoth() throws SQLException {
        SparkSession spark = LocalSpark.session();
        duckDb = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = duckDb.createStatement()) {
            statement.execute("set timezone = 'UTC'");
            for (Map.Entry<String, Dataset<Row>> fact :
                    GeneratedFacts.of(spark, SEED).entrySet()) {
                String path = folder.resolve(fact.getKey()).toString();
                fact.getValue().coalesce(1).write().parquet(path);
                spark.read().schema(fact.getValue().schema()).parquet(path).createOrReplaceTempView(fact.getKey());
                statement.execute(
                        "create table " + fact.getKey() + " as select * from read_parquet('" + path + "/*.parquet')");
            }
            List<Row> months = MONTHS.stream().map(SecondOpinionTest::month).toList();
            spark.createDataFrame(months, AggregateCasesTest.MONTHS).createOrReplaceTempView("months");
            statement.execute("create table months (month varchar, first_day date, last_day date)");
            for (Row month : months) {
                statement.execute("insert into months values ('" + month.get(0) + "', " + date(month.get(1)) + ", "
                        + date(month.get(2)) + ")");
            }
            statement.execute(Ddl.text(SecondOpinionTest.class, "second/base.sql"));
        }
    }

    @AfterAll
    static void close() throws SQLException {
        duckDb.close();
    }

    private static Row month(String month) {
        return month.equals("unknown")
                ? RowFactory.create(month, null, null)
                : RowFactory.create(
                        month,
                        YearMonth.parse(month).atDay(1),
                        YearMonth.parse(month).atEndOfMonth());
    }

    private static String date(@Nullable Object day) {
        return day == null ? "null" : "date '" + day + "'";
    }

    static Stream<String> tables() {
        return Aggregates.all().stream().map(AggregateTable::name);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void bothAgree(String name) throws SQLException {
        AggregateTable table = Aggregates.all().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow();
        StructType schema = table.schema().add(AggregateTable.MONTH, DataTypes.StringType);
        List<List<Object>> ours = sorted(ours(table, schema), schema);
        List<List<Object>> theirs = sorted(theirs(name, schema), schema);

        assertThat(ours).isNotEmpty();
        assertThat(exact(ours, schema)).isEqualTo(exact(theirs, schema));
        for (int row = 0; row < ours.size(); row++) {
            for (int column = 0; column < schema.size(); column++) {
                if (schema.fields()[column].dataType().equals(DataTypes.DoubleType)) {
                    checkDouble(
                            ours.get(row).get(column),
                            theirs.get(row).get(column),
                            schema.fieldNames()[column] + " of " + ours.get(row));
                }
            }
        }
    }

    /** The made-up archive holds what the tables are for, or their agreement would say little. */
    @Test
    void theFactsHoldBurstsAndBlindDays() {
        AggregateTable trends = Aggregates.all().stream()
                .filter(t -> t.name().equals("date_trends"))
                .findFirst()
                .orElseThrow();
        Dataset<Row> rows = trends.rows(LocalSpark.session()).persist();
        assertThat(rows.where("is_burst and series = 'topic' and key like '%weather'")
                        .count())
                .isPositive();
        assertThat(rows.where("is_burst").count()).isLessThan(rows.count() / 50);
        assertThat(rows.where("series = 'all' and coverage in ('partial', 'outage')")
                        .count())
                .isPositive();
        rows.unpersist();
    }

    /** The generated views are promised to say the same in both engines. */
    @Test
    void viewsRunUnchangedInBoth() throws SQLException {
        try (Statement statement = duckDb.createStatement()) {
            for (View view : Views.all()) {
                Dataset<Row> ours = LocalSpark.session().sql(view.sql());
                statement.execute("create or replace view " + view.name() + " as " + view.sql());
                String columns = Stream.of(ours.columns())
                        .filter(c -> List.of("article_id", "page_id", "version", "story_id", "shown_origin")
                                .contains(c))
                        .collect(Collectors.joining(", "));
                assertThat(lines(statement, "select " + columns + " from " + view.name()))
                        .as(view.name())
                        .isEqualTo(ours.selectExpr(columns.split(", ", -1)).collectAsList().stream()
                                .map(row -> row.mkString("\t"))
                                .sorted()
                                .toList());
            }
            View stories = Views.all().get(2);
            LocalSpark.session()
                    .sql("select article_id, array_join(shown_agencies, '|') from (" + stories.sql() + ")")
                    .createOrReplaceTempView("article_stories_in_spark");
            assertThat(lines(statement, "select article_id, array_to_string(shown_agencies, '|') from article_stories"))
                    .isEqualTo(LocalSpark.session().table("article_stories_in_spark").collectAsList().stream()
                            .map(row -> row.mkString("\t"))
                            .sorted()
                            .toList());
        }
    }

    private static List<String> lines(Statement statement, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(String.valueOf(result.getObject(i)));
                }
                lines.add(String.join("\t", cells));
            }
        }
        return lines.stream().sorted().toList();
    }

    private static void checkDouble(Object ours, Object theirs, String what) {
        if (ours instanceof Double a && theirs instanceof Double b) {
            assertThat(a).as(what).isCloseTo(b, within(TOLERANCE));
        } else {
            assertThat(ours).as(what).isEqualTo(theirs);
        }
    }

    private static List<List<Object>> ours(AggregateTable table, StructType schema) {
        List<List<Object>> rows = new ArrayList<>();
        for (Row row : table.rows(LocalSpark.session()).collectAsList()) {
            rows.add(IntStream.range(0, schema.size())
                    .mapToObj(i -> shown(row.get(i)))
                    .toList());
        }
        return rows;
    }

    private static List<List<Object>> theirs(String name, StructType schema) throws SQLException {
        String columns =
                Arrays.stream(schema.fields()).map(SecondOpinionTest::selected).collect(Collectors.joining(", "));
        String sql =
                "select " + columns + " from (" + Ddl.text(SecondOpinionTest.class, "second/" + name + ".sql") + ")";
        List<List<Object>> rows = new ArrayList<>();
        try (Statement statement = duckDb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= schema.size(); i++) {
                    row.add(shown(result.getObject(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String selected(StructField field) {
        DataType type = field.dataType();
        if (type.equals(DataTypes.TimestampType)) {
            return "epoch_us(" + field.name() + ")";
        }
        if (type.equals(DataTypes.LongType) || type.equals(DataTypes.IntegerType)) {
            return "cast(" + field.name() + " as bigint)";
        }
        return type.equals(DataTypes.DoubleType) ? "cast(" + field.name() + " as double)" : field.name();
    }

    private static Object shown(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Instant time) {
            return ChronoUnit.MICROS.between(Instant.EPOCH, time);
        }
        if (value instanceof LocalDate || value instanceof Boolean) {
            return value.toString();
        }
        return value instanceof Integer number ? (Object) number.longValue() : value;
    }

    private static List<List<Object>> sorted(List<List<Object>> rows, StructType schema) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> line(row, schema)))
                .toList();
    }

    private static String exact(List<List<Object>> rows, StructType schema) {
        return rows.stream().map(row -> line(row, schema)).collect(Collectors.joining("\n"));
    }

    /** What must be equal to the letter: all but the doubles. */
    private static String line(List<Object> row, StructType schema) {
        return IntStream.range(0, schema.size())
                .filter(i -> !schema.fields()[i].dataType().equals(DataTypes.DoubleType))
                .mapToObj(i -> String.valueOf(row.get(i)))
                .collect(Collectors.joining("\t"));
    }
}
