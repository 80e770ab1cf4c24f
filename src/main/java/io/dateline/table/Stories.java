package io.dateline.table;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Groups articles that carry the same text: the connected components of {@code story_links}. */
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
        // Links, some hundred bytes each, are made by duplicates of the ingest alone: a driver holds millions.
        Components components = new Components();
        for (Iterator<Row> pairs = links.select("node", "centre_node").toLocalIterator(); pairs.hasNext(); ) {
            Row pair = pairs.next();
            components.link(pair.getString(0), pair.getString(1));
        }
        List<Row> groups = components.nodes().stream()
                .map(node -> RowFactory.create(node, components.least(node)))
                .toList();
        spark.createDataFrame(groups, GROUP).createOrReplaceTempView(GROUPS);
    }
}
