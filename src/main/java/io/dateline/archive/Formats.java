package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The formats that there are, in the order in which they are asked. Immutable. */
final class Formats {
    private final List<Format> formats;

    private Formats(List<RowFormat> tables) {
        List<Format> all = new ArrayList<>();
        tables.forEach(table -> all.add(new RowGroupFormat(table)));
        // Archives of archives first: what lies in them starts like what it is.
        all.addAll(List.of(
                new ZipFormat(),
                new TarFormat(),
                new GzipFormat(this),
                new ZstdWarcFormat(),
                new LibraryFormat(this),
                new WarcFormat(),
                new ArcFormat(),
                new JsonFormat(),
                new MarkupFormat(),
                new CsvFormat(),
                new DamagedWarcFormat(Limits.DEFAULT),
                new DocumentFormat()));
        this.formats = List.copyOf(all);
    }

    static Formats with(List<RowFormat> tables) {
        return new Formats(tables);
    }

    Recognised recognise(ByteSource source) throws IOException {
        Head head = Head.of(source);
        for (Format format : formats) {
            Optional<Recognised> recognised = format.recognise(head);
            if (recognised.isPresent()) {
                return recognised.get();
            }
        }
        throw new IllegalStateException("the last format knows every input as its own: " + source.archive());
    }
}
