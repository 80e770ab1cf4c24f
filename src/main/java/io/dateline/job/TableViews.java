package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Warehouse;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Published facts as data sets: the files that the log names, never a listing. */
final class TableViews {
    private static final String INGEST = "ingest";

    private final SparkSession spark;
    private final Warehouse warehouse;

    TableViews(SparkSession spark, Warehouse warehouse) {
        this.spark = spark;
        this.warehouse = warehouse;
    }

    /** A fact table from some of its files, with the number of the ingest as a last column. */
    Dataset<Row> rows(String table, StructType schema, List<Commit.File> files) {
        StructType full = schema.add(INGEST, DataTypes.IntegerType);
        if (files.isEmpty()) {
            return spark.createDataFrame(List.of(), full);
        }
        String[] paths =
                files.stream().map(f -> warehouse.path(f.path()).toString()).toArray(String[]::new);
        return spark.read()
                .schema(full)
                .option("basePath", warehouse.path(table).toString())
                .parquet(paths);
    }

    /** Files of staging. */
    Dataset<Row> staged(StructType schema, List<String> paths) {
        if (paths.isEmpty()) {
            return spark.createDataFrame(List.of(), schema);
        }
        return spark.read()
                .schema(schema)
                .parquet(paths.stream().map(p -> warehouse.path(p).toString()).toArray(String[]::new));
    }
}
