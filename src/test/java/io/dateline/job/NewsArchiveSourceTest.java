package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.sample.Sample;
import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives as anybody reads them with Spark, without the rest of the house. */
class NewsArchiveSourceTest {
    @TempDir
    private static Path folder;

    private static Path archive;
    private final SparkSession spark = LocalSpark.session();

    @BeforeAll
    static void sample() throws IOException {
        new Sample(5, 120, 60).write(folder.resolve("sample"));
        archive = folder.resolve("sample/sample.warc.gz");
    }

    @Test
    void sqlReadsAnArchiveAsAView() {
        spark.sql("create or replace temporary view news using `news-archive` options (path '" + archive + "')");
        Row types = spark.sql("select count(*), count_if(record_type = 'response'), count(distinct url) from news")
                .head();
        assertThat(types.getLong(0)).isGreaterThan(types.getLong(1));
        assertThat(types.getLong(1)).isPositive();
        Row placed = spark.sql(
                        "select _archive, _offset, archive, record_offset from news order by _offset desc limit 1")
                .head();
        assertThat(placed.getString(0)).isEqualTo("sample.warc.gz").isEqualTo(placed.getString(2));
        assertThat(placed.getLong(1)).isPositive().isEqualTo(placed.getLong(3));
    }

    @Test
    void filtersOnTypesGoDownToTheReader() {
        Dataset<Row> pages = read(16).filter("record_type in ('response', 'resource') and media_type = 'text/html'")
                .select("url", "body");
        String plan = pages.queryExecution().executedPlan().toString();
        assertThat(plan).contains("record_type").contains("media_type").contains("filters [");
        long all = read(16).collectAsList().stream()
                .filter(row -> "text/html".equals(row.getAs("media_type")))
                .count();
        assertThat(pages.count()).isEqualTo(all).isPositive();
        assertThat(read(16).filter("record_type = 'no such type'").count()).isZero();
        assertThat(read(16).filter("record_type = 'response' and record_type = 'request'")
                        .count())
                .isZero();
    }

    @Test
    void recordsAreTheSameForAnySplitAndForAnyColumns() throws IOException {
        assertThat(Files.size(archive)).isGreaterThan(2 << 20);
        List<String> whole = places(read(1000));
        assertThat(read(1).rdd().getNumPartitions()).isGreaterThan(2);
        assertThat(places(read(1))).isEqualTo(whole);
        assertThat(places(read(1).select("record_offset", "url", "body"))).isEqualTo(whole);
        assertThat(read(1).count()).isEqualTo(whole.size());
    }

    private Dataset<Row> read(int splitMib) {
        return spark.read().format("news-archive").option("splitMiB", splitMib).load(archive.toString());
    }

    private static List<String> places(Dataset<Row> rows) {
        return rows.select("record_offset", "url").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
