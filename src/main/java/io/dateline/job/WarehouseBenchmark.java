package io.dateline.job;

import io.dateline.Pipeline;
import io.dateline.publish.Warehouse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/**
 * What a warehouse costs. {@code day FOLDER DAYS...}: a new day of 100 articles in warehouses of so many days, and again after
 * a compaction. {@code facts FOLDER ARTICLES...}: all aggregates of three years with so many articles, and the most memory
 * that the process had.
 */
public final class WarehouseBenchmark {
    private static final LocalDate LAST = LocalDate.of(2024, 11, 30);
    private static final int ARTICLES_A_DAY = 100;
    private static final int YEARS_DAYS = 1096;

    private WarehouseBenchmark() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        List<Integer> sizes = Stream.of(args).skip(2).map(Integer::parseInt).toList();
        try (SparkSession spark = Sessions.open("warehouse benchmark")) {
            for (int size : sizes) {
                if (args[0].equals("day")) {
                    age(spark, folder, size);
                } else {
                    facts(spark, folder, size);
                }
            }
        }
    }

    private static void age(SparkSession spark, Path folder, int days) throws IOException {
        Path apart = folder.resolve("days-" + days);
        new MadeUpWarehouse(LAST, days, ARTICLES_A_DAY, 1).write(spark, apart.toString(), Set.of());
        Warehouse warehouse = open(spark, apart);
        warehouse.announce(warehouse.head(), "made up");
        Path together = folder.resolve("compacted-" + days);
        copy(apart, together);
        for (int pass = 0; pass < 2; pass++) {
            // The first warms the machine up.
            newDay(spark, folder, apart, days + " days, " + days + " ingests", pass);
        }
        long start = System.nanoTime();
        Compaction.Result result = Compaction.run(
                spark, new Compaction.Request(together.toString(), 1L << 28, Duration.ZERO), Progress.SILENT);
        System.out.printf(
                Locale.ROOT,
                "%d days: compaction %.1f s, %d files became %d%n",
                days,
                seconds(start),
                result.filesBefore(),
                result.filesAfter());
        for (int pass = 0; pass < 2; pass++) {
            newDay(spark, folder, together, days + " days, compacted", pass);
        }
    }

    private static void newDay(SparkSession spark, Path folder, Path warehouse, String what, int pass)
            throws IOException {
        LocalDate day = LAST.plusDays(1L + pass);
        Path archive = folder.resolve("new-" + day + ".jsonl");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < ARTICLES_A_DAY; i++) {
            String date = i % 20 == 0 ? "" : ",\"date_publish\":\"" + day + " 10:00:00\"";
            lines.append("{\"url\":\"https://outlet" + i % 200 + ".example/" + day + "/" + i
                    + "\",\"title\":\"What happened on " + day + " in place " + i + "\",\"maintext\":\"");
            for (int word = 0; word < 120; word++) {
                lines.append("word")
                        .append((word * 7919 + i * 104_729 + pass) % 50_021)
                        .append(word % 12 == 11 ? ". " : " ");
            }
            lines.append("\"" + date + ",\"date_download\":\"" + day + " 12:00:00\"}\n");
        }
        Files.writeString(archive, lines, StandardCharsets.UTF_8);
        Steps steps = new Steps();
        long start = System.nanoTime();
        long cpu = cpu();
        Ingest.run(
                spark,
                new IngestRequest(
                        List.of(archive.toString()),
                        warehouse.toString(),
                        Pipeline.Settings.DEFAULT,
                        IngestRequest.DEFAULT_SPLIT_BYTES,
                        IngestRequest.DEFAULT_MAX_QUARANTINE,
                        IngestRequest.DEFAULT_WINDOW_DAYS,
                        OptionalLong.empty(),
                        "benchmark",
                        Duration.ZERO),
                steps);
        steps.step("end");
        System.out.printf(
                Locale.ROOT,
                "%s: new day (pass %d) %.1f s, %.1f CPU s: %s%n",
                what,
                pass,
                seconds(start),
                (cpu() - cpu) / 1e9,
                steps);
    }

    private static void facts(SparkSession spark, Path folder, int articles) throws IOException {
        Path path = folder.resolve("articles-" + articles);
        long start = System.nanoTime();
        new MadeUpWarehouse(LAST, YEARS_DAYS, articles / YEARS_DAYS, 31)
                .write(spark, path.toString(), Set.of("texts", "signatures"));
        System.out.printf(Locale.ROOT, "%,d articles: facts %.0f s%n", articles, seconds(start));
        Steps steps = new Steps();
        start = System.nanoTime();
        new AggregateUpdate(spark, open(spark, path), "benchmark", steps).bringUpToDate();
        steps.step("end");
        System.out.printf(
                Locale.ROOT,
                "%,d articles: aggregates %.0f s %s, most memory %s%n",
                articles,
                seconds(start),
                steps,
                peak());
    }

    /** Of the process, as Linux has it. */
    private static String peak() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(l -> l.startsWith("VmHWM"))
                        .findFirst()
                        .orElse("unknown")
                : "unknown";
    }

    /** Of the process, in ns: what others do on the machine is not in it. */
    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Warehouse open(SparkSession spark, Path path) throws IOException {
        return Warehouse.open(
                new org.apache.hadoop.fs.Path(path.toString()),
                spark.sessionState().newHadoopConf());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    /** CPU seconds of each step. */
    private static final class Steps implements Progress {
        private final Map<String, Double> seconds = new TreeMap<>();
        private String current = "start";
        private long since = cpu();

        @Override
        public void step(String name) {
            seconds.merge(current, (cpu() - since) / 1e9, Double::sum);
            current = name;
            since = cpu();
        }

        @Override
        public void reading(int unitsDone, int units, long records) {}

        @Override
        public void warn(String message) {
            System.out.println(message);
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            seconds.forEach((name, value) -> text.append(String.format(Locale.ROOT, "%s %.1f, ", name, value)));
            return text.toString();
        }
    }
}
