package io.dateline.job;

import io.dateline.Pipeline;
import io.dateline.Selection;
import io.dateline.publish.Commit;
import io.dateline.publish.Staging;
import io.dateline.publish.Warehouse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * The run, step by step as the design numbers them: open, redo, plan, write, look again, decide, promote, aggregate,
 * announce, collect garbage. Killed at any instruction, the next run ends in the same tables.
 */
public final class Ingest {
    /** After which a compaction that has not removed the old files is taken for dead. */
    private static final Duration LONGEST_GRACE = Duration.ofHours(2);

    private final SparkSession spark;
    private final IngestRequest request;
    private final Progress progress;
    private final Configuration conf;
    private final String run = UUID.randomUUID().toString();

    private Ingest(SparkSession spark, IngestRequest request, Progress progress) {
        this.spark = spark;
        this.request = request;
        this.progress = progress;
        this.conf = spark.sessionState().newHadoopConf();
    }

    /**
     * Reads what is new among the inputs and publishes it.
     *
     * @throws InputException before any work, where inputs or settings cannot be used
     * @throws TooMuchQuarantined where nothing was published because too much could not be read
     */
    public static IngestResult run(SparkSession spark, IngestRequest request, Progress progress) throws IOException {
        return new Ingest(spark, request, progress).run();
    }

    /**
     * Makes what the settings ask for once, before any work.
     *
     * @throws InputException where they cannot be used: what, where, what to do
     */
    public static void check(Pipeline.Settings settings) {
        try {
            Pipelines.of(settings);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private IngestResult run() throws IOException {
        check(request.settings());
        Listing listing = Listing.of(request.inputs(), conf);
        Warehouse warehouse = Warehouse.openOrCreate(new Path(request.warehouse()), conf, request.version());
        AggregateUpdate aggregates = new AggregateUpdate(spark, warehouse, run, progress);
        redo(warehouse, aggregates);

        Set<String> seen = new HashSet<>(warehouse.inputsBy(Ingest::shortcut).keySet());
        List<InputFile> fresh = listing.files().stream()
                .filter(file -> !seen.contains(shortcut(file)))
                .filter(this::isSettled)
                .toList();
        Map<String, String> hashes = new HashMap<>(listing.hashes());
        hashes.keySet().retainAll(fresh.stream().map(InputFile::uri).toList());
        ExpectedHashes.check(spark, hashes);
        Set<String> asked = new HashSet<>();
        listing.files().forEach(file -> asked.add(shortcut(file)));
        warnOfOtherSelections(warehouse, asked);
        Staged staged = fresh.isEmpty() ? Staged.NOTHING : stage(warehouse, fresh);
        Set<String> changed = new HashSet<>(changed(fresh));
        Optional<Commit> commit = publish(warehouse, staged, fresh, changed);
        commit.ifPresent(c -> progress.step("aggregate"));
        aggregates.bringUpToDate();
        cleanUp(warehouse, staged);
        return result(listing, commit, changed, staged.ledger().empty());
    }

    private boolean isSettled(InputFile file) {
        boolean isSettled = request.settle().isZero()
                || System.currentTimeMillis() - file.modified()
                        >= request.settle().toMillis();
        if (!isSettled) {
            progress.warn(file.archive() + " changed less than "
                    + request.settle().toSeconds() + " s ago and may still be copied; it is left for a later run.");
        }
        return isSettled;
    }

    /** What a dead run left undone: promotion and aggregates of its commits. */
    private void redo(Warehouse warehouse, AggregateUpdate aggregates) throws IOException {
        int complete = warehouse.latest().map(Warehouse.Latest::ingest).orElse(0);
        if (complete < warehouse.head()) {
            progress.step("finish what an earlier run left");
            for (Commit commit : warehouse.commits().subList(complete, warehouse.head())) {
                warehouse.promote(commit);
            }
            aggregates.bringUpToDate();
        }
    }

    /** Rows of staging, by unit, and what they say of the inputs. */
    private record Staged(List<Staging.Done> units, InputLedger ledger) {
        static final Staged NOTHING = new Staged(List.of(), InputLedger.of(List.of()));

        List<String> files() {
            return units.stream()
                    .flatMap(unit -> unit.files().stream())
                    .map(Staging.StagedFile::path)
                    .toList();
        }
    }

    private Staged stage(Warehouse warehouse, List<InputFile> fresh) throws IOException {
        progress.step("read");
        List<Unit> units = Plans.of(fresh, splitBytes(), identity(), conf);
        warnOfUnsplit(units);
        List<Staging.Done> done = new UnitStage(spark, warehouse, request, run, progress).finish(units);
        return new Staged(done, InputLedger.of(done));
    }

    /** Large inputs that cannot be split keep one task busy, however many there are. */
    private void warnOfUnsplit(List<Unit> units) {
        List<String> whole = units.stream()
                .flatMap(unit -> unit.parts().stream())
                .filter(part -> part.isWhole() && part.length() > splitBytes())
                .map(Unit.Part::archive)
                .toList();
        if (whole.size() == 1) {
            progress.warn(whole.get(0) + " cannot be split: read by one task");
        } else if (!whole.isEmpty()) {
            progress.warn(
                    whole.size() + " inputs cannot be split, each is read by one task: " + IngestResult.listed(whole));
        }
    }

    private String selection() {
        String limit =
                request.limit().isPresent() ? ", limit " + request.limit().getAsLong() : "";
        return request.settings().selection().equals(Selection.ALL) && limit.isEmpty()
                ? Commit.ALL
                : request.settings().selection() + limit;
    }

    /** Says so where archives that are known were read in part, or otherwise than is asked for now. */
    private void warnOfOtherSelections(Warehouse warehouse, Set<String> known) {
        warehouse.live().stream()
                .filter(c -> !c.selection().equals(selection()))
                .filter(c -> c.inputs().stream().anyMatch(i -> known.contains(shortcut(i))))
                .forEach(c -> progress.warn(
                        "ingest " + c.ingest() + " read some of these archives with another selection (" + c.selection()
                                + "); they are not read again. Use another warehouse for another selection."));
    }

    /** What units' names are made from besides their parts: what else decides their rows. */
    private String identity() {
        return request.version() + '\n' + request.settings() + '\n' + request.limit();
    }

    /** With a limit inputs are read whole, so that the first documents are the same for any split. */
    private long splitBytes() {
        return request.limit().isPresent() ? Long.MAX_VALUE : request.splitBytes();
    }

    /** Archives whose files are not what they were when they were listed. */
    private List<String> changed(List<InputFile> files) throws IOException {
        List<String> changed = new ArrayList<>();
        for (InputFile file : files) {
            Path path = new Path(file.uri());
            FileStatus[] now = path.getFileSystem(conf).globStatus(new Path(escaped(file.uri())));
            if (now == null
                    || now.length != 1
                    || now[0].getLen() != file.length()
                    || now[0].getModificationTime() != file.modified()) {
                changed.add(file.archive());
                progress.warn(file.archive() + " changed while it was read; it is left for the next run.");
            }
        }
        return changed;
    }

    private static String escaped(String uri) {
        return uri.replaceAll("([*?\\[\\]{}\\\\])", "\\\\$1");
    }

    private Optional<Commit> publish(Warehouse warehouse, Staged staged, List<InputFile> fresh, Set<String> changed)
            throws IOException {
        FactBuild facts = new FactBuild(spark, warehouse, run, progress);
        Optional<Commit> commit = warehouse.decide((ingest, before) -> {
            List<Commit.Input> inputs = unknown(staged, fresh, changed, before);
            if (inputs.isEmpty()) {
                return Optional.empty();
            }
            staged.ledger().check(inputs, request.maxQuarantine());
            progress.step("build tables");
            FactBuild.Built built = facts.build(ingest, staged.files(), inputs, request.windowDays());
            progress.step("publish");
            return Optional.of(new Commit(
                    Commit.FORMAT,
                    ingest,
                    run,
                    Warehouse.now(),
                    request.version(),
                    request.windowDays(),
                    selection(),
                    inputs,
                    built.files(),
                    built.months(),
                    List.of()));
        });
        if (commit.isPresent()) {
            warehouse.promote(commit.get());
        }
        return commit;
    }

    /** Inputs of this run whose content no ingest has; of two with the same content the first. */
    private static List<Commit.Input> unknown(
            Staged staged, List<InputFile> fresh, Set<String> changed, List<Commit> before) {
        Set<String> digests = new HashSet<>();
        before.forEach(c -> c.inputs().forEach(i -> digests.add(i.digest())));
        List<Commit.Input> inputs = new ArrayList<>();
        for (InputFile file : fresh) {
            String digest = staged.ledger().digest(file.archive());
            if (!changed.contains(file.archive()) && digests.add(digest)) {
                inputs.add(new Commit.Input(
                        file.archive(), file.uri(), file.length(), String.valueOf(file.modified()), digest));
            }
        }
        return inputs;
    }

    private void cleanUp(Warehouse warehouse, Staged staged) throws IOException {
        Staging staging = warehouse.staging();
        for (Staging.Done unit : staged.units()) {
            staging.delete(unit.unit());
        }
        staging.delete(run);
        staging.collectGarbage(System.currentTimeMillis());
        Instant latest = Instant.now().minus(LONGEST_GRACE);
        warehouse.clear(warehouse.uncleared().stream()
                .filter(commit -> Instant.parse(commit.committedAt()).isBefore(latest))
                .toList());
    }

    private IngestResult result(Listing listing, Optional<Commit> commit, Set<String> changed, List<String> empty) {
        List<String> read = commit.map(
                        c -> c.inputs().stream().map(Commit.Input::archive).toList())
                .orElse(List.of());
        Set<String> isRead = new HashSet<>(read);
        List<String> known = listing.files().stream()
                .map(InputFile::archive)
                .filter(archive -> !isRead.contains(archive) && !changed.contains(archive))
                .toList();
        Map<String, Long> rows = new LinkedHashMap<>();
        commit.ifPresent(c -> c.files().forEach(f -> rows.merge(f.table(), f.rows(), Long::sum)));
        return new IngestResult(
                commit.map(c -> OptionalInt.of(c.ingest())).orElse(OptionalInt.empty()),
                read,
                known,
                List.copyOf(changed),
                listing.passedOver(),
                empty,
                rows);
    }

    private static String shortcut(Commit.Input input) {
        return input.uri() + '\n' + input.bytes() + '\n' + input.modified();
    }

    private static String shortcut(InputFile file) {
        return file.uri() + '\n' + file.length() + '\n' + file.modified();
    }
}
