package io.dateline.job;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.publish.Commit;
import io.dateline.publish.Staging;
import io.dateline.publish.Warehouse;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Computes aggregates again for the months that commits touched, from the files that those months need. */
final class AggregateUpdate {
    /** In each file's metadata: the newest ingest that it counts. */
    static final String INGEST_NOTE = "dateline.ingest";

    private static final String UNKNOWN = "unknown";
    private static final StructType MONTHS = StructType.fromDDL("month STRING, first_day DATE, last_day DATE");

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final TableViews views;
    private final String run;
    private final Progress progress;

    AggregateUpdate(SparkSession spark, Warehouse warehouse, String run, Progress progress) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.views = new TableViews(spark, warehouse);
        this.run = run;
        this.progress = progress;
    }

    /** Repeats until the head of the log stands still, so that an older run never has the last word. */
    void bringUpToDate() throws IOException {
        int complete = warehouse.latest().map(Warehouse.Latest::ingest).orElse(0);
        while (complete < warehouse.head()) {
            int head = warehouse.head();
            List<String> months = warehouse.monthsAfter(complete);
            for (Commit commit : warehouse.commits().subList(complete, head)) {
                warehouse.promote(commit);
            }
            if (!months.isEmpty()) {
                update(months, head);
            }
            warehouse.announce(head, run);
            complete = head;
            warehouse.refresh();
        }
    }

    private void update(List<String> touched, int head) throws IOException {
        String folder = warehouse.staging().folder(run) + "/aggregates-" + head;
        RowFiles writer = new RowFiles(spark, warehouse.root().toString(), folder);
        Map<String, String> notes = Map.of(INGEST_NOTE, String.valueOf(head));
        for (AggregateTable table : Aggregates.all()) {
            progress.step("aggregate " + table.name());
            List<String> months = reached(table, touched);
            register(table, months);
            Map<String, Staging.StagedFile> written =
                    writer.writeMonths(table.name(), table.rows(spark), table.schema(), notes);
            for (String month : months) {
                Staging.StagedFile file = written.get(month);
                if (file == null) {
                    file = writer.writeEmpty(table.name(), table.schema(), notes);
                }
                replace(table.name(), month, file, head);
            }
        }
    }

    private void replace(String table, String month, Staging.StagedFile file, int head) throws IOException {
        if (standing(table, month) <= head) {
            warehouse.replaceAggregate(table, month, file.path());
        }
    }

    /** The newest ingest that the published file counts; 0 where there is none. */
    private int standing(String table, String month) throws IOException {
        var path = warehouse.path(Warehouse.aggregatePath(table, month));
        var conf = spark.sessionState().newHadoopConf();
        if (!path.getFileSystem(conf).exists(path)) {
            return 0;
        }
        try (ParquetFileReader reader = ParquetFileReader.open(HadoopInputFile.fromPath(path, conf))) {
            String note = reader.getFileMetaData().getKeyValueMetaData().get(INGEST_NOTE);
            return note == null ? 0 : Integer.parseInt(note);
        }
    }

    /** Months, and those after them that a table's windows reach, as far as there is anything to count. */
    private List<String> reached(AggregateTable table, List<String> touched) {
        List<LocalDate> days = warehouse.live().stream()
                .flatMap(c -> c.files().stream())
                .flatMap(f -> f.days().stream())
                .toList();
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(LocalDate.MAX);
        LocalDate last = days.stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
        TreeSet<String> months = new TreeSet<>(touched);
        touched.stream()
                .filter(month -> !month.equals(UNKNOWN))
                .flatMap(month -> table.reachedFrom(YearMonth.parse(month)).stream())
                .filter(month ->
                        !month.atDay(1).isAfter(last) && !month.atEndOfMonth().isBefore(first))
                .forEach(month -> months.add(month.toString()));
        return List.copyOf(months);
    }

    private void register(AggregateTable table, List<String> months) {
        List<Row> rows = new ArrayList<>();
        for (String month : months) {
            rows.add(
                    month.equals(UNKNOWN)
                            ? RowFactory.create(month, null, null)
                            : RowFactory.create(
                                    month,
                                    YearMonth.parse(month).atDay(1),
                                    YearMonth.parse(month).atEndOfMonth()));
        }
        spark.createDataFrame(rows, MONTHS).createOrReplaceTempView("months");
        for (FactTable fact : Facts.all()) {
            if (!table.reads(fact.name())) {
                continue;
            }
            List<Commit.File> files = warehouse.files(fact.name()).stream()
                    .filter(file -> isNeeded(file, months, table))
                    .toList();
            Dataset<Row> view = views.rows(fact.name(), fact.schema(), files);
            view.createOrReplaceTempView(fact.name());
        }
    }

    private static boolean isNeeded(Commit.File file, List<String> months, AggregateTable table) {
        for (String month : months) {
            if (month.equals(UNKNOWN) ? file.hasUndated() : overlaps(file, YearMonth.parse(month), table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlaps(Commit.File file, YearMonth month, AggregateTable table) {
        return file.mayHold(
                month.atDay(1).minusDays(table.daysBefore()),
                month.atEndOfMonth().plusDays(table.daysAfter()));
    }
}
