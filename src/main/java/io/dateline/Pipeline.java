package io.dateline;

import io.dateline.annotate.Annotators;
import io.dateline.annotate.Models;
import io.dateline.archive.Archives;
import io.dateline.archive.ByteSource;
import io.dateline.archive.Document;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Reason;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.wire.FieldMapping;
import io.dateline.data.DataFile;
import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The way of a document through the house: an archive in, outcomes out. No Spark here; a cluster runs this once for each
 * range of each archive. Immutable and safe for many threads.
 */
public final class Pipeline {
    private static final int SAMPLE_BYTES = 1024;

    private final Selection selection;
    private final Archives archives;
    private final Articles articles;
    private final Annotators annotators;

    /**
     * What a user may set.
     *
     * @param outlets files heeded before the project's own
     * @param agencies likewise
     * @param topics likewise
     * @param fields of records that describe articles, as {@link FieldMapping#first} takes them; verbatim, so that equal
     *     settings print alike; empty where the user names none
     * @param models likewise by their bytes
     */
    public record Settings(
            Limits limits,
            Selection selection,
            List<DataFile> outlets,
            List<DataFile> agencies,
            List<DataFile> topics,
            String fields,
            Models models)
            implements Serializable {
        public static final Settings DEFAULT =
                new Settings(Limits.DEFAULT, Selection.ALL, List.of(), List.of(), List.of(), "", Models.NONE);
    }

    /** @throws IllegalArgumentException where a file of the user or the class path cannot be used: what, where, what to do */
    public Pipeline(Settings settings) {
        this.selection = settings.selection();
        this.archives = Archives.within(settings.limits());
        this.articles = Articles.with(
                settings.outlets(),
                settings.fields().isEmpty() ? FieldMapping.KNOWN : FieldMapping.KNOWN.first(settings.fields()));
        this.annotators = Annotators.with(settings.agencies(), settings.topics(), settings.models());
    }

    /** Reads one range of an archive and says of each span what became of it. */
    public void run(ByteSource source, Range range, Consumer<Outcome> outcomes) throws IOException {
        try (SpanReader spans = archives.read(source, range)) {
            for (Span span = spans.next(); span != null; span = spans.next()) {
                outcomes.accept(process(span));
            }
        }
    }

    /** What becomes of one span. */
    public Outcome process(Span span) {
        if (span instanceof Span.Record record) {
            return process(record);
        }
        if (span instanceof Span.Damage damage) {
            return new Outcome.Quarantined(
                    damage.place(), damage.reason(), damage.detail(), damage.sha256(), damage.sample());
        }
        return new Outcome.Padding(span.place());
    }

    private Outcome process(Span.Record record) {
        Optional<Document> document = record.document();
        if (document.isEmpty()) {
            return record.type().equals("revisit") ? new Outcome.Revisit(record) : new Outcome.Other(record);
        }
        try {
            return process(record, document.get());
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours costs one record, and says so.
            return quarantined(document.get(), e);
        }
    }

    private Outcome process(Span.Record record, Document document) {
        if (!selection.mayHold(record, document)) {
            return new Outcome.NotSelected(record);
        }
        Page page = articles.read(document);
        if (page.kind() != PageKind.ARTICLE) {
            return new Outcome.NoArticle(record, page.kind());
        }
        Article article = page.article();
        if (!selection.holds(article)) {
            return new Outcome.NotSelected(record);
        }
        return new Outcome.Written(record, Identity.of(article, record.place()), article, annotators.annotate(article));
    }

    private static Outcome quarantined(Document document, Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String detail = fault + (trace.length == 0 ? "" : " at " + trace[0]);
        byte[] bytes = document.bytes();
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
        return new Outcome.Quarantined(document.place(), Reason.INTERNAL_ERROR, detail, Identity.sha256(bytes), sample);
    }
}
