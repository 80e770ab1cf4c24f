package io.dateline.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.connector.read.Batch;
import org.apache.spark.sql.connector.read.InputPartition;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.connector.read.PartitionReaderFactory;
import org.apache.spark.sql.connector.read.Scan;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.connector.read.SupportsPushDownFilters;
import org.apache.spark.sql.connector.read.SupportsPushDownRequiredColumns;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.apache.spark.util.SerializableConfiguration;

/** A scan of archives: a partition a unit, only the columns that are asked for, only the rows that a filter may let through. */
final class ArchiveScan implements Scan, Batch {
    private final List<Unit> units;
    private final StructType columns;
    private final boolean hasAllSpans;
    private final List<Filter> filters;
    private final Configuration conf;

    private ArchiveScan(
            List<Unit> units, StructType columns, boolean hasAllSpans, List<Filter> filters, Configuration conf) {
        this.units = units;
        this.columns = columns;
        this.hasAllSpans = hasAllSpans;
        this.filters = filters;
        this.conf = conf;
    }

    /** Heeds the options of {@link NewsArchiveSource}. */
    static final class Builder implements ScanBuilder, SupportsPushDownRequiredColumns, SupportsPushDownFilters {
        private final CaseInsensitiveStringMap options;
        private StructType columns = SpanRows.SCHEMA;
        private List<Filter> heeded = List.of();

        Builder(CaseInsensitiveStringMap options) {
            this.options = options;
        }

        @Override
        public void pruneColumns(StructType required) {
            columns = required;
        }

        /** All filters are Spark's to look at again: what is heeded here only spares work. */
        @Override
        public Filter[] pushFilters(Filter[] filters) {
            heeded = Arrays.stream(filters).filter(RowFilter::isHeeded).toList();
            return filters;
        }

        @Override
        public Filter[] pushedFilters() {
            return heeded.toArray(Filter[]::new);
        }

        @Override
        public Scan build() {
            Configuration conf = SparkSession.active().sessionState().newHadoopConf();
            try {
                List<Unit> units = Plans.units(options, conf);
                boolean hasAllSpans = NewsArchiveSource.ALL.equals(
                        options.getOrDefault(NewsArchiveSource.SPANS, "").toLowerCase(Locale.ROOT));
                return new ArchiveScan(units, columns, hasAllSpans, heeded, conf);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public StructType readSchema() {
        return columns;
    }

    @Override
    public String description() {
        return "news-archive, " + units.size() + " units, filters " + filters;
    }

    @Override
    public Batch toBatch() {
        return this;
    }

    @Override
    public InputPartition[] planInputPartitions() {
        return units.stream().map(UnitPartition::new).toArray(InputPartition[]::new);
    }

    @Override
    public PartitionReaderFactory createReaderFactory() {
        int[] ordinals = IntStream.range(0, columns.size())
                .map(i -> SpanRows.SCHEMA.fieldIndex(columns.fields()[i].name()))
                .toArray();
        return new Factory(new SerializableConfiguration(conf), ordinals, hasAllSpans, filters);
    }

    private record UnitPartition(Unit unit) implements InputPartition {}

    @SuppressWarnings("ArrayRecordComponent") // Ordinals of columns; never compared.
    private record Factory(SerializableConfiguration conf, int[] columns, boolean hasAllSpans, List<Filter> filters)
            implements PartitionReaderFactory {
        @Override
        public PartitionReader<InternalRow> createReader(InputPartition partition) {
            return new UnitReader(
                    ((UnitPartition) partition).unit(), conf.value(), columns, hasAllSpans, RowFilter.of(filters));
        }
    }
}
