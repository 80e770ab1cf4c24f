package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run tells of its inputs besides what it read in them. */
class RunNotesTest {
    private static final int MIB = 1 << 20;

    private final SparkSession spark = LocalSpark.session();
    private final Heard heard = new Heard();

    @TempDir
    private Path folder;

    private Path archives;

    @BeforeEach
    void onePage() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(
                archives.resolve("page.html"),
                "<!doctype html><html><title>Bridge closed</title><p>The bridge is closed.");
    }

    @Test
    void largeInputsThatCannotBeSplitSaySoAndOthersDoNot() throws IOException {
        zip("large-a.zip", 17 * MIB);
        zip("large-b.zip", 17 * MIB);
        zip("small.zip", MIB);
        String line = "{\"title\": \"Bridge closed\", \"text\": \"" + "x".repeat(MIB) + "\"}\n";
        Files.writeString(archives.resolve("lines.json"), line.repeat(17));
        run();
        assertThat(heard.warnings)
                .containsExactly("2 inputs cannot be split, each is read by one task: large-a.zip, large-b.zip");
    }

    @Test
    void ofManyTheFirstAreNamed() {
        assertThat(IngestResult.listed(List.of("a", "b"))).isEqualTo("a, b");
        assertThat(IngestResult.listed(List.of("a", "b", "c", "d", "e", "f", "g")))
                .isEqualTo("a, b, c, d, e and 2 more");
    }

    @Test
    void inputsInWhichThereIsNothingAreCalledEmpty() throws IOException {
        zip("large.zip", 17 * MIB);
        Files.createFile(archives.resolve("bytes-0.warc"));
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archives.resolve("nothing.warc.gz")))) {
            gzip.flush();
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archives.resolve("folder.zip")))) {
            zip.putNextEntry(new ZipEntry("folder/"));
        }
        Files.writeString(archives.resolve("damaged.warc"), "WARC/1.0\r\nWARC-Type: resource\r\nContent-Le");
        IngestResult result = run();
        assertThat(result.empty()).containsExactly("bytes-0.warc", "folder.zip", "nothing.warc.gz");
        assertThat(heard.warnings).containsExactly("large.zip cannot be split: read by one task");
        List<String> containers = spark
                .read()
                .parquet(folder + "/warehouse/inputs")
                .sort("archive")
                .select("container")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
        assertThat(containers).containsExactly("empty", "warc", "zip", "zip", "empty.gz", "html");
    }

    /** An archive whose one entry is stored as it is: no text, so that it is soon read. */
    private void zip(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        CRC32 crc = new CRC32();
        crc.update(content);
        ZipEntry entry = new ZipEntry("zeros");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes);
        entry.setCrc(crc.getValue());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archives.resolve(name)))) {
            zip.putNextEntry(entry);
            zip.write(content);
        }
    }

    private IngestResult run() throws IOException {
        return Ingest.run(spark, Requests.tolerant(archives, folder.resolve("warehouse")), heard);
    }

    private static final class Heard implements Progress {
        private final List<String> warnings = new ArrayList<>();

        @Override
        public void step(String name) {}

        @Override
        public void reading(int unitsDone, int units, long records) {}

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    }
}
