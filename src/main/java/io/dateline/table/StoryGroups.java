package io.dateline.table;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * The connected components of links between nodes, each named by its least node. Tasks leave of their links no more than a
 * forest. The driver joins what is left where that is little, as it is of a day; else alternating stars do (Kiveris and
 * others, 2014), which end after few rounds, since stories are linked closely. Both give the same.
 */
final class StoryGroups {
    /** Links of some hundred bytes that a driver takes. */
    static final long DRIVER_LINKS = 500_000;

    /** Links of which a task makes one forest. */
    private static final int TASK_LINKS = 500_000;

    private static final StructType GROUP = StructType.fromDDL("node STRING, least_node STRING");

    /** Each node's greater neighbours are linked to the least of its neighbours and itself. */
    private static final String LARGE_STAR = """
            with neighbours as (
              select node, least_node as other from star_links
              union all
              select least_node as node, node as other from star_links
            ),
            leasts as (
              select node, other, least(node, min(other) over (partition by node)) as least_node from neighbours
            )
            select distinct other as node, least_node from leasts where other > node
            """;

    /** Each node and its lesser neighbours are linked to the least of these. */
    private static final String SMALL_STAR = """
            with leasts as (
              select node, least_node as other, min(least_node) over (partition by node) as least_node from star_links
            )
            select node, least_node from leasts
            union
            select other as node, least_node from leasts where other > least_node
            """;

    private static final String STATE =
            "select count(*), coalesce(sum(cast(xxhash64(node, least_node) as decimal(38, 0))), 0) from star_links";

    private final SparkSession spark;
    private final long driverLinks;

    StoryGroups(SparkSession spark, long driverLinks) {
        this.spark = spark;
        this.driverLinks = driverLinks;
    }

    /**
     * Nodes with the least node of their component; the least itself is left out.
     *
     * @param links of two strings each
     */
    Dataset<Row> of(Dataset<Row> links) {
        MapPartitionsFunction<Row, Row> forests = StoryGroups::forests;
        Dataset<Row> forest =
                links.mapPartitions(forests, Encoders.row(GROUP)).distinct().persist();
        try {
            return forest.count() <= driverLinks ? onDriver(forest) : byStars(forest);
        } finally {
            forest.unpersist();
        }
    }

    private Dataset<Row> onDriver(Dataset<Row> links) {
        List<Row> groups = forest(links.toLocalIterator(), Integer.MAX_VALUE).toList();
        return spark.createDataFrame(groups, GROUP);
    }

    private static Iterator<Row> forests(Iterator<Row> links) {
        return Stream.iterate(links, Iterator::hasNext, rest -> rest)
                .flatMap(rest -> forest(rest, TASK_LINKS))
                .iterator();
    }

    /** Of so many links the nodes that have a lesser one, with the least of their component. */
    private static Stream<Row> forest(Iterator<Row> links, int most) {
        Components components = new Components();
        for (int i = 0; i < most && links.hasNext(); i++) {
            Row link = links.next();
            components.link(link.getString(0), link.getString(1));
        }
        return components.nodes().stream()
                .filter(node -> !components.least(node).equals(node))
                .map(node -> RowFactory.create(node, components.least(node)));
    }

    private Dataset<Row> byStars(Dataset<Row> links) {
        Dataset<Row> stars = links.localCheckpoint();
        Row before = RowFactory.create();
        for (Row state = state(stars); !state.equals(before); state = state(stars)) {
            before = state;
            stars.createOrReplaceTempView("star_links");
            spark.sql(LARGE_STAR).createOrReplaceTempView("star_links");
            stars = spark.sql(SMALL_STAR).localCheckpoint();
        }
        return stars;
    }

    private Row state(Dataset<Row> stars) {
        stars.createOrReplaceTempView("star_links");
        return spark.sql(STATE).head();
    }
}
