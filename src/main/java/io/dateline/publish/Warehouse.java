package io.dateline.publish;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A folder of published tables. A batch is decided by one record in the log, created exclusively; all that follows from it
 * (files moved to their place, aggregates replaced) can be done again at any time by anybody, to the same end.
 */
public final class Warehouse {
    private static final String FORMAT_FILE = "_dateline/format.json";
    private static final String LATEST_FILE = "_dateline/latest.json";
    private static final String STAGING = "_dateline/staging";

    private final Storage storage;
    private final CommitLog log;
    private List<Commit> commits;

    private Warehouse(Storage storage) throws IOException {
        this.storage = storage;
        this.log = new CommitLog(storage);
        this.commits = log.read();
    }

    /** What {@code format.json} says. */
    record Format(String format, int version, String createdBy) {
        static final String NAME = "dateline";
        static final int VERSION = 1;
    }

    /**
     * The newest state that a reader may rely on.
     *
     * @param ingest all tables hold it
     * @param live ingests up to it whose rows count, in order: those that no later one replaced
     * @param cleared newest ingest that replaced others whose files are gone; 0 where there is none
     */
    public record Latest(int ingest, String run, List<Integer> live, int cleared) {
        public Latest {
            live = List.copyOf(live);
        }
    }

    /**
     * Opens a warehouse that exists.
     *
     * @throws WarehouseException where there is none, or one of another format, or a damaged one
     */
    public static Warehouse open(Path root, Configuration conf) throws IOException {
        Storage storage = Storage.at(root, conf);
        if (!storage.exists(FORMAT_FILE)) {
            throw new WarehouseException("there is no warehouse at " + storage.root() + " (no " + FORMAT_FILE
                    + " in it). Name the folder that `dateline run ... --warehouse DIR` wrote.");
        }
        check(storage);
        return new Warehouse(storage);
    }

    /**
     * Opens a warehouse, or makes one in a folder that is empty or does not exist.
     *
     * @throws WarehouseException where the folder holds something else
     */
    public static Warehouse openOrCreate(Path root, Configuration conf, String version) throws IOException {
        Storage storage = Storage.at(root, conf);
        if (!storage.exists(FORMAT_FILE)) {
            List<String> names = storage.names("");
            if (!names.isEmpty() && !names.equals(List.of("_dateline"))) {
                throw new WarehouseException(storage.root() + " is not empty and no warehouse of ours (it holds "
                        + names.get(0) + ", but no " + FORMAT_FILE + "). Name another folder with --warehouse.");
            }
            storage.createExclusively(FORMAT_FILE, Json.sealed(new Format(Format.NAME, Format.VERSION, version)));
        }
        check(storage);
        return new Warehouse(storage);
    }

    private static void check(Storage storage) throws IOException {
        String where = storage.path(FORMAT_FILE).toString();
        Format format = Json.unsealed(storage.read(FORMAT_FILE).orElseThrow(), Format.class, where);
        if (!format.format().equals(Format.NAME) || format.version() != Format.VERSION) {
            throw new WarehouseException(where + " says " + format.format() + " " + format.version()
                    + "; this version of Dateline knows " + Format.NAME + " " + Format.VERSION
                    + ". Use the version that wrote it, or a newer one.");
        }
    }

    /** All ingests, in order, as of the last look at the log. */
    public List<Commit> commits() {
        return commits;
    }

    /** Ingests that count when {@code head} is the newest, in order: those that none of them replaces. */
    public List<Commit> live(int head) {
        List<Commit> known = commits.subList(0, Math.min(head, commits.size()));
        Set<Integer> replaced = new HashSet<>();
        known.forEach(c -> replaced.addAll(c.replaces()));
        return known.stream().filter(c -> !replaced.contains(c.ingest())).toList();
    }

    /** Ingests that count now. */
    public List<Commit> live() {
        return live(head());
    }

    /** Looks at the log again. */
    public List<Commit> refresh() throws IOException {
        commits = log.read();
        return commits;
    }

    /** Number of the newest ingest; 0 where there is none. */
    public int head() {
        return commits.size();
    }

    public Path root() {
        return storage.root();
    }

    public Path path(String relative) {
        return storage.path(relative);
    }

    /** Inputs of all ingests by a key of theirs, the newest last. */
    public <K> Map<K, Commit.Input> inputsBy(Function<Commit.Input, K> key) {
        Map<K, Commit.Input> inputs = new LinkedHashMap<>();
        live().forEach(c -> c.inputs().forEach(i -> inputs.put(key.apply(i), i)));
        return inputs;
    }

    /** Files of a fact table that count, in the order of ingests. */
    public List<Commit.File> files(String table) {
        return live().stream()
                .flatMap(c -> c.files().stream())
                .filter(f -> f.table().equals(table))
                .toList();
    }

    /**
     * Decides a batch: the step after which it is published. Where another run came first, its commit is read and {@code
     * batch} is asked again for what is still to be added under the next number.
     *
     * @param batch makes the commit of a number, given the log so far; empty where nothing is left to add
     */
    public Optional<Commit> decide(BatchMaker batch) throws IOException {
        while (true) {
            Optional<Commit> commit = batch.commit(head() + 1, commits);
            if (commit.isEmpty()) {
                return commit;
            }
            boolean ours = log.append(commit.get());
            refresh();
            if (ours) {
                return commit;
            }
        }
    }

    /** Makes a commit for a number that is free. */
    @FunctionalInterface
    public interface BatchMaker {
        Optional<Commit> commit(int ingest, List<Commit> before) throws IOException;
    }

    /**
     * Moves a commit's staged files to their places; what is there already stays. One whose place another took has none to move.
     *
     * @throws WarehouseException where a file is neither staged nor in place, or of another length
     */
    public void promote(Commit commit) throws IOException {
        if (isReplaced(commit)) {
            return;
        }
        for (Commit.File file : commit.files()) {
            Optional<Long> published = storage.length(file.path());
            if (published.isEmpty()) {
                publish(commit, file);
            } else if (published.get() != file.bytes()) {
                throw new WarehouseException(
                        storage.path(file.path()) + " has " + published.get() + " bytes, but ingest " + commit.ingest()
                                + " wrote " + file.bytes() + ". Restore it from a copy of the warehouse.");
            }
        }
    }

    private boolean isReplaced(Commit commit) {
        return commits.stream().anyMatch(c -> c.replaces().contains(commit.ingest()));
    }

    private void publish(Commit commit, Commit.File file) throws IOException {
        Optional<Long> staged = storage.length(file.staged());
        if (staged.isEmpty() || staged.get() != file.bytes()) {
            if (storage.length(file.path()).isPresent()) {
                return; // Another run redid this commit at the same time.
            }
            refresh();
            if (isReplaced(commit)) {
                return; // Another run put it together with others at the same time.
            }
            throw new WarehouseException(storage.path(file.path()) + " of ingest " + commit.ingest()
                    + " is missing, and so is its staged copy " + file.staged()
                    + ". Restore it from a copy of the warehouse.");
        }
        if (!storage.sha256(file.staged()).equals(file.sha256())) {
            throw new WarehouseException(storage.path(file.staged()) + " does not have the content that ingest "
                    + commit.ingest() + " wrote. Restore it from a copy of the warehouse.");
        }
        try {
            storage.move(file.staged(), file.path());
        } catch (IOException e) {
            if (storage.length(file.path()).isEmpty()) {
                throw e;
            }
        }
    }

    /** Months that commits after {@code ingest} touched, in order. */
    public List<String> monthsAfter(int ingest) {
        TreeSet<String> months = new TreeSet<>();
        commits.stream().filter(c -> c.ingest() > ingest).forEach(c -> months.addAll(c.months()));
        return List.copyOf(months);
    }

    /** Puts a month's file of an aggregate in place of the one before. */
    public void replaceAggregate(String table, String month, String staged) throws IOException {
        storage.moveOver(staged, aggregatePath(table, month));
    }

    /** Where a month of an aggregate stands, below the warehouse. */
    public static String aggregatePath(String table, String month) {
        return table + "/month=" + month + "/data.parquet";
    }

    /** What {@code latest.json} says; empty before the first ingest is complete. */
    public Optional<Latest> latest() throws IOException {
        return storage.read(LATEST_FILE)
                .map(json -> Json.unsealed(
                        json, Latest.class, storage.path(LATEST_FILE).toString()));
    }

    /** Says that all tables hold the ingests up to {@code ingest}. */
    public void announce(int ingest, String run) throws IOException {
        Optional<Latest> latest = latest();
        if (latest.isEmpty() || latest.get().ingest() < ingest) {
            List<Integer> live = live(ingest).stream().map(Commit::ingest).toList();
            int cleared = latest.map(Latest::cleared).orElse(0);
            storage.replace(LATEST_FILE, Json.sealed(new Latest(ingest, run, live, cleared)));
        }
    }

    /** Ingests that replaced others whose files are still there, in a state that is announced. */
    public List<Commit> uncleared() throws IOException {
        Optional<Latest> latest = latest();
        return latest.isEmpty()
                ? List.of()
                : commits.subList(latest.get().cleared(), latest.get().ingest()).stream()
                        .filter(c -> !c.replaces().isEmpty())
                        .toList();
    }

    /**
     * Deletes the files of the ingests that {@link #uncleared} ones replaced. Who still reads them gets an error and never
     * other rows.
     */
    public void clear(List<Commit> uncleared) throws IOException {
        for (Commit commit : uncleared) {
            for (int replaced : commit.replaces()) {
                Set<String> folders = new LinkedHashSet<>();
                for (Commit.File file : commits.get(replaced - 1).files()) {
                    folders.add(file.path().substring(0, file.path().lastIndexOf('/')));
                }
                for (String folder : folders) {
                    storage.delete(folder);
                }
            }
            Latest latest = latest().orElseThrow();
            storage.replace(
                    LATEST_FILE,
                    Json.sealed(new Latest(latest.ingest(), latest.run(), latest.live(), commit.ingest())));
        }
    }

    /** Staging of this warehouse. */
    public Staging staging() {
        return new Staging(storage, STAGING);
    }

    /** Staging of the warehouse at {@code root}, whose log is not looked at. */
    public static Staging staging(Path root, Configuration conf) throws IOException {
        return new Staging(Storage.at(root, conf), STAGING);
    }

    /** Files that the log names and that are not in place with their length, as sentences; none where all is well. */
    public List<String> missing() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Commit commit : live()) {
            for (Commit.File file : commit.files()) {
                Optional<Long> length = storage.length(file.path());
                if (length.isEmpty() || length.get() != file.bytes()) {
                    missing.add(file.path() + " of ingest " + commit.ingest() + ": "
                            + length.map(l -> l + " bytes").orElse("not there") + ", should have " + file.bytes());
                }
            }
        }
        return missing;
    }

    /** Files that the log names and that are not in place with their length and content, as sentences. */
    public List<String> differing() throws IOException {
        List<String> differing = new ArrayList<>(missing());
        for (Commit commit : live()) {
            for (Commit.File file : commit.files()) {
                Optional<Long> length = storage.length(file.path());
                if (length.isPresent()
                        && length.get() == file.bytes()
                        && !storage.sha256(file.path()).equals(file.sha256())) {
                    differing.add(
                            file.path() + " of ingest " + commit.ingest() + ": its SHA-256 is not " + file.sha256());
                }
            }
        }
        return differing;
    }

    /** A moment for records of the log, which no table holds. */
    public static String now() {
        return Instant.now().toString();
    }
}
