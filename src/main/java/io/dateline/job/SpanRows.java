package io.dateline.job;

import io.dateline.archive.Document;
import io.dateline.archive.Place;
import io.dateline.archive.Reason;
import io.dateline.archive.RecordIssue;
import io.dateline.archive.Span;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** The columns of {@code news-archive} and how spans stand in them. */
final class SpanRows {
    /** Columns in the order of {@link #values}. */
    static final StructType SCHEMA = StructType.fromDDL("""
            kind STRING COMMENT 'record, damage; with option spans=all also padding and block',
            archive STRING COMMENT 'path of the input, relative to what named it',
            entry STRING COMMENT 'path inside a zip or tar',
            record_offset BIGINT COMMENT 'bytes from the start of the stored file; inside an entry, of its content',
            record_length BIGINT COMMENT 'bytes, counted likewise',
            record_id STRING COMMENT 'as the archive gives it',
            record_type STRING COMMENT 'response, resource, revisit, request, ...',
            url STRING COMMENT 'verbatim',
            captured_at TIMESTAMP COMMENT 'as the archive says',
            refers_to STRING COMMENT 'what a revisit stands for',
            truncated STRING COMMENT 'reason of WARC-Truncated',
            media_type STRING COMMENT 'by content where it could be told',
            charset STRING COMMENT 'as declared, unchecked',
            status INT COMMENT 'HTTP status',
            body BINARY COMMENT 'content with HTTP codings undone',
            reason STRING COMMENT 'why a damaged span could not be read',
            detail STRING COMMENT 'one line for a person',
            sha256 STRING COMMENT 'of the damaged bytes, or of the block',
            sample BINARY COMMENT 'first damaged bytes, 1 KiB at the most',
            issues ARRAY<STRING> COMMENT 'what was odd about a record that could be read: LENGTH_FIXED, NOT_CHUNKED, ...',
            _archive STRING COMMENT 'as archive',
            _offset BIGINT COMMENT 'as record_offset'
            """);

    static final String RECORD = "record";
    static final String DAMAGE = "damage";
    static final String PADDING = "padding";
    /** A 16 MiB block of the input with its hash: what tells inputs apart. */
    static final String BLOCK = "block";

    private static final int KIND = 0;
    private static final int ARCHIVE = 1;
    private static final int ENTRY = 2;
    private static final int OFFSET = 3;
    private static final int LENGTH = 4;
    private static final int RECORD_ID = 5;
    private static final int TYPE = 6;
    private static final int URL = 7;
    private static final int CAPTURED_AT = 8;
    private static final int REFERS_TO = 9;
    private static final int TRUNCATED = 10;
    private static final int MEDIA_TYPE = 11;
    private static final int CHARSET = 12;
    private static final int STATUS = 13;
    private static final int BODY = 14;
    private static final int REASON = 15;
    private static final int DETAIL = 16;
    private static final int SHA256 = 17;
    private static final int SAMPLE = 18;
    private static final int ISSUES = 19;
    /** Named like the columns of other sources that say where a row is from. */
    private static final int UNDERSCORED_ARCHIVE = 20;

    private static final int UNDERSCORED_OFFSET = 21;

    /** Columns that tell what records hold, or what is wrong with it. */
    private static final Set<Integer> OF_CONTENTS =
            Set.of(KIND, MEDIA_TYPE, CHARSET, STATUS, BODY, REASON, DETAIL, SHA256, SAMPLE, ISSUES);

    private SpanRows() {}

    /** Whether columns can only be filled by looking into records. */
    static boolean needContents(int[] columns) {
        return Arrays.stream(columns).anyMatch(OF_CONTENTS::contains);
    }

    /** All columns of a span. */
    static @Nullable Object[] values(Span span) {
        @Nullable Object[] row = new @Nullable Object[SCHEMA.size()];
        place(row, span.place());
        if (span instanceof Span.Record record) {
            row[KIND] = UTF8String.fromString(RECORD);
            row[RECORD_ID] = text(record.id());
            row[TYPE] = UTF8String.fromString(record.type());
            row[URL] = text(record.url());
            row[CAPTURED_AT] = micros(record.capturedAt());
            row[REFERS_TO] = text(record.refersTo());
            row[TRUNCATED] = text(record.truncated());
            row[ISSUES] = new GenericArrayData(record.issues().stream()
                    .sorted()
                    .map(issue -> UTF8String.fromString(issue.name()))
                    .toArray());
            record.document().ifPresent(document -> {
                row[MEDIA_TYPE] = UTF8String.fromString(document.mediaType());
                row[CHARSET] = text(document.declaredCharset());
                row[STATUS] = document.status().orElse(null);
                row[BODY] = document.bytes();
            });
        } else if (span instanceof Span.Damage damage) {
            row[KIND] = UTF8String.fromString(DAMAGE);
            row[REASON] = UTF8String.fromString(damage.reason().name());
            row[DETAIL] = UTF8String.fromString(damage.detail());
            row[SHA256] = UTF8String.fromString(damage.sha256());
            row[SAMPLE] = damage.sample();
        } else {
            row[KIND] = UTF8String.fromString(PADDING);
        }
        return row;
    }

    /** All columns of a block of an input. */
    static @Nullable Object[] block(Place place, String sha256) {
        @Nullable Object[] row = new @Nullable Object[SCHEMA.size()];
        place(row, place);
        row[KIND] = UTF8String.fromString(BLOCK);
        row[SHA256] = UTF8String.fromString(sha256);
        return row;
    }

    private static void place(@Nullable Object[] row, Place place) {
        UTF8String archive = UTF8String.fromString(place.archive());
        row[ARCHIVE] = archive;
        row[UNDERSCORED_ARCHIVE] = archive;
        row[UNDERSCORED_OFFSET] = place.offset();
        row[ENTRY] = text(place.entry());
        row[OFFSET] = place.offset();
        row[LENGTH] = place.length();
    }

    static InternalRow project(@Nullable Object[] values, int[] columns) {
        @Nullable Object[] projected = new @Nullable Object[columns.length];
        for (int i = 0; i < columns.length; i++) {
            projected[i] = values[columns[i]];
        }
        return new GenericInternalRow(projected);
    }

    static String kind(InternalRow row) {
        return row.getUTF8String(KIND).toString();
    }

    static String sha256(InternalRow row) {
        return row.getUTF8String(SHA256).toString();
    }

    static Place place(InternalRow row) {
        return new Place(
                row.getUTF8String(ARCHIVE).toString(), text(row, ENTRY), row.getLong(OFFSET), row.getLong(LENGTH));
    }

    /** The span of a row with all columns, of kind record, damage or padding. */
    static Span span(InternalRow row) {
        Place place = place(row);
        return switch (kind(row)) {
            case RECORD -> record(row, place);
            case DAMAGE ->
                new Span.Damage(
                        place,
                        Reason.valueOf(row.getUTF8String(REASON).toString()),
                        row.getUTF8String(DETAIL).toString(),
                        sha256(row),
                        row.getBinary(SAMPLE));
            case PADDING -> new Span.Padding(place);
            default -> throw new IllegalArgumentException("no span: " + kind(row));
        };
    }

    private static Span.Record record(InternalRow row, Place place) {
        Optional<String> url = text(row, URL);
        Optional<Instant> capturedAt = row.isNullAt(CAPTURED_AT)
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(row.getLong(CAPTURED_AT), ChronoUnit.MICROS));
        Optional<Document> document = row.isNullAt(BODY)
                ? Optional.empty()
                : Optional.of(new Document(
                        place,
                        url,
                        capturedAt,
                        row.getUTF8String(MEDIA_TYPE).toString(),
                        text(row, CHARSET),
                        row.isNullAt(STATUS) ? Optional.empty() : Optional.of(row.getInt(STATUS)),
                        row.getBinary(BODY)));
        return new Span.Record(
                place,
                text(row, RECORD_ID),
                row.getUTF8String(TYPE).toString(),
                url,
                capturedAt,
                text(row, REFERS_TO),
                text(row, TRUNCATED),
                document,
                issues(row.getArray(ISSUES)));
    }

    private static Set<RecordIssue> issues(ArrayData names) {
        Set<RecordIssue> issues = EnumSet.noneOf(RecordIssue.class);
        for (int i = 0; i < names.numElements(); i++) {
            issues.add(RecordIssue.valueOf(names.getUTF8String(i).toString()));
        }
        return issues;
    }

    private static @Nullable UTF8String text(Optional<String> text) {
        return text.map(UTF8String::fromString).orElse(null);
    }

    private static Optional<String> text(InternalRow row, int column) {
        return row.isNullAt(column)
                ? Optional.empty()
                : Optional.of(row.getUTF8String(column).toString());
    }

    private static @Nullable Long micros(Optional<Instant> time) {
        return time.map(t -> ChronoUnit.MICROS.between(Instant.EPOCH, t)).orElse(null);
    }
}
