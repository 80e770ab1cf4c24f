package io.dateline.job;

import io.dateline.archive.Archives;
import io.dateline.archive.ByteSource;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import java.util.zip.DataFormatException;
import org.apache.hadoop.conf.Configuration;

/**
 * Measures reading an archive in gzip members alone: against inflating it, with its digest, in memory, and by two tasks.
 * Rounds of what is compared take turns, so that what else the machine does falls on all alike.
 */
public final class ReadBenchmark {
    private static final double MIB = 1 << 20;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int RECORDS_A_LOOK = 500;
    private static final int TIMES_LARGER = 4;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Archives archives = ParquetInput.archives(Limits.DEFAULT);
    private final PrintStream out;
    private final ByteSource source;
    private final Path file;
    /** Of what was read, so that no compiler may leave the reading out; printed for the same reason. */
    private long checksum;

    private ReadBenchmark(Path file, PrintStream out) throws IOException {
        this.file = file;
        this.out = out;
        this.source = new HadoopSource(
                String.valueOf(file.getFileName()),
                new org.apache.hadoop.fs.Path(file.toUri()),
                Files.size(file),
                new Configuration());
    }

    /**
     * Measures and prints.
     *
     * @param args archive, rounds to warm up, rounds to measure
     */
    public static void main(String[] args)
            throws IOException, DataFormatException, InterruptedException, ExecutionException {
        if (args.length != 3) {
            throw new IllegalArgumentException("use: ReadBenchmark ARCHIVE WARM-UPS ROUNDS, not " + List.of(args));
        }
        ReadBenchmark benchmark =
                new ReadBenchmark(Path.of(args[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        benchmark.ratios(Integer.parseInt(args[1]), Integer.parseInt(args[2]));
        benchmark.memory();
        benchmark.tasks(Integer.parseInt(args[2]));
    }

    private void ratios(int warmUps, int rounds) throws IOException, DataFormatException {
        double[] alone = new double[rounds];
        double[] digested = new double[rounds];
        print("CPU time of the thread, and the time of garbage collection; MB are 10^6 stored bytes");
        print("round   inflate MB/s   read MB/s   ratio   with digest");
        for (int i = -warmUps; i < rounds; i++) {
            long inflate = nanos(() -> checksum += InflatedWhole.bytes(file));
            long read = nanos(() -> read(source, Range.whole(source)));
            long digest = nanos(() ->
                    checksum += BlockHashes.of(source, Range.whole(source)).size());
            if (i < 0) {
                continue;
            }
            alone[i] = (double) inflate / read;
            digested[i] = (double) inflate / (read + digest);
            print("%5d   %12.1f   %9.1f   %5.3f   %11.3f", i + 1, speed(inflate), speed(read), alone[i], digested[i]);
        }
        print("median of ratios: read %.3f, with digest %.3f (checksum %d)", median(alone), median(digested), checksum);
    }

    private interface Work {
        void run() throws IOException, DataFormatException;
    }

    private long nanos(Work work) throws IOException, DataFormatException {
        long start = threads.getCurrentThreadCpuTime() + collecting();
        work.run();
        return threads.getCurrentThreadCpuTime() + collecting() - start;
    }

    /** Nanoseconds that garbage was collected so far. */
    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(collector -> TimeUnit.MILLISECONDS.toNanos(collector.getCollectionTime()))
                .sum();
    }

    private double speed(long nanos) {
        return source.length() / 1e6 / (nanos / NANOS_PER_SECOND);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private void read(ByteSource from, Range range) throws IOException {
        long bytes = 0;
        try (SpanReader spans = archives.read(from, range)) {
            for (Span span = spans.next(); span != null; span = spans.next()) {
                bytes += size(span);
            }
        }
        synchronized (this) {
            checksum += bytes;
        }
    }

    private static long size(Span span) {
        return span instanceof Span.Record record
                ? record.document().map(document -> document.bytes().length).orElse(0)
                : span.place().length();
    }

    /** What is alive on the heap while the file, and one four times as long, are read. */
    private void memory() throws IOException {
        long once = mostAlive(source);
        long repeated = mostAlive(new Repeated(source, TIMES_LARGER));
        print(
                "most alive on the heap after collections: %.1f MiB; with a file %d times as long %.1f MiB",
                once / MIB, TIMES_LARGER, repeated / MIB);
    }

    private long mostAlive(ByteSource from) throws IOException {
        long most = 0;
        long records = 0;
        try (SpanReader spans = archives.read(from, Range.whole(from))) {
            for (Span span = spans.next(); span != null; span = spans.next()) {
                if (records++ % RECORDS_A_LOOK == 0) {
                    System.gc();
                    most = Math.max(
                            most,
                            ManagementFactory.getMemoryMXBean()
                                    .getHeapMemoryUsage()
                                    .getUsed());
                }
            }
        }
        return most;
    }

    /** The same bytes several times over: members of gzip may follow one another. */
    private record Repeated(ByteSource once, int times) implements ByteSource {
        @Override
        public String archive() {
            return once.archive();
        }

        @Override
        public long length() {
            return once.length() * times;
        }

        @Override
        public InputStream open(long offset) throws IOException {
            int turn = (int) (offset / once.length());
            if (turn >= times) {
                return InputStream.nullInputStream();
            }
            InputStream rest = once.open(offset % once.length());
            return turn + 1 == times ? rest : new SequenceInputStream(rest, open((turn + 1) * once.length()));
        }
    }

    /** By the clock two tasks are twice as fast only where two cores are idle: inflating tells whether they are. */
    private void tasks(int rounds) throws IOException, InterruptedException, ExecutionException {
        List<Range> halves = archives.split(source, (source.length() + 1) / 2);
        Work whole = () -> read(source, Range.whole(source));
        List<Work> split =
                halves.stream().<Work>map(half -> () -> read(source, half)).toList();
        Work inflate = () -> InflatedWhole.bytes(file);
        ExecutorService executor = Executors.newFixedThreadPool(halves.size());
        try {
            List<Taken> one = new ArrayList<>();
            List<Taken> several = new ArrayList<>();
            List<Taken> inflated = new ArrayList<>();
            List<Taken> inflatedByEach = new ArrayList<>();
            for (int i = 0; i < rounds; i++) {
                one.add(taken(executor, List.of(whole)));
                several.add(taken(executor, split));
                inflated.add(taken(executor, List.of(inflate)));
                inflatedByEach.add(taken(executor, Collections.nCopies(split.size(), inflate)));
            }
            print(
                    "%d tasks against one, best of %d rounds each: %.2f times as fast by the clock; %.2f by the CPU time of"
                            + " the busiest task",
                    split.size(),
                    rounds,
                    (double) best(one, Taken::wall) / best(several, Taken::wall),
                    (double) best(one, Taken::busiest) / best(several, Taken::busiest));
            print(
                    "inflating in as many threads at the same time: %.2f times as fast as in one by the clock",
                    (double) split.size() * best(inflated, Taken::wall) / best(inflatedByEach, Taken::wall));
        } finally {
            executor.shutdown();
        }
    }

    private static long best(List<Taken> rounds, ToLongFunction<Taken> figure) {
        return rounds.stream().mapToLong(figure).min().orElseThrow();
    }

    /** Nanoseconds on the clock, and of CPU of the task that had most of them. */
    private record Taken(long wall, long busiest) {}

    private Taken taken(ExecutorService executor, List<Work> works) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        List<Future<Long>> tasks = new ArrayList<>();
        for (Work work : works) {
            tasks.add(executor.submit(() -> {
                long before = threads.getCurrentThreadCpuTime();
                work.run();
                return threads.getCurrentThreadCpuTime() - before;
            }));
        }
        long busiest = 0;
        for (Future<Long> task : tasks) {
            busiest = Math.max(busiest, task.get());
        }
        return new Taken(System.nanoTime() - start, busiest);
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
