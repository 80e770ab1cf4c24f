package io.dateline.job;

import io.dateline.Outcome;
import io.dateline.Pipeline;
import io.dateline.archive.Archives;
import io.dateline.archive.Span;
import io.dateline.publish.Staging;
import io.dateline.publish.Warehouse;
import io.dateline.table.CaptureRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.encoders.ExpressionEncoder;
import org.apache.spark.sql.catalyst.encoders.RowEncoder;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/** A unit's whole way on an executor: its spans become rows of staging, and a note says that they are all there. */
final class UnitWork implements Function2<Integer, Iterator<InternalRow>, Iterator<Staging.Done>> {
    private static final long serialVersionUID = 1;

    private final List<Unit> units;
    private final long limit;
    private final Broadcast<Pipeline.Settings> settings;
    private final String warehouse;
    private final SerializableConfiguration conf;
    private final ParquetRows parquet;
    /** Made on the driver, whose settings it depends on. */
    private final ExpressionEncoder<Row> encoder = ExpressionEncoder.apply(RowEncoder.encoderFor(CaptureRow.schema()));
    /** For the progress bar alone. */
    private final LongAccumulator records;

    UnitWork(
            List<Unit> units,
            long limit,
            Broadcast<Pipeline.Settings> settings,
            String warehouse,
            SerializableConfiguration conf,
            ParquetRows parquet,
            LongAccumulator records) {
        this.units = List.copyOf(units);
        this.limit = limit;
        this.settings = settings;
        this.warehouse = warehouse;
        this.conf = conf;
        this.parquet = parquet;
        this.records = records;
    }

    @Override
    public Iterator<Staging.Done> call(Integer index, Iterator<InternalRow> spans) throws IOException {
        Unit unit = units.get(index);
        Pipeline pipeline = Pipelines.of(settings.value());
        Staging staging = Warehouse.staging(new Path(warehouse), conf.value());
        var serializer = encoder.createSerializer();
        Archives archives = ParquetInput.archives(settings.value().limits());
        Map<String, Tally> tallies = new LinkedHashMap<>();
        unit.parts().forEach(part -> tallies.put(part.archive(), new Tally(part)));
        String name = staging.folder(unit.name()) + "/" + UUID.randomUUID() + "-"
                + TaskContext.get().attemptNumber() + ".parquet";
        Staging.StagedFile file;
        try (ParquetRows.File rows = parquet.open(name)) {
            for (Unit.Part part : unit.parts()) {
                if (part.start() == 0) {
                    rows.write(serializer.apply(input(archives, part)));
                }
            }
            while (spans.hasNext()) {
                InternalRow span = spans.next();
                Tally tally =
                        Objects.requireNonNull(tallies.get(SpanRows.place(span).archive()));
                if (SpanRows.kind(span).equals(SpanRows.BLOCK)) {
                    tally.blocks.add(SpanRows.sha256(span));
                    continue;
                }
                Outcome outcome = outcome(pipeline, SpanRows.span(span), tally);
                tally.count(outcome);
                Row row = CaptureRow.of(outcome);
                rows.write(serializer.apply(row));
                records.add(1);
            }
            file = rows.finish();
        }
        Staging.Done done = new Staging.Done(
                unit.name(),
                List.of(file),
                tallies.values().stream().map(Tally::part).toList());
        staging.finish(done);
        return List.of(done).iterator();
    }

    private Outcome outcome(Pipeline pipeline, Span span, Tally tally) {
        if (span instanceof Span.Record record && record.document().isPresent()) {
            tally.documents++;
            if (tally.documents > limit) {
                return new Outcome.NotSelected(record);
            }
        }
        return pipeline.process(span);
    }

    private Row input(Archives archives, Unit.Part part) throws IOException {
        var source = new HadoopSource(part.archive(), new Path(part.uri()), part.length(), conf.value());
        return CaptureRow.input(part.archive(), archives.container(source).label(), part.length());
    }

    /** Running figures of an input. */
    private static final class Tally {
        private final Unit.Part part;
        private final List<String> blocks = new ArrayList<>();
        private long documents;
        private long records;
        private long quarantined;
        private long quarantinedBytes;
        private long contents;

        Tally(Unit.Part part) {
            this.part = part;
        }

        void count(Outcome outcome) {
            if (outcome instanceof Outcome.Padding) {
                return;
            }
            records++;
            boolean isStored =
                    outcome instanceof Outcome.Other other && other.record().isStored();
            contents += isStored ? 0 : 1;
            if (outcome instanceof Outcome.Quarantined) {
                quarantined++;
                quarantinedBytes +=
                        outcome.place().entry().isEmpty() ? outcome.place().length() : 0;
            }
        }

        Staging.InputPart part() {
            long firstBlock = (part.start() + BlockHashes.BLOCK_BYTES - 1) / BlockHashes.BLOCK_BYTES;
            return new Staging.InputPart(
                    part.archive(), part.uri(), firstBlock, blocks, records, quarantined, quarantinedBytes, contents);
        }
    }
}
