package io.dateline.job;

import io.dateline.sample.Sample;
import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sample and the warehouse that was made of it: once for all tests that only read it. */
record SampleWarehouse(Path sample, Path warehouse) {
    private static final int ARTICLES = 300;
    private static final SampleWarehouse ONCE = make();

    static SampleWarehouse once() {
        return ONCE;
    }

    private static SampleWarehouse make() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sample-warehouse");
            Path sample = folder.resolve("sample");
            new Sample(7, ARTICLES, 0).write(sample);
            Path warehouse = folder.resolve("warehouse").toAbsolutePath();
            Ingest.run(LocalSpark.session(), Requests.of(sample.resolve("sample.warc.gz"), warehouse), Progress.SILENT);
            return new SampleWarehouse(sample, warehouse);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
