package io.dateline.job;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Spark sessions with the settings that the tables' form depends on. */
public final class Sessions {
    /** What must hold whoever starts the session. */
    private static final Map<String, String> REQUIRED = Map.of(
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS",
            "spark.sql.datetime.java8API.enabled", "true",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.caseSensitive", "false",
            "spark.sql.files.ignoreCorruptFiles", "false",
            "spark.sql.files.ignoreMissingFiles", "false",
            "spark.sql.legacy.charVarcharAsString", "false");

    private Sessions() {}

    /** The session of {@code spark-submit}, or one in local mode on all cores where nothing says otherwise. */
    public static SparkSession open(String name) {
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        boolean isSubmitted = System.getProperty("spark.master") != null;
        if (!isSubmitted) {
            int cores = Runtime.getRuntime().availableProcessors();
            builder.master("local[*]")
                    .config("spark.ui.enabled", "false")
                    .config("spark.driver.bindAddress", "127.0.0.1")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.sql.shuffle.partitions", String.valueOf(2 * cores))
                    // Else Spark starts a job, with a task a file, to ask a disk for the lengths of 33 files.
                    .config("spark.sql.sources.parallelPartitionDiscovery.threshold", "100000")
                    .config("spark.log.level", "WARN");
        }
        REQUIRED.forEach(builder::config);
        SparkSession spark = builder.getOrCreate();
        REQUIRED.forEach((key, value) -> spark.conf().set(key, value));
        return spark;
    }
}
