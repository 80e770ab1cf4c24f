package io.dateline.aggregate;

import io.dateline.table.Ddl;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Queries that several aggregates stand on, as views. */
final class Steps {
    private static final List<String> NAMES = List.of("counted_articles");

    private Steps() {}

    static void register(SparkSession spark) {
        for (String name : NAMES) {
            spark.sql(Ddl.text(Steps.class, name + ".sql")).createOrReplaceTempView(name);
        }
    }
}
