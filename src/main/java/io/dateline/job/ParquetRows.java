package io.dateline.job;

import io.dateline.publish.Staging;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.mapreduce.Job;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.execution.datasources.parquet.ParquetFileFormat;
import org.apache.spark.sql.execution.datasources.parquet.ParquetWriteSupport;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes rows of one schema as Parquet files, in Spark's own form, under names of the caller's choice; tells of each what
 * was written. Goes to executors.
 */
final class ParquetRows implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int BUFFER_BYTES = 1 << 16;

    private final SerializableConfiguration conf;
    private final Map<String, String> notes;
    private final String root;

    /**
     * For rows of a schema.
     *
     * @param root folder that paths are relative to
     * @param notes go into each file's metadata
     */
    ParquetRows(SparkSession spark, StructType schema, Path root, Map<String, String> notes) {
        try {
            Job job = Job.getInstance(spark.sessionState().newHadoopConf());
            // Spark's own settings for this schema: types of times, legacy forms, rebasing.
            new ParquetFileFormat().prepareWrite(spark, job, scala.collection.immutable.Map$.MODULE$.empty(), schema);
            this.conf = new SerializableConfiguration(job.getConfiguration());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.root = root.toString();
        this.notes = new HashMap<>(notes);
    }

    /** A file being written. */
    final class File implements AutoCloseable {
        private final String path;
        private final Path full;
        private final ParquetWriter<InternalRow> writer;
        private long rows;

        private File(String path) throws IOException {
            this.path = path;
            this.full = new Path(root, path);
            full.getFileSystem(conf.value()).setWriteChecksum(false);
            this.writer = new Builder(HadoopOutputFile.fromPath(full, conf.value()), notes)
                    .withConf(conf.value())
                    .withCompressionCodec(CompressionCodecName.ZSTD)
                    .build();
        }

        void write(InternalRow row) throws IOException {
            writer.write(row);
            rows++;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }

        /** Closes the file, reads it again and says what it holds. */
        Staging.StagedFile finish() throws IOException {
            close();
            var digest = BlockHashes.sha256();
            long bytes = 0;
            try (var in = new DigestInputStream(full.getFileSystem(conf.value()).open(full), digest)) {
                byte[] buffer = new byte[BUFFER_BYTES];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    bytes += n;
                }
            }
            return new Staging.StagedFile(path, rows, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /**
     * Opens a new file.
     *
     * @param path below the root; nobody else may write it
     */
    File open(String path) throws IOException {
        return new File(path);
    }

    private static final class Builder extends ParquetWriter.Builder<InternalRow, Builder> {
        private final Map<String, String> notes;

        Builder(OutputFile file, Map<String, String> notes) {
            super(file);
            this.notes = notes;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // The builder's own contract.
        protected WriteSupport<InternalRow> getWriteSupport(Configuration conf) {
            return new NotedSupport(notes);
        }
    }

    /** Spark's way of writing rows, with notes for the file's metadata. */
    private static final class NotedSupport extends ParquetWriteSupport {
        private final Map<String, String> notes;

        NotedSupport(Map<String, String> notes) {
            this.notes = notes;
        }

        @Override
        public WriteContext init(Configuration conf) {
            WriteContext context = super.init(conf);
            Map<String, String> metadata = new HashMap<>(context.getExtraMetaData());
            metadata.putAll(notes);
            return new WriteContext(context.getSchema(), metadata);
        }
    }
}
