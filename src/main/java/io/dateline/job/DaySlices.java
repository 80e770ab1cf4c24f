package io.dateline.job;

import io.dateline.table.FactTable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Which rows of facts stand in a file together: those of near days, so that whoever counts a month need not open the files
 * of others. A row's days are those of its article's publication and capture, and of its own capture.
 */
final class DaySlices {
    static final String SLICE = "slice";
    /** What {@link #of} adds to a table: the slice, its rows' least and greatest day, and whether its article has no date. */
    static final List<String> COLUMNS = List.of(SLICE, "first_day", "last_day", "is_undated");

    /** Days between publication and capture from which a row stands with other late ones. */
    private static final int LATE_DAYS = 31;

    private static final String SLICED =
            "select *, case when is_undated then 'undated' when datediff(last_day, first_day) > " + LATE_DAYS
                    + " then 'late' else ";
    private static final String OWN_DAYS = """
            select
              *,
              least(published_date, to_date(captured_at)) as first_day,
              greatest(published_date, to_date(captured_at)) as last_day,
              published_date is null as is_undated
            from rows_to_slice
            """;
    private static final String ARTICLE_DAYS = """
            select
              rows_to_slice.*,
              least(sliced_articles.first_day, own_day) as first_day,
              greatest(sliced_articles.last_day, own_day) as last_day,
              coalesce(is_undated, false) as is_undated
            from rows_to_slice
            left join sliced_articles on rows_to_slice.article_id = sliced_articles.article_id
            """;
    private static final String NO_DAYS = """
            select *, cast(null as date) as first_day, cast(null as date) as last_day, false as is_undated
            from rows_to_slice
            """;

    /** What the slices of near days are. */
    enum Width {
        /** All of an ingest: its days are near anyway. */
        INGEST("'near'"),
        /** A month each, by the later day. */
        MONTH("coalesce(date_format(last_day, 'yyyy-MM'), 'near')");

        private final String near;

        Width(String near) {
            this.near = near;
        }
    }

    private final SparkSession spark;
    private final Width width;

    DaySlices(SparkSession spark, Width width) {
        this.spark = spark;
        this.width = width;
    }

    /** The articles that rows of other tables belong to: {@code article_id}, {@code published_date}, {@code captured_at}. */
    void articles(Dataset<Row> articles) {
        articles.select("article_id", "published_date", "captured_at").createOrReplaceTempView("rows_to_slice");
        spark.sql(OWN_DAYS).drop("published_date", "captured_at").createOrReplaceTempView("sliced_articles");
    }

    /** The rows of a table with {@link #COLUMNS} besides; {@link #articles} come first. */
    Dataset<Row> of(FactTable table, Dataset<Row> rows) {
        rows.createOrReplaceTempView("rows_to_slice");
        String dated = dated(table.schema());
        return spark.sql("with dated as (\n" + dated + ")\n" + SLICED + width.near + " end as slice from dated");
    }

    private static String dated(StructType schema) {
        List<String> names = Arrays.asList(schema.fieldNames());
        if (names.contains("published_date")) {
            return OWN_DAYS;
        }
        if (!names.contains("article_id")) {
            return NO_DAYS;
        }
        return ARTICLE_DAYS.replace(
                "own_day", names.contains("captured_at") ? "to_date(captured_at)" : "cast(null as date)");
    }
}
