package io.dateline.table;

import static io.dateline.table.Cells.row;
import static io.dateline.table.Cells.text;

import io.dateline.Outcome;
import io.dateline.archive.Document;
import io.dateline.archive.Place;
import io.dateline.archive.Span;
import io.dateline.article.CaptureTime;
import io.dateline.article.PageKind;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What became of one span, as one nested row: the form that staging has. The columns stand in {@code staged.ddl}. */
public final class CaptureRow {
    private static final StructType SCHEMA =
            Ddl.resource(CaptureRow.class, "staged.ddl").schema();
    private static final String CAPTURE = "capture";
    private static final String PADDING = "padding";
    private static final String INPUT = "input";
    private static final String NOT_SELECTED = "NOT_SELECTED";

    private CaptureRow() {}

    public static StructType schema() {
        return SCHEMA;
    }

    /** The row of an outcome: articles nested with all that was found in them. */
    public static Row of(Outcome outcome) {
        if (outcome instanceof Outcome.Written written) {
            return record(
                    written.record(),
                    "article",
                    null,
                    Optional.of(PageKind.ARTICLE),
                    ArticleRow.of(written.identity(), written.article(), written.annotations()),
                    written.article().dating().captured());
        }
        if (outcome instanceof Outcome.NoArticle page) {
            return record(page.record(), "page", null, Optional.of(page.kind()), null, Optional.empty());
        }
        if (outcome instanceof Outcome.Revisit revisit) {
            return record(revisit.record(), "revisit", null, Optional.empty(), null, Optional.empty());
        }
        if (outcome instanceof Outcome.Other other) {
            return record(other.record(), "other", null, Optional.empty(), null, Optional.empty());
        }
        if (outcome instanceof Outcome.NotSelected left) {
            return record(left.record(), "other", NOT_SELECTED, Optional.empty(), null, Optional.empty());
        }
        if (outcome instanceof Outcome.Quarantined quarantined) {
            return quarantined(quarantined);
        }
        return bare(PADDING, outcome.place(), null);
    }

    /**
     * The row that says what an input is; one an input is enough, several alike do no harm.
     *
     * @param container as {@link io.dateline.archive.Container#label} has it
     * @param bytes of the stored file
     */
    public static Row input(String archive, String container, long bytes) {
        return bare(INPUT, new Place(archive, Optional.empty(), 0, bytes), container);
    }

    private static Row bare(String kind, Place place, @Nullable String container) {
        return row(
                kind,
                text(place.archive()),
                text(place.entry()),
                place.offset(),
                place.length(),
                container,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Row record(
            Span.Record record,
            String outcome,
            @Nullable String reason,
            Optional<PageKind> kind,
            @Nullable Row article,
            Optional<CaptureTime> pageTime) {
        Place place = record.place();
        Optional<Document> document = record.document();
        return row(
                CAPTURE,
                text(place.archive()),
                text(place.entry()),
                place.offset(),
                place.length(),
                null,
                outcome,
                text(record.id()),
                text(record.type()),
                kind.map(Cells::label).orElse(null),
                text(record.url().or(() -> document.flatMap(Document::url))),
                Cells.time(record.capturedAt()
                        .or(() -> document.flatMap(Document::capturedAt))
                        .or(() -> pageTime.map(CaptureTime::at))),
                text(record.refersTo()),
                text(document.map(Document::mediaType)),
                text(record.truncated()),
                reason,
                null,
                null,
                null,
                article);
    }

    private static Row quarantined(Outcome.Quarantined quarantined) {
        Place place = quarantined.place();
        return row(
                CAPTURE,
                text(place.archive()),
                text(place.entry()),
                place.offset(),
                place.length(),
                null,
                "quarantined",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                quarantined.reason().name(),
                text(quarantined.detail()),
                quarantined.sha256(),
                quarantined.sample(),
                null);
    }
}
