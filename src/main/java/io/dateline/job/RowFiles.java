package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Staging;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.ProjectingInternalRow;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import scala.collection.immutable.IndexedSeq;
import scala.jdk.javaapi.CollectionConverters;

/** Writes a data set as files of a run's own; what was written is what the tasks say, never what a listing shows. */
final class RowFiles {
    private static final String MONTH = "month";

    private final SparkSession spark;
    private final String warehouse;
    private final String folder;

    /**
     * For a run.
     *
     * @param warehouse full path
     * @param folder of the run, below the warehouse
     */
    RowFiles(SparkSession spark, String warehouse, String folder) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.folder = folder;
    }

    /**
     * A file of a slice and the days of its rows.
     *
     * @param days least and greatest, or none
     */
    record Dated(String slice, Staging.StagedFile file, List<LocalDate> days, boolean hasUndated)
            implements Serializable {
        /** As a commit has it, with the path where it belongs. */
        Commit.File placed(String table, String path) {
            return new Commit.File(
                    table, file.path(), path, file.rows(), file.bytes(), file.sha256(), days, hasUndated);
        }
    }

    /**
     * Writes rows in slices: each slice to at most {@code files} files, rows with the same first column in one.
     *
     * @param rows with the columns of {@link DaySlices} besides
     */
    List<Dated> writeSlices(String table, Dataset<Row> rows, StructType schema, int files) {
        var key = functions.col(schema.fields()[0].name());
        var slice = functions.col(DaySlices.SLICE);
        List<Column> columns = new ArrayList<>(columns(schema));
        DaySlices.COLUMNS.forEach(name -> columns.add(functions.col(name)));
        var ordered = rows.select(columns.toArray(Column[]::new))
                .repartition(files, key)
                .sortWithinPartitions(slice, key);
        ParquetRows parquet = new ParquetRows(spark, schema, new Path(warehouse), Map.of());
        String prefix = folder + "/" + table;
        int first = schema.size();
        IndexedSeq<Object> kept = ordinals(first);
        return ordered.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(all -> {
                    List<Dated> written = new ArrayList<>();
                    ProjectingInternalRow row = new ProjectingInternalRow(schema, kept);
                    String current = "";
                    DatedFile file = null;
                    while (all.hasNext()) {
                        InternalRow next = all.next();
                        String of = next.getString(first);
                        if (file == null || !of.equals(current)) {
                            if (file != null) {
                                written.add(file.finish());
                            }
                            file = new DatedFile(of, parquet.open(name(prefix)), first + 1);
                            current = of;
                        }
                        row.project(next);
                        file.write(row, next);
                    }
                    if (file != null) {
                        written.add(file.finish());
                    }
                    return written.iterator();
                })
                .collect();
    }

    /** A file being written, and the days of what is in it. */
    private static final class DatedFile {
        private final String slice;
        private final ParquetRows.File file;
        private final int firstDay;
        private int least = Integer.MAX_VALUE;
        private int greatest = Integer.MIN_VALUE;
        private boolean hasUndated;

        /** The days stand in the two columns from {@code firstDay} on, the mark of the undated in the next. */
        DatedFile(String slice, ParquetRows.File file, int firstDay) {
            this.slice = slice;
            this.file = file;
            this.firstDay = firstDay;
        }

        void write(InternalRow row, InternalRow full) throws IOException {
            file.write(row);
            if (!full.isNullAt(firstDay)) {
                least = Math.min(least, full.getInt(firstDay));
                greatest = Math.max(greatest, full.getInt(firstDay + 1));
            }
            hasUndated |= full.getBoolean(firstDay + 2);
        }

        Dated finish() throws IOException {
            List<LocalDate> days =
                    least > greatest ? List.of() : List.of(LocalDate.ofEpochDay(least), LocalDate.ofEpochDay(greatest));
            return new Dated(slice, file.finish(), days, hasUndated);
        }
    }

    /**
     * Writes rows to a file a month.
     *
     * @param schema of the files; the rows have a column {@code month} besides
     * @return files by month; a month without rows is not among them
     */
    Map<String, Staging.StagedFile> writeMonths(
            String table, Dataset<Row> rows, StructType schema, Map<String, String> notes) {
        List<Column> columns = new ArrayList<>(columns(schema));
        columns.add(functions.col(MONTH));
        var ordered = rows.select(columns.toArray(Column[]::new))
                .repartition(functions.col(MONTH))
                .sortWithinPartitions(functions.col(MONTH), columns.get(0), columns.get(1));
        ParquetRows parquet = new ParquetRows(spark, schema, new Path(warehouse), notes);
        String prefix = folder + "/" + table;
        int month = schema.size();
        IndexedSeq<Object> kept = ordinals(month);
        Map<String, Staging.StagedFile> files = new TreeMap<>();
        ordered.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitionsToPair(all -> {
                    List<Tuple2<String, Staging.StagedFile>> written = new ArrayList<>();
                    ProjectingInternalRow row = new ProjectingInternalRow(schema, kept);
                    String current = "";
                    ParquetRows.File file = null;
                    while (all.hasNext()) {
                        InternalRow next = all.next();
                        String of = next.getString(month);
                        if (file == null || !of.equals(current)) {
                            if (file != null) {
                                written.add(new Tuple2<>(current, file.finish()));
                            }
                            file = parquet.open(name(prefix));
                            current = of;
                        }
                        row.project(next);
                        file.write(row);
                    }
                    if (file != null) {
                        written.add(new Tuple2<>(current, file.finish()));
                    }
                    return written.iterator();
                })
                .collect()
                .forEach(pair -> files.put(pair._1(), pair._2()));
        return files;
    }

    /** Writes a file without rows. */
    Staging.StagedFile writeEmpty(String table, StructType schema, Map<String, String> notes) throws IOException {
        ParquetRows parquet = new ParquetRows(spark, schema, new Path(warehouse), notes);
        try (ParquetRows.File file = parquet.open(folder + "/" + table + "/empty-" + UUID.randomUUID() + ".parquet")) {
            return file.finish();
        }
    }

    private static List<Column> columns(StructType schema) {
        return Arrays.stream(schema.fieldNames()).map(functions::col).toList();
    }

    private static IndexedSeq<Object> ordinals(int count) {
        List<Object> ordinals = new ArrayList<>();
        IntStream.range(0, count).forEach(ordinals::add);
        return CollectionConverters.asScala(ordinals).toIndexedSeq();
    }

    static String name(String prefix) throws IOException {
        TaskContext task = TaskContext.get();
        return prefix + "/part-" + String.format(Locale.ROOT, "%05d", task.partitionId()) + "-" + UUID.randomUUID()
                + ".parquet";
    }
}
