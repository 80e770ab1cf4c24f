package io.dateline.cli;

import io.dateline.sample.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sample",
        description = "Writes an archive of made-up news, and beside it what is true of it: OUT/sample.warc.gz and"
                + " OUT/_truth/pages.jsonl.gz. Equal seeds give equal bytes.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline sample --seed 7 --articles 3000 sample",
            "  dateline sample --articles 20000 --page-kib 170 big    pages as large as real ones"
        })
final class SampleCommand implements Callable<Integer> {
    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "What the archive is made from. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(names = "--articles", paramLabel = "N", description = "Pages of articles. Default: ${DEFAULT-VALUE}.")
    private int articles = 3000;

    @Option(
            names = "--page-kib",
            paramLabel = "KIB",
            description = "Size that pages are filled up to; 0 leaves them bare. Default: ${DEFAULT-VALUE}.")
    private int pageKib;

    @Parameters(paramLabel = "OUT", description = "Folder; made where there is none.")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path folder = Objects.requireNonNull(out);
        new Sample(seed, articles, pageKib).write(folder);
        Objects.requireNonNull(spec)
                .commandLine()
                .getOut()
                .println("wrote " + folder.resolve("sample.warc.gz") + ", "
                        + Files.size(folder.resolve("sample.warc.gz")) + " bytes");
        return 0;
    }
}
