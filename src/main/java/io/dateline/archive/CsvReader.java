package io.dateline.archive;

import io.dateline.archive.CsvRow.Rest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document a row: a JSON object whose fields are the columns. A row of another number of cells costs itself. */
final class CsvReader implements SpanReader {
    private static final int CHUNK = 1 << 16;

    private final String archive;
    private final Lookahead in;
    private final char separator;
    private final Limits limits;
    private List<byte[]> columns = List.of();

    CsvReader(ByteSource source, char separator, Limits limits) throws IOException {
        this.archive = source.archive();
        this.in = new Lookahead(source.open(0), 0);
        this.separator = separator;
        this.limits = limits;
    }

    @Override
    public @Nullable Span next() throws IOException {
        long start = in.position();
        for (int wanted = CHUNK; ; wanted *= 2) {
            int there = in.fill(wanted);
            if (there == 0) {
                return null;
            }
            boolean isAll = there < wanted;
            int from = in.arrayOffset();
            int mark = start == 0 ? JsonLineReader.markLength(in.array(), from, from + there) : 0;
            CsvRow row =
                    CsvRow.parse(in.array(), from + mark, from + there, separator, isAll ? Rest.IS_ALL : Rest.FOLLOWS);
            if (row.end() >= 0) {
                return span(row, start, row.end() - from);
            }
            if (isAll || there > limits.recordBytes()) {
                return lost(start, isAll ? Reason.TRUNCATED : Reason.TOO_LARGE);
            }
        }
    }

    private Span span(CsvRow row, long start, int length) {
        Place place = new Place(archive, Optional.empty(), start, length);
        int from = in.arrayOffset();
        Span span;
        if (columns.isEmpty()) {
            columns = row.cells();
            span = new Span.Padding(place);
        } else if (row.isBlank()) {
            span = new Span.Padding(place);
        } else if (row.cells().size() != columns.size()) {
            String detail = "a row of " + row.cells().size() + " cells below " + columns.size() + " columns";
            span = JsonPieces.damage(place, Reason.TRAILING_DATA, detail, in.array(), from);
        } else {
            span = Span.Record.document(place, MediaTypes.JSON, Optional.empty(), row.json(columns));
        }
        in.take(length);
        return span;
    }

    /** From a row whose quotes do not end: behind its first line, where the next row may start. */
    private Span lost(long start, Reason reason) throws IOException {
        Damages damage = new Damages();
        byte[] lineEnd = {'\n'};
        while (true) {
            int there = in.fill(CHUNK);
            int at = in.indexOf(lineEnd, 0, there);
            int step = at >= 0 ? at + 1 : there;
            damage.add(in.array(), in.arrayOffset(), step);
            in.take(step);
            if (at >= 0 || there == 0) {
                Place place = new Place(archive, Optional.empty(), start, damage.length());
                return damage.span(place, reason, "a row whose quotes do not end");
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
