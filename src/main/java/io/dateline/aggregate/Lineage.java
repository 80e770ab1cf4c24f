package io.dateline.aggregate;

import io.dateline.table.Ddl;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * From a row of an aggregate back to the articles that it counts: for each table a query, over the published tables and views,
 * whose rows are the columns that name a row of the aggregate, and {@code article_id}.
 */
public final class Lineage {
    private static final String ARTICLE = "article_id";

    private Lineage() {}

    /** Which articles each row of a table counts: the columns that name the row, and {@code article_id}. */
    public static Dataset<Row> counted(SparkSession spark, AggregateTable table) {
        String sql = Ddl.text(Lineage.class, "lineage/" + table.name() + ".sql");
        Steps.define(spark, sql);
        return spark.sql(sql);
    }

    /**
     * The articles behind rows of an aggregate, with their places in the archives. The published tables are registered in
     * the session.
     *
     * @param rows of the published table, any number, {@code month} among the columns
     * @return {@code archive, entry, record_offset, record_length, url, outlet, published_date, title, article_id}
     */
    public static Dataset<Row> articles(SparkSession spark, AggregateTable table, Dataset<Row> rows) {
        Dataset<Row> counted = counted(spark, table);
        Column same = Arrays.stream(counted.columns())
                .filter(column -> !column.equals(ARTICLE))
                .map(column -> counted.col(column).eqNullSafe(rows.col(column)))
                .reduce(Column::and)
                .orElseThrow();
        counted.join(rows, same, "left_semi").select(ARTICLE).distinct().createOrReplaceTempView("traced");
        return spark.sql(Ddl.text(Lineage.class, "lineage/places.sql"));
    }
}
