package io.dateline.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Groups articles that carry the same text: the connected components of {@code story_links}. Every node takes the least
 * label among its neighbours, then the label of that label, until nothing changes: rounds grow with the logarithm of a
 * group's diameter, and the result with nothing but the links.
 */
final class Stories {
    static final String TABLE = "story_members";

    private static final String LINKS = "story_links";
    private static final String GROUPS = "story_groups";
    private static final StructType GROUP = StructType.fromDDL("node STRING, least_node STRING");

    private Stories() {}

    /** Registers what the query of {@link #TABLE} reads: {@code story_links} and {@code story_groups (node, least_node)}. */
    static void register(SparkSession spark) {
        Dataset<Row> links = spark.sql(Ddl.text(Stories.class, LINKS + ".sql")).persist();
        links.createOrReplaceTempView(LINKS);
        groups(spark, links).createOrReplaceTempView(GROUPS);
    }

    private static Dataset<Row> groups(SparkSession spark, Dataset<Row> links) {
        if (links.isEmpty()) {
            return spark.createDataFrame(List.of(), GROUP);
        }
        Dataset<Row> there = links.select(col("node"), col("centre_node").as("neighbour"));
        Dataset<Row> edges = there.union(
                        links.select(col("centre_node").as("node"), col("node").as("neighbour")))
                .where(col("node").notEqual(col("neighbour")))
                .distinct()
                .persist();
        Dataset<Row> labels = there.union(
                        links.select(col("centre_node").as("node"), col("node").as("neighbour")))
                .select(col("node"), col("node").as("least_node"))
                .distinct()
                .persist();
        while (true) {
            Dataset<Row> next = shortened(lowered(labels, edges)).persist();
            boolean isDone = next.except(labels).isEmpty();
            labels = next;
            if (isDone) {
                return labels;
            }
        }
    }

    /** Each node with the least label among its own and its neighbours'. */
    private static Dataset<Row> lowered(Dataset<Row> labels, Dataset<Row> edges) {
        Dataset<Row> offered = edges.join(labels.withColumnRenamed("node", "neighbour"), "neighbour")
                .groupBy("node")
                .agg(min("least_node").as("offered"));
        return labels.join(offered, labels.col("node").equalTo(offered.col("node")), "left")
                .select(
                        labels.col("node"),
                        least(col("least_node"), coalesce(col("offered"), col("least_node")))
                                .as("least_node"));
    }

    /** Each node with the label of its label. */
    private static Dataset<Row> shortened(Dataset<Row> labels) {
        Dataset<Row> further =
                labels.select(col("node").as("label"), col("least_node").as("further"));
        return labels.join(further, labels.col("least_node").equalTo(further.col("label")))
                .select(labels.col("node"), col("further").as("least_node"));
    }
}
