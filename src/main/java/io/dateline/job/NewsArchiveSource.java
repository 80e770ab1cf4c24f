package io.dateline.job;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.connector.catalog.SupportsRead;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCapability;
import org.apache.spark.sql.connector.catalog.TableProvider;
import org.apache.spark.sql.connector.expressions.Transform;
import org.apache.spark.sql.connector.read.ScanBuilder;
import org.apache.spark.sql.sources.DataSourceRegister;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * {@code spark.read().format("news-archive").load(path)}: a row a record of every archive below the path, of any format.
 *
 * <p>Options: {@code path} or {@code paths} (as {@code load} sets them); {@code splitMiB}, 16 by default; {@code
 * spans=all} for padding and block hashes too.
 *
 * <p>Only the columns that a query names are filled: without {@code body}, {@code media_type}, {@code kind} and the like, HTTP
 * bodies are not decoded. Equality and IN on {@code record_type} and {@code media_type} are pushed down. {@code _archive} and
 * {@code _offset} say where a row comes from; they are columns and no metadata, which views would hide.
 */
public final class NewsArchiveSource implements TableProvider, DataSourceRegister {
    /** Our own job's option: units already planned, see {@link Plans}. */
    static final String UNITS = "units";

    static final String SPANS = "spans";
    static final String ALL = "all";

    @Override
    public String shortName() {
        return "news-archive";
    }

    @Override
    public StructType inferSchema(CaseInsensitiveStringMap options) {
        return SpanRows.SCHEMA;
    }

    @Override
    public Table getTable(StructType schema, Transform[] partitioning, Map<String, String> properties) {
        return new ArchiveTable();
    }

    private static final class ArchiveTable implements Table, SupportsRead {
        @Override
        public String name() {
            return "news-archive";
        }

        @Override
        @SuppressWarnings("deprecation") // The interface still asks for it.
        public StructType schema() {
            return SpanRows.SCHEMA;
        }

        @Override
        public Set<TableCapability> capabilities() {
            return Set.of(TableCapability.BATCH_READ);
        }

        @Override
        public ScanBuilder newScanBuilder(CaseInsensitiveStringMap options) {
            return new ArchiveScan.Builder(options);
        }
    }
}
