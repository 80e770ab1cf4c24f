package io.dateline.article.html;

import io.dateline.archive.Document;
import io.dateline.article.Decoding;
import io.dateline.article.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Pages per second on one core: the parse alone, and the parse with all that is read from it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 15, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadingBenchmark {
    /** Size of the page, in KiB. */
    @Param({"60", "170", "500"})
    int kib;

    private final HtmlReader reader = HtmlReader.with(List.of());
    private String html = "";
    private Document document = BenchmarkPage.document("");

    @Setup
    public void page() {
        html = BenchmarkPage.html(kib << 10);
        document = BenchmarkPage.document(html);
    }

    @Benchmark
    public org.jsoup.nodes.Document parse() {
        return HtmlPage.parse(document, html).dom();
    }

    @Benchmark
    public Page parseAndRead() {
        return reader.read(document, html, new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false));
    }
}
