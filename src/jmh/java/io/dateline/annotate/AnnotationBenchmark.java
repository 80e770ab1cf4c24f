package io.dateline.annotate;

import io.dateline.annotate.source.Sources;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import io.dateline.article.html.BenchmarkPage;
import io.dateline.article.wire.FieldMapping;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Microseconds for one page of 170 KiB on one core: its parse, who wrote it, and all annotations with that. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class AnnotationBenchmark {
    private static final int SIZE = 170 << 10;

    private final String html = BenchmarkPage.html(SIZE);
    private final Article article = Articles.with(List.of(), FieldMapping.KNOWN)
            .read(BenchmarkPage.document(html))
            .article();
    private final Sources sources = Sources.with(List.of());
    private final Annotators annotators = Annotators.with(List.of(), List.of(), Models.NONE);

    @Benchmark
    public org.jsoup.nodes.Document parse() {
        return Jsoup.parse(html);
    }

    @Benchmark
    public Sources.Found attribute() {
        return sources.of(article);
    }

    @Benchmark
    public Annotations annotate() {
        return annotators.annotate(article);
    }
}
