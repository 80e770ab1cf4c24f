package io.dateline.job;

import io.dateline.archive.Damaged;
import io.dateline.archive.Reason;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.DataPage;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.page.PageReader;
import org.jspecify.annotations.Nullable;

/** Pages of a row group, but for dictionaries that say that they have more entries than bytes: the library believes them. */
record SoundPages(PageReadStore pages) implements PageReadStore {
    @Override
    public PageReader getPageReader(ColumnDescriptor column) {
        return new Checked(pages.getPageReader(column));
    }

    @Override
    public long getRowCount() {
        return pages.getRowCount();
    }

    @Override
    public Optional<Long> getRowIndexOffset() {
        return pages.getRowIndexOffset();
    }

    @Override
    public void close() {
        pages.close();
    }

    private record Checked(PageReader reader) implements PageReader {
        @Override
        public @Nullable DictionaryPage readDictionaryPage() {
            DictionaryPage page = reader.readDictionaryPage();
            if (page != null
                    && (page.getDictionarySize() < 0 || page.getDictionarySize() > page.getUncompressedSize())) {
                throw new UncheckedIOException(new Damaged(
                        Reason.ENTRY_CORRUPT,
                        "a dictionary of " + page.getDictionarySize() + " values in " + page.getUncompressedSize()
                                + " bytes"));
            }
            return page;
        }

        @Override
        public long getTotalValueCount() {
            return reader.getTotalValueCount();
        }

        @Override
        public @Nullable DataPage readPage() {
            return reader.readPage();
        }
    }
}
