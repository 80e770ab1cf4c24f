package io.dateline.job;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.publish.Commit;
import io.dateline.publish.Warehouse;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.View;
import java.io.IOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/** The published tables and views of a warehouse, under their own names in a session: what commands and readers query. */
public final class Published {
    private static final String MONTH = "month";

    private Published() {}

    /**
     * Registers them as temporary views, facts as far as the newest ingest that all tables hold.
     *
     * @return the number of that ingest
     */
    public static int register(SparkSession spark, String root) throws IOException {
        var conf = spark.sessionState().newHadoopConf();
        Warehouse warehouse = Warehouse.open(new Path(root), conf);
        int ingest = warehouse.latest().map(Warehouse.Latest::ingest).orElse(0);
        if (ingest == 0) {
            throw new InputException("the warehouse " + root
                    + " holds no ingest yet. Run `dateline run ... --warehouse " + root + "` to its end first.");
        }
        TableViews views = new TableViews(spark, warehouse);
        List<Commit> commits = warehouse.live(ingest);
        for (FactTable fact : Facts.all()) {
            List<Commit.File> files = commits.stream()
                    .flatMap(commit -> commit.files().stream())
                    .filter(file -> file.table().equals(fact.name()))
                    .toList();
            views.rows(fact.name(), fact.schema(), files).createOrReplaceTempView(fact.name());
        }
        for (AggregateTable table : Aggregates.all()) {
            spark.read()
                    .schema(table.schema().add(MONTH, "string"))
                    .parquet(warehouse.path(table.name()).toString())
                    .createOrReplaceTempView(table.name());
        }
        for (View view : Aggregates.views()) {
            spark.sql(view.sql()).createOrReplaceTempView(view.name());
        }
        return ingest;
    }
}
