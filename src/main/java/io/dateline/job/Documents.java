package io.dateline.job;

import io.dateline.archive.Archives;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Single documents of archives, without Spark: to look at one. */
public final class Documents {
    private Documents() {}

    /**
     * The document with a number, counted from 1 over all that the input names.
     *
     * @throws InputException where the input matches nothing
     */
    public static Optional<Span.Record> find(String input, long number) throws IOException {
        Configuration conf = new Configuration();
        Archives archives = ParquetInput.archives(Limits.DEFAULT);
        long left = number;
        for (InputFile file : Listing.of(List.of(input), conf).files()) {
            HadoopSource source = Plans.source(file, conf);
            try (SpanReader spans = archives.read(source, Range.whole(source))) {
                for (Span span = spans.next(); span != null; span = spans.next()) {
                    if (span instanceof Span.Record record && record.document().isPresent() && --left == 0) {
                        return Optional.of(record);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
