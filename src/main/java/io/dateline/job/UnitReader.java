package io.dateline.job;

import io.dateline.archive.Archives;
import io.dateline.archive.Contents;
import io.dateline.archive.Limits;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a unit one after the other. */
final class UnitReader implements PartitionReader<InternalRow> {
    private final Iterator<Unit.Part> parts;
    private final Configuration conf;
    private final int[] columns;
    private final boolean hasAllSpans;
    private final RowFilter filter;
    private final Archives archives;
    private final Deque<InternalRow> blocks = new ArrayDeque<>();
    private @Nullable SpanReader spans;
    private InternalRow row = new GenericInternalRow(0);

    UnitReader(Unit unit, Configuration conf, int[] columns, boolean hasAllSpans, RowFilter filter) {
        this.parts = unit.parts().iterator();
        this.conf = conf;
        this.columns = columns;
        this.hasAllSpans = hasAllSpans;
        this.filter = filter;
        boolean needContents =
                SpanRows.needContents(columns) || filter.mediaTypes().isPresent();
        this.archives = ParquetInput.archives(Limits.DEFAULT)
                .with(needContents ? new Contents(filter.recordTypes()) : Contents.PASSED_OVER);
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            Span span = spans == null ? null : spans.next();
            if (span != null) {
                if ((span instanceof Span.Padding && !hasAllSpans) || !filter.lets(span)) {
                    continue;
                }
                row = SpanRows.project(SpanRows.values(span), columns);
                return true;
            }
            if (!blocks.isEmpty()) {
                row = blocks.removeFirst();
                return true;
            }
            if (!parts.hasNext()) {
                return false;
            }
            open(parts.next());
        }
    }

    private void open(Unit.Part part) throws IOException {
        close();
        HadoopSource source = new HadoopSource(part.archive(), new Path(part.uri()), part.length(), conf);
        spans = archives.read(source, part.range());
        if (hasAllSpans) {
            for (BlockHashes.Block block : BlockHashes.of(source, part.range())) {
                blocks.add(SpanRows.project(SpanRows.block(block.place(), block.sha256()), columns));
            }
        }
    }

    @Override
    public InternalRow get() {
        return row;
    }

    @Override
    public void close() throws IOException {
        if (spans != null) {
            spans.close();
            spans = null;
        }
    }
}
