package io.dateline.job;

import io.dateline.archive.Archives;
import io.dateline.archive.ByteSource;
import io.dateline.archive.Damaged;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Reason;
import io.dateline.archive.RowFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;

/**
 * Parquet as an input. In memory is one row group at a time, as it is stored; its pages are unpacked one after the other.
 * The library is not trusted with bad bytes: whatever it throws at them is damage.
 */
final class ParquetInput implements RowFormat {
    private static final int MAGIC_BYTES = 4;
    /** Length of the footer and magic. */
    private static final int TAIL_BYTES = 8;
    /** Stored bytes of a group, which the library holds in memory. */
    private static final long MOST_GROUP_BYTES = 512L << 20;

    /** Reads all archives, Parquet among them. */
    static Archives archives(Limits limits) {
        return Archives.within(limits, List.of(new ParquetInput()));
    }

    @Override
    public String label() {
        return "parquet";
    }

    @Override
    public String magic() {
        return "PAR1";
    }

    @Override
    public Groups open(ByteSource source, Limits limits) throws IOException {
        if (!hasTail(source)) {
            throw new Damaged(Reason.TRUNCATED, "the footer is not there: the file was cut, or is still being written");
        }
        ParquetSource file = new ParquetSource(source);
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new BoundedCodecs(limits))
                .withUseHadoopVectoredIo(false)
                .usePageChecksumVerification()
                .build();
        return file.read(() -> {
            ParquetFileReader reader = ParquetFileReader.open(file, options);
            try {
                return new OpenFile(file, reader, groups(reader.getRowGroups(), source.length()));
            } catch (IOException | RuntimeException e) {
                reader.close();
                throw e;
            }
        });
    }

    /** Whether the file ends with a footer that can lie in it: {@code footer length(4) PAR1}. */
    private boolean hasTail(ByteSource source) throws IOException {
        long at = source.length() - TAIL_BYTES;
        if (at < MAGIC_BYTES) {
            return false;
        }
        byte[] tail;
        try (InputStream in = source.open(at)) {
            tail = in.readNBytes(TAIL_BYTES);
        }
        ByteBuffer end = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        return tail.length == TAIL_BYTES
                && new String(tail, MAGIC_BYTES, MAGIC_BYTES, StandardCharsets.ISO_8859_1).equals(magic())
                && Integer.toUnsignedLong(end.getInt(0)) <= at - MAGIC_BYTES;
    }

    /** A group of rows and where its bytes lie. */
    record Group(int index, Range place) {}

    private static List<Group> groups(List<BlockMetaData> blocks, long length) throws Damaged {
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (blocks.get(i).getRowCount() == 0) {
                continue;
            }
            long start = Long.MAX_VALUE;
            long end = 0;
            for (ColumnChunkMetaData column : blocks.get(i).getColumns()) {
                start = Math.min(start, column.getStartingPos());
                end = Math.max(end, column.getStartingPos() + column.getTotalSize());
            }
            if (start < MAGIC_BYTES || end < start || end > length - TAIL_BYTES) {
                throw new Damaged(Reason.HEADER_MALFORMED, "the footer places row group " + i + " outside of the file");
            }
            groups.add(new Group(i, new Range(start, end)));
        }
        groups.sort(Comparator.comparingLong(group -> group.place().start()));
        for (int i = 1; i < groups.size(); i++) {
            if (groups.get(i).place().start() < groups.get(i - 1).place().end()) {
                throw new Damaged(Reason.HEADER_MALFORMED, "the footer places row groups over each other");
            }
        }
        return groups;
    }

    private record OpenFile(ParquetSource file, ParquetFileReader reader, List<Group> groups) implements Groups {
        @Override
        public List<Range> places() {
            return groups.stream().map(Group::place).toList();
        }

        @Override
        public InputStream lines(int group) throws IOException {
            Group wanted = groups.get(group);
            if (wanted.place().length() > MOST_GROUP_BYTES) {
                return new ParquetLines(file, () -> {
                    throw new Damaged(
                            Reason.TOO_LARGE,
                            "a row group of " + wanted.place().length() + " bytes; " + MOST_GROUP_BYTES
                                    + " fit into memory. Write the file with smaller row groups");
                });
            }
            return new ParquetLines(file, () -> ParquetLines.Rows.of(reader, wanted.index()));
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }
}
