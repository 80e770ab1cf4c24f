package io.dateline.table;

import io.dateline.annotate.Signature;
import io.dateline.annotate.story.Likeness;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Groups articles that carry the same text: the connected components of {@code story_links}. */
final class Stories {
    static final String TABLE = "story_members";

    private static final String LINKS = "story_links";
    private static final String GROUPS = "story_groups";
    private static final StructType GROUP = StructType.fromDDL("node STRING, least_node STRING");

    private static final UDF6<
                    Integer, Seq<Integer>, Seq<Integer>, Integer, Seq<Integer>, Seq<Integer>, @Nullable Double>
            SIMILARITY = (shingles, sketch, numbers, otherShingles, otherSketch, otherNumbers) -> {
                OptionalDouble similarity = Likeness.of(
                        signature(shingles, sketch, numbers), signature(otherShingles, otherSketch, otherNumbers));
                return similarity.isPresent() ? similarity.getAsDouble() : null;
            };

    private Stories() {}

    private static Signature signature(int shingles, Seq<Integer> sketch, Seq<Integer> numbers) {
        return new Signature(
                List.of(), shingles, CollectionConverters.asJava(sketch), CollectionConverters.asJava(numbers));
    }

    /** Registers what the query of {@link #TABLE} reads: {@code story_links} and {@code story_groups (node, least_node)}. */
    static void register(SparkSession spark) {
        spark.udf().register("story_similarity", SIMILARITY, DataTypes.DoubleType);
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
