package io.dateline.job;

import org.apache.spark.sql.connector.catalog.MetadataColumn;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** A metadata column of {@code news-archive}: only there where a query names it. */
record ArchiveMetadata(String name, DataType dataType, String comment) implements MetadataColumn {
    static final String ARCHIVE = "_archive";
    static final String OFFSET = "_offset";

    static MetadataColumn[] columns() {
        return new MetadataColumn[] {
            new ArchiveMetadata(ARCHIVE, DataTypes.StringType, "path of the input, relative to what named it"),
            new ArchiveMetadata(OFFSET, DataTypes.LongType, "bytes from the start of the stored file, or of the entry")
        };
    }
}
