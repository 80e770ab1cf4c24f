package io.dateline.table;

import io.dateline.annotate.Signature;
import io.dateline.annotate.story.Likeness;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
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

    private static final String NODES = "story_nodes";
    private static final String KEYS = "story_keys";
    private static final String CANDIDATES = "story_candidates";
    private static final String LINKS = "story_links";
    private static final String GROUPS = "story_groups";
    private static final Encoder<Row> CANDIDATE =
            Encoders.row(StructType.fromDDL("article_id STRING, other_article_id STRING"));

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
        query(spark, NODES).createOrReplaceTempView(NODES);
        MapPartitionsFunction<Row, Row> candidates = Stories::candidates;
        query(spark, KEYS).mapPartitions(candidates, CANDIDATE).createOrReplaceTempView(CANDIDATES);
        Dataset<Row> links = query(spark, LINKS).persist();
        links.createOrReplaceTempView(LINKS);
        new StoryGroups(spark, StoryGroups.DRIVER_LINKS)
                .of(links.select("node", "other_node"))
                .createOrReplaceTempView(GROUPS);
    }

    private static Dataset<Row> query(SparkSession spark, String name) {
        return spark.sql(Ddl.text(Stories.class, name + ".sql"));
    }

    private static Iterator<Row> candidates(Iterator<Row> texts) {
        Candidates candidates = new Candidates();
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(texts, Spliterator.ORDERED), false)
                .map(Stories::text)
                .flatMap(text ->
                        candidates.of(text).stream().map(other -> RowFactory.create(text.article(), other.article())))
                .iterator();
    }

    private static Candidates.Text text(Row row) {
        long[] bands = row.<Long>getList(4).stream().mapToLong(Long::longValue).toArray();
        return new Candidates.Text(row.getLong(0), row.getString(1), row.getString(2), row.getInt(3), bands);
    }
}
