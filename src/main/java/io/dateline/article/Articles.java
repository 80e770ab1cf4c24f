package io.dateline.article;

import io.dateline.archive.Document;
import io.dateline.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes articles of documents, each in one parse. Immutable and safe for many threads. */
public final class Articles {
    private Articles() {}

    /**
     * With files of the user.
     *
     * @param outlets the user's own outlets files, heeded before the project's; columns as in {@code outlets.tsv}
     */
    public static Articles with(List<DataFile> outlets) {
        return new Articles();
    }

    /** Never throws for what a document holds, short of a fault of our own. */
    public Page read(Document document) {
        List<String> paragraphs = new String(document.bytes(), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return new Page(
                PageKind.ARTICLE,
                new Article(
                        Address.NONE,
                        new Publication(Optional.empty(), Optional.empty()),
                        paragraphs.stream().findFirst(),
                        Optional.empty(),
                        Byline.NONE,
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        paragraphs,
                        List.of(),
                        Optional.empty(),
                        Dating.NONE,
                        Access.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of(),
                        new Decoding(Optional.of("UTF-8"), Decoding.Source.FALLBACK, false),
                        Set.of()));
    }
}
