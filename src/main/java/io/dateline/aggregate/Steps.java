package io.dateline.aggregate;

import io.dateline.table.Ddl;
import io.dateline.table.View;
import io.dateline.table.Views;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Queries that several aggregates stand on, as views; what is read more than once is worked out once and kept while a table is made. */
final class Steps {
    private static final List<View> ALL = Stream.concat(
                    Views.all().stream(),
                    Stream.of("counted_articles", "article_days", "article_keys", "expected_volumes", "daily_series")
                            .map(name -> new View(name, "", Ddl.text(Steps.class, name + ".sql"))))
            .toList();

    private Steps() {}

    /** Makes the views that a query reads, over the facts and {@code months}; forgets what was kept for another table. */
    static void register(SparkSession spark, String sql) {
        for (View step : ALL) {
            if (spark.catalog().tableExists(step.name())) {
                spark.table(step.name()).unpersist();
            }
        }
        if (!spark.catalog().functionExists(TrendDays.FUNCTION)) {
            ExpectedDays.register(spark);
            TrendDays.register(spark);
        }
        List<View> steps = readBy(sql);
        for (View step : steps) {
            Dataset<Row> rows = spark.sql(step.sql());
            long readers = Stream.concat(Stream.of(sql), steps.stream().map(View::sql))
                    .flatMap(text -> reads(step.name()).matcher(text).results())
                    .count();
            (readers > 1 ? kept(spark, rows) : rows).createOrReplaceTempView(step.name());
        }
    }

    /** Makes the views that a query reads, over published facts; nothing is worked out before it is asked for. */
    static void define(SparkSession spark, String sql) {
        for (View step : readBy(sql)) {
            spark.sql(step.sql()).createOrReplaceTempView(step.name());
        }
    }

    /**
     * The same rows, worked out once. Through an RDD, so that their query is not part of the queries that read them: read
     * several times over, each step on the one before, it would grow to more than Spark can plan in the time of the work.
     */
    private static Dataset<Row> kept(SparkSession spark, Dataset<Row> rows) {
        return spark.createDataFrame(rows.javaRDD(), rows.schema()).persist();
    }

    /** Whether the query reads a table, at first or second hand. */
    static boolean isRead(String table, String sql) {
        return Stream.concat(Stream.of(sql), readBy(sql).stream().map(View::sql))
                .anyMatch(text -> reads(table).matcher(text).find());
    }

    private static Pattern reads(String table) {
        return Pattern.compile("\\b(?:from|join)\\s+" + Pattern.quote(table) + "\\b");
    }

    /** What the query reads, at first or second hand, in the order in which the views can be made. */
    private static List<View> readBy(String sql) {
        List<View> read = new ArrayList<>();
        StringBuilder text = new StringBuilder(sql);
        for (int i = ALL.size() - 1; i >= 0; i--) {
            View step = ALL.get(i);
            if (text.indexOf(step.name()) >= 0) {
                read.add(step);
                text.append('\n').append(step.sql());
            }
        }
        Collections.reverse(read);
        return read;
    }
}
