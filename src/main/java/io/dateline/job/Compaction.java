package io.dateline.job;

import io.dateline.publish.Commit;
import io.dateline.publish.Warehouse;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * Puts small ingests together as one: their rows in few files, a month's in its own. The new files are placed; one record in
 * {@code latest.json} says that they count from now on, and the old ones no more; then the old ones go. Aggregates stay as
 * they are, since no row changes.
 */
public final class Compaction {
    /** Stored bytes of facts for each file of a slice, before they are written anew. */
    private static final long BYTES_A_FILE = 1L << 29;

    private final SparkSession spark;
    private final Warehouse warehouse;
    private final Progress progress;
    private final String run = UUID.randomUUID().toString();

    private Compaction(SparkSession spark, Warehouse warehouse, Progress progress) {
        this.spark = spark;
        this.warehouse = warehouse;
        this.progress = progress;
    }

    /**
     * What is asked for.
     *
     * @param smallBytes ingests with at most so many bytes of facts are put together
     * @param grace how long readers that have begun are waited for, once before and once after the new files count
     */
    public record Request(String warehouse, long smallBytes, Duration grace) {}

    /**
     * What was done.
     *
     * @param ingest that took the others' place; empty where there were not two that could be put together
     * @param replaced ingests, in order
     */
    public record Result(Optional<Integer> ingest, List<Integer> replaced, int filesBefore, int filesAfter) {
        public Result {
            replaced = List.copyOf(replaced);
        }
    }

    /**
     * Puts the small ingests of a warehouse together.
     *
     * @throws io.dateline.publish.WarehouseException where there is none
     */
    public static Result run(SparkSession spark, Request request, Progress progress) throws IOException {
        Warehouse warehouse = Warehouse.open(
                new Path(request.warehouse()), spark.sessionState().newHadoopConf());
        return new Compaction(spark, warehouse, progress).run(request);
    }

    private Result run(Request request) throws IOException {
        new AggregateUpdate(spark, warehouse, run, progress).bringUpToDate();
        warehouse.clear(warehouse.uncleared());
        Optional<Commit> decided = warehouse.decide((ingest, before) -> {
            List<Commit> small = small(request.smallBytes());
            return small.size() < 2 ? Optional.empty() : Optional.of(merged(ingest, small));
        });
        if (decided.isEmpty()) {
            return new Result(Optional.empty(), List.of(), 0, 0);
        }
        Commit commit = decided.get();
        progress.step("publish");
        warehouse.promote(commit);
        pause(request.grace());
        new AggregateUpdate(spark, warehouse, run, progress).bringUpToDate();
        pause(request.grace());
        progress.step("remove what was put together");
        warehouse.clear(warehouse.uncleared());
        warehouse.staging().delete(run);
        int before = commit.replaces().stream()
                .mapToInt(i -> warehouse.commits().get(i - 1).files().size())
                .sum();
        return new Result(
                Optional.of(commit.ingest()),
                commit.replaces(),
                before,
                commit.files().size());
    }

    /** Readers that listed files before these were placed have their answer by then. */
    private void pause(Duration grace) throws InterruptedIOException {
        if (grace.isZero()) {
            return;
        }
        progress.step("wait " + grace.toSeconds() + " s for readers");
        try {
            Thread.sleep(grace.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it waited for readers; the next run goes on from here");
        }
    }

    /**
     * Small ingests that can be one. An archive is known by its name, so those that read other archives under the same name
     * stay apart, as do those that selected or looked back otherwise.
     */
    private List<Commit> small(long bytes) {
        List<Commit> small = new ArrayList<>();
        Set<String> archives = new HashSet<>();
        for (Commit commit : warehouse.live()) {
            List<String> own =
                    commit.inputs().stream().map(Commit.Input::archive).toList();
            Commit first = small.isEmpty() ? commit : small.get(0);
            boolean isAlike = commit.selection().equals(first.selection()) && commit.windowDays() == first.windowDays();
            if (isAlike
                    && commit.files().stream().mapToLong(Commit.File::bytes).sum() <= bytes
                    && own.stream().noneMatch(archives::contains)) {
                small.add(commit);
                archives.addAll(own);
            }
        }
        return small;
    }

    private Commit merged(int ingest, List<Commit> small) throws IOException {
        progress.step("put " + small.size() + " ingests together");
        TableViews views = new TableViews(spark, warehouse);
        RowFiles writer = new RowFiles(
                spark, warehouse.root().toString(), warehouse.staging().folder(run) + "/" + ingest);
        DaySlices slices = new DaySlices(spark, DaySlices.Width.MONTH);
        FactTable articles = Facts.all().get(0);
        slices.articles(views.rows(articles.name(), articles.schema(), warehouse.files(articles.name())));
        List<Commit.File> files = new ArrayList<>();
        for (FactTable fact : Facts.all()) {
            progress.step("table " + fact.name());
            List<Commit.File> old = small.stream()
                    .flatMap(c -> c.files().stream())
                    .filter(f -> f.table().equals(fact.name()))
                    .toList();
            long bytes = old.stream().mapToLong(Commit.File::bytes).sum();
            var rows = slices.of(fact, views.rows(fact.name(), fact.schema(), old));
            List<RowFiles.Dated> written = old.isEmpty()
                    ? List.of()
                    : writer.writeSlices(fact.name(), rows, fact.schema(), (int) (1 + bytes / BYTES_A_FILE));
            if (written.isEmpty() && !old.isEmpty()) {
                written = List.of(new RowFiles.Dated(
                        "none", writer.writeEmpty(fact.name(), fact.schema(), Map.of()), List.of(), false));
            }
            for (RowFiles.Dated file : written) {
                files.add(file.placed(
                        fact.name(),
                        String.format(
                                Locale.ROOT, "%s/ingest=%d/%04d-%s.parquet", fact.name(), ingest, files.size(), run)));
            }
        }
        return new Commit(
                Commit.FORMAT,
                ingest,
                run,
                Warehouse.now(),
                small.stream().map(Commit::version).distinct().collect(Collectors.joining(", ")),
                small.get(0).windowDays(),
                small.get(0).selection(),
                small.stream().flatMap(c -> c.inputs().stream()).toList(),
                files,
                List.of(),
                small.stream().map(Commit::ingest).toList());
    }
}
