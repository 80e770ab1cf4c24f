package io.dateline.job;

import io.dateline.publish.Staging;
import io.dateline.publish.Warehouse;
import io.dateline.table.CaptureRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/** Brings units of work to staging: those that an earlier run finished are taken over, the others done. */
final class UnitStage {
    private final SparkSession spark;
    private final Warehouse warehouse;
    private final IngestRequest request;
    private final String run;
    private final Progress progress;

    UnitStage(SparkSession spark, Warehouse warehouse, IngestRequest request, String run, Progress progress) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.request = request;
        this.run = run;
        this.progress = progress;
    }

    /** The notes of all units, in order. */
    List<Staging.Done> finish(List<Unit> units) throws IOException {
        Map<String, Staging.Done> done = new HashMap<>();
        List<Unit> todo = new ArrayList<>();
        for (Unit unit : units) {
            Optional<Staging.Done> note = warehouse.staging().done(unit.name());
            note.ifPresentOrElse(n -> done.put(unit.name(), n), () -> todo.add(unit));
        }
        if (!todo.isEmpty()) {
            work(todo, units.size()).forEach(note -> done.put(note.unit(), note));
        }
        return units.stream()
                .map(unit -> Objects.requireNonNull(done.get(unit.name())))
                .toList();
    }

    private List<Staging.Done> work(List<Unit> todo, int all) throws IOException {
        Configuration conf = spark.sessionState().newHadoopConf();
        Path plan = warehouse.path(warehouse.staging().folder(run) + "/plan.json");
        try (var out = plan.getFileSystem(conf).create(plan, true)) {
            out.write(Plans.json(todo));
        }
        LongAccumulator records = spark.sparkContext().longAccumulator("records");
        UnitWork work = new UnitWork(
                todo,
                request.limit().orElse(Long.MAX_VALUE),
                org.apache.spark.api.java.JavaSparkContext.fromSparkContext(spark.sparkContext())
                        .broadcast(request.settings()),
                warehouse.root().toString(),
                new SerializableConfiguration(conf),
                new ParquetRows(spark, CaptureRow.schema(), warehouse.root(), Map.of()),
                records);
        Watch watch = new Watch(all - todo.size(), all, records);
        spark.sparkContext().addSparkListener(watch);
        try {
            List<Staging.Done> notes = spark.read()
                    .format("news-archive")
                    .option(NewsArchiveSource.UNITS, plan.toString())
                    .option(NewsArchiveSource.SPANS, NewsArchiveSource.ALL)
                    .load()
                    .queryExecution()
                    .toRdd()
                    .toJavaRDD()
                    .mapPartitionsWithIndex(work, true)
                    .collect();
            watch.finish();
            return notes;
        } finally {
            spark.sparkContext().removeSparkListener(watch);
        }
    }

    /** Passes on that a unit is done. Spark tells of a task's end in its own time, of the last ones perhaps too late. */
    private final class Watch extends SparkListener {
        private final int all;
        private final LongAccumulator records;
        private int units;

        Watch(int units, int all, LongAccumulator records) {
            this.units = units;
            this.all = all;
            this.records = records;
        }

        @Override
        public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.taskInfo().successful() && units < all) {
                units++;
                progress.reading(units, all, records.value());
            }
        }

        /** All units are done, whatever has been told of them. */
        synchronized void finish() {
            if (units < all) {
                units = all;
                progress.reading(all, all, records.value());
            }
        }
    }
}
