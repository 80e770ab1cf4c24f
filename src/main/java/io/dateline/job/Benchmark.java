package io.dateline.job;

import io.dateline.Outcome;
import io.dateline.Pipeline;
import io.dateline.annotate.Annotators;
import io.dateline.annotate.Models;
import io.dateline.archive.Archives;
import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Range;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import io.dateline.article.Articles;
import io.dateline.article.Page;
import io.dateline.article.text.Decoder;
import io.dateline.table.CaptureRow;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.jsoup.Jsoup;

/**
 * Measures the way of HTML pages through the house, stage by stage, in CPU time of one thread. Garbage collection runs in
 * threads of its own and is not in it.
 */
public final class Benchmark {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Archives archives = ParquetInput.archives(Pipeline.Settings.DEFAULT.limits());
    private final Articles articles = Articles.with(List.of());
    private final Annotators annotators = Annotators.with(List.of(), List.of(), Models.NONE);
    private final Pipeline pipeline = new Pipeline(Pipeline.Settings.DEFAULT);
    private final ExpressionEncoder.Serializer<Row> serializer = ExpressionEncoder.apply(
                    RowEncoder.encoderFor(CaptureRow.schema(), true))
            .createSerializer();

    private Benchmark() {}

    private enum Stage {
        READ("records of the archive"),
        DECODE("bytes to text"),
        PARSE("jsoup alone"),
        EXTRACT("the rest of reading a page"),
        ANNOTATE("articles only"),
        WRITE("rows encoded for Spark, without Parquet");

        private final String meaning;

        Stage(String meaning) {
            this.meaning = meaning;
        }
    }

    /** CPU time by stage, in ns, of {@code documents}. */
    private static final class Figures {
        private final Map<Stage, Long> nanos = new EnumMap<>(Stage.class);
        private long documents;
        /** Of what was made, so that no compiler may leave the making out; printed for the same reason. */
        private long checksum;

        void add(Stage stage, long more) {
            nanos.merge(stage, more, Long::sum);
        }

        long of(Stage stage) {
            return nanos.getOrDefault(stage, 0L);
        }

        long whole() {
            return nanos.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Measures and prints.
     *
     * @param args archive, passes to warm up, passes to measure
     */
    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            throw new IllegalArgumentException("use: Benchmark ARCHIVE WARM-UPS PASSES, not " + List.of(args));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        java.nio.file.Path file = java.nio.file.Path.of(args[0]);
        HadoopSource source = new HadoopSource(args[0], new Path(file.toUri()), Files.size(file), new Configuration());
        Benchmark benchmark = new Benchmark();
        for (int i = 0; i < Integer.parseInt(args[1]); i++) {
            benchmark.pass(source);
        }
        for (int i = 1; i <= Integer.parseInt(args[2]); i++) {
            print(out, i, benchmark.pass(source));
        }
    }

    private Figures pass(HadoopSource source) throws IOException {
        Figures figures = new Figures();
        try (SpanReader spans = archives.read(source, Range.whole(source))) {
            while (true) {
                long start = threads.getCurrentThreadCpuTime();
                Span span = spans.next();
                figures.add(Stage.READ, threads.getCurrentThreadCpuTime() - start);
                if (span == null) {
                    return figures;
                }
                Optional<Document> html = html(span);
                if (html.isPresent()) {
                    measure(span, html.get(), figures);
                }
            }
        }
    }

    private static Optional<Document> html(Span span) {
        return span instanceof Span.Record record
                ? record.document().filter(d -> d.mediaType().equals(MediaTypes.HTML))
                : Optional.empty();
    }

    private void measure(Span span, Document document, Figures figures) {
        long start = threads.getCurrentThreadCpuTime();
        String text = Decoder.decode(document.bytes(), document.declaredCharset(), document.mediaType())
                .text();
        long decoded = threads.getCurrentThreadCpuTime();
        figures.checksum += Jsoup.parse(text, document.url().orElse("")).childNodeSize();
        long parsed = threads.getCurrentThreadCpuTime();
        Page page = articles.read(document);
        long read = threads.getCurrentThreadCpuTime();
        figures.add(Stage.DECODE, decoded - start);
        figures.add(Stage.PARSE, parsed - decoded);
        figures.add(Stage.EXTRACT, (read - parsed) - (parsed - start));
        // Only articles are annotated, and identity is the pipeline's own: the outcome is made apart, unmeasured.
        Outcome outcome = pipeline.process(span);
        if (outcome instanceof Outcome.Written) {
            long before = threads.getCurrentThreadCpuTime();
            figures.checksum += annotators.annotate(page.article()).topics().size();
            figures.add(Stage.ANNOTATE, threads.getCurrentThreadCpuTime() - before);
        }
        long unwritten = threads.getCurrentThreadCpuTime();
        figures.checksum += serializer.apply(CaptureRow.of(outcome)).numFields();
        figures.add(Stage.WRITE, threads.getCurrentThreadCpuTime() - unwritten);
        figures.documents++;
    }

    private static void print(PrintStream out, int pass, Figures figures) {
        out.printf(Locale.ROOT, "pass %d: %d documents, checksum %d%n", pass, figures.documents, figures.checksum);
        out.printf(Locale.ROOT, "%-10s %14s %10s%n", "stage", "docs/CPU s", "CPU s");
        for (Stage stage : Stage.values()) {
            line(out, stage.name().toLowerCase(Locale.ROOT), figures.of(stage), figures.documents, stage.meaning);
        }
        line(out, "whole", figures.whole(), figures.documents, "");
        out.printf(
                Locale.ROOT,
                "whole / (read + parse) = %.2f%n%n",
                (double) figures.whole() / (figures.of(Stage.READ) + figures.of(Stage.PARSE)));
    }

    private static void line(PrintStream out, String name, long nanos, long documents, String meaning) {
        double seconds = nanos / NANOS_PER_SECOND;
        out.printf(Locale.ROOT, "%-10s %14.1f %10.3f  %s%n", name, documents / seconds, seconds, meaning);
    }
}
