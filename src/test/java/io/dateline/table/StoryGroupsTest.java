package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** Links become groups, by the driver or by stars, with the same result. */
class StoryGroupsTest {
    private static final StructType LINK = StructType.fromDDL("node STRING, other_node STRING");
    private final SparkSession spark = LocalSpark.session();

    @Test
    void starsAndTheDriverAgreeOnChainsStarsAndClouds() {
        SplittableRandom random = new SplittableRandom(9);
        List<Row> links = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            links.add(link(1000 + i, 1001 + i)); // a chain
            links.add(link(2099, 2000 + i)); // a star around its greatest
        }
        for (int i = 0; i < 60; i++) {
            links.add(link(3000 + random.nextInt(60), 3000 + random.nextInt(60)));
        }
        Map<String, String> byDriver = groups(links, Long.MAX_VALUE);
        assertThat(byDriver)
                .hasSizeGreaterThan(60)
                .containsEntry("1020", "1000")
                .containsEntry("2099", "2000");
        assertThat(groups(links, 0)).isEqualTo(byDriver);
        assertThat(groups(List.of(), 0)).isEmpty();
    }

    private Map<String, String> groups(List<Row> links, long driverLinks) {
        Dataset<Row> rows = spark.createDataFrame(links, LINK).repartition(3);
        Map<String, String> groups = new TreeMap<>();
        new StoryGroups(spark, driverLinks)
                .of(rows)
                .collectAsList()
                .forEach(row -> assertThat(groups.put(row.getString(0), row.getString(1)))
                        .as("one row a node")
                        .isNull());
        return groups;
    }

    private static Row link(int one, int other) {
        return RowFactory.create(String.valueOf(one), String.valueOf(other));
    }
}
