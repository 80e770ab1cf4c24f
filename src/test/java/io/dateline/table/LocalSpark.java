package io.dateline.table;

import org.apache.spark.sql.SparkSession;

/** One small Spark for all tests of a build. */
public final class LocalSpark {
    private LocalSpark() {}

    public static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.sql.ansi.enabled", true)
                .config("spark.sql.datetime.java8API.enabled", true)
                .config("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS")
                // A dozen rows are sooner read than compiled for.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
    }
}
