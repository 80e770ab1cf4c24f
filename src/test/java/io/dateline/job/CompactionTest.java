package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.aggregate.Engine;
import io.dateline.publish.Warehouse;
import io.dateline.sample.Sample;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ingests of two days become one; whoever reads meanwhile, and whoever adds a day afterwards, notices nothing. */
class CompactionTest {
    private static final long MIB = 1 << 20;

    private static final SparkSession SPARK = LocalSpark.session();

    @TempDir
    private static Path folder;

    private static Path apart;
    private static Map<String, List<String>> before;

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record DiesAt(String at) implements Progress {
        @Override
        public void step(String name) {
            if (name.startsWith(at)) {
                throw new Died();
            }
        }

        @Override
        public void reading(int unitsDone, int units, long records) {}

        @Override
        public void warn(String message) {}
    }

    @BeforeAll
    static void twoDays() throws IOException {
        apart = copy(SampleWarehouse.once().warehouse(), "apart");
        ingest(1, apart);
        before = rows(apart);
    }

    @Test
    void manySmallIngestsBecomeOneAndNoReaderSeesARowTwiceOrNotAtAll() throws Exception {
        Path together = copy(apart, "together");

        Reader byDuckDb = new Reader(duckDb(together));
        Reader byLog = new Reader(log(together));
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> reading = List.of(threads.submit(byDuckDb), threads.submit(byLog));
            Compaction.Result result = compact(together, Duration.ofMillis(1), new WaitsFor(List.of(byDuckDb, byLog)));
            for (Reader reader : List.of(byDuckDb, byLog)) {
                reader.isDone.set(true);
            }
            for (Future<?> reader : reading) {
                reader.get();
            }
            assertThat(result.replaced()).containsExactly(1, 2);
            for (Reader reader : List.of(byDuckDb, byLog)) {
                assertThat(reader.seen)
                        .as("what a reader saw, in the order of time")
                        .hasSize(1);
                assertThat(reader.answers.get()).isGreaterThanOrEqualTo(2 * WaitsFor.ANSWERS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(rows(together)).isEqualTo(before);
        assertEachMonthHasFilesOfItsOwn(together);
        assertThat(folders(together)).as("nothing is left of the old ones").containsExactly("ingest=3");
        assertThat(Verification.run(SPARK, together.toString(), Verification.Inputs.READ)
                        .findings())
                .isEmpty();

        Path longer = copy(apart, "longer");
        ingest(2, longer);
        ingest(2, together);
        assertThat(rows(together))
                .as("a day that is added comes to the same in both")
                .isEqualTo(rows(longer));
        assertThat(ingest(1, together).ingest())
                .as("what the merged ones read stays known")
                .isEmpty();
    }

    @Test
    void whereItDiesTheNextRunGoesOn() throws Exception {
        for (String step : List.of("publish", "wait")) {
            Path warehouse = copy(apart, "dies at " + step);
            assertThatThrownBy(() -> compact(warehouse, Duration.ofSeconds(1), new DiesAt(step)))
                    .isInstanceOf(Died.class);
            assertThat(rows(warehouse)).as("after it died at " + step).isEqualTo(before);
            compact(warehouse, Duration.ZERO, Progress.SILENT);
            assertThat(rows(warehouse)).as("after the next run").isEqualTo(before);
            assertThat(folders(warehouse)).hasSize(1);
        }
    }

    /** But for the files of rows that are late or have no date. */
    private static void assertEachMonthHasFilesOfItsOwn(Path warehouse) throws IOException {
        List<String> months = Warehouse.open(
                        new org.apache.hadoop.fs.Path(warehouse.toString()),
                        SPARK.sessionState().newHadoopConf())
                .files("texts")
                .stream()
                .filter(file -> !file.hasUndated())
                .filter(file ->
                        file.days().get(0).plusDays(62).isAfter(file.days().get(1)))
                .map(file -> file.days().get(1).toString().substring(0, 7))
                .toList();
        assertThat(months).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    }

    /** Asks a question again and again; answers that follow one like them are left out. */
    private static final class Reader implements Callable<Void> {
        private final Callable<String> question;
        private final AtomicBoolean isDone = new AtomicBoolean();
        private final AtomicLong answers = new AtomicLong();
        private final List<String> seen = new ArrayList<>();

        Reader(Callable<String> question) {
            this.question = question;
        }

        @Override
        public Void call() throws Exception {
            try {
                while (!isDone.get()) {
                    String answer = question.call();
                    if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(answer)) {
                        seen.add(answer);
                    }
                    answers.incrementAndGet();
                }
                return null;
            } finally {
                isDone.set(true);
            }
        }
    }

    /** Waits, where a user's grace does, until each reader has its answer and one that it asked for since. */
    private record WaitsFor(List<Reader> readers) implements Progress {
        static final long ANSWERS = 2;

        @Override
        public void step(String name) {
            for (Reader reader : name.startsWith("wait") ? readers : List.<Reader>of()) {
                long before = reader.answers.get();
                while (reader.answers.get() < before + ANSWERS && !reader.isDone.get()) {
                    LockSupport.parkNanos(1_000_000);
                }
            }
        }

        @Override
        public void reading(int unitsDone, int units, long records) {}

        @Override
        public void warn(String message) {}
    }

    private static final String COUNTS = """
            select (select count(*) from articles), (select count(distinct article_id) from articles),
              (select count(*) from captures), (select sum(record_length) from captures)""";

    private static Callable<String> duckDb(Path warehouse) throws SQLException {
        Connection db = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = db.createStatement()) {
            statement.execute(Engine.DUCKDB.statements(warehouse.toString()));
        }
        return () -> answer(db, COUNTS);
    }

    /** As our own commands read: the files that the log names in the state that is announced. */
    private static Callable<String> log(Path warehouse) {
        return () -> {
            Warehouse opened = Warehouse.open(
                    new org.apache.hadoop.fs.Path(warehouse.toString()),
                    SPARK.sessionState().newHadoopConf());
            int ingest = opened.latest().orElseThrow().ingest();
            long rows = 0;
            for (var commit : opened.live(ingest)) {
                for (var file : commit.files()) {
                    if (file.table().equals("captures")) {
                        rows += SPARK.read()
                                .parquet(opened.path(file.path()).toString())
                                .count();
                    }
                }
            }
            return String.valueOf(rows);
        };
    }

    private static String answer(Connection db, String sql) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            StringBuilder answer = new StringBuilder();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                answer.append(result.getString(i)).append(' ');
            }
            return answer.toString();
        }
    }

    private static IngestResult ingest(int day, Path warehouse) throws IOException {
        Path archive = folder.resolve("day-" + day + ".warc.gz");
        if (Files.notExists(archive)) {
            Path sample = folder.resolve("sample-" + day);
            new Sample(day, 25, 0).write(sample);
            Files.move(sample.resolve("sample.warc.gz"), archive);
        }
        return Ingest.run(SPARK, Requests.of(archive, warehouse), Progress.SILENT);
    }

    private static Compaction.Result compact(Path warehouse, Duration grace, Progress progress) throws IOException {
        return Compaction.run(SPARK, new Compaction.Request(warehouse.toString(), 64 * MIB, grace), progress);
    }

    private static Path copy(Path warehouse, String name) throws IOException {
        Path copy = folder.resolve(name);
        try (Stream<Path> files = Files.walk(warehouse)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(warehouse.relativize(file)));
            }
        }
        return copy;
    }

    private static List<String> folders(Path warehouse) throws IOException {
        try (Stream<Path> folders = Files.list(warehouse.resolve("articles"))) {
            return folders.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    /** All rows of all tables, but for the number of the ingest. */
    private static Map<String, List<String>> rows(Path warehouse) throws IOException {
        Published.register(SPARK, warehouse.toString());
        Map<String, List<String>> rows = new TreeMap<>();
        Stream.concat(
                        Facts.all().stream().map(FactTable::name),
                        Aggregates.all().stream().map(AggregateTable::name))
                .forEach(name -> rows.put(
                        name,
                        SPARK.table(name).drop("ingest").toJSON().collectAsList().stream()
                                .sorted()
                                .toList()));
        return rows;
    }
}
