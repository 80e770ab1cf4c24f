package io.dateline.job;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** The rows of a group as JSON lines, made as they are read. */
final class ParquetLines extends InputStream {
    private final ParquetSource file;
    private final ParquetSource.Step<Rows> opening;
    private final byte[] one = new byte[1];
    private @Nullable Rows rows;
    private byte[] line = new byte[0];
    private int at;

    /**
     * Over rows that are opened when the first is asked for.
     *
     * @param file whose bytes the rows are made from
     */
    ParquetLines(ParquetSource file, ParquetSource.Step<Rows> opening) {
        this.file = file;
        this.opening = opening;
    }

    /** Rows that are left of a group. */
    static final class Rows {
        private final RecordReader<Group> reader;
        private long left;

        private Rows(RecordReader<Group> reader, long left) {
            this.reader = reader;
            this.left = left;
        }

        static Rows of(ParquetFileReader file, int group) throws IOException {
            MessageType schema = file.getFileMetaData().getSchema();
            PageReadStore pages = file.readRowGroup(group);
            RecordReader<Group> reader = new ColumnIOFactory()
                    .getColumnIO(schema)
                    .getRecordReader(new SoundPages(pages), new GroupRecordConverter(schema));
            return new Rows(reader, pages.getRowCount());
        }

        /** The next row and its line end; empty behind the last. */
        private byte[] next() throws IOException {
            if (left <= 0) {
                return new byte[0];
            }
            left--;
            return ParquetJson.line(reader.read());
        }
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (at == line.length) {
            Rows open = rows == null ? file.read(opening) : rows;
            rows = open;
            line = file.read(open::next);
            at = 0;
        }
        if (line.length == 0) {
            return -1;
        }
        int n = Math.min(count, line.length - at);
        System.arraycopy(line, at, buffer, from, n);
        at += n;
        return n;
    }
}
