package io.dateline.article;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.article.html.HtmlReader;
import io.dateline.data.DataFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes articles of documents, each in one parse. Immutable and safe for many threads. */
public final class Articles {
    private static final int SNIFFED_BYTES = 1024;

    private final HtmlReader htmlReader;

    private Articles(HtmlReader htmlReader) {
        this.htmlReader = htmlReader;
    }

    /**
     * With files of the user.
     *
     * @param outlets the user's own outlets files, heeded before the project's; columns as in {@code outlets.tsv}
     */
    public static Articles with(List<DataFile> outlets) {
        return new Articles(HtmlReader.with(outlets));
    }

    /** Never throws for what a document holds, short of a fault of our own. */
    public Page read(Document document) {
        if (isHtml(document)) {
            Charset charset = charset(document);
            Decoding decoding = new Decoding(
                    Optional.of(charset.name()),
                    document.declaredCharset().isPresent() ? Decoding.Source.HEADER : Decoding.Source.FALLBACK,
                    false);
            return htmlReader.read(document, new String(document.bytes(), charset), decoding);
        }
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

    private static boolean isHtml(Document document) {
        return switch (document.mediaType()) {
            case MediaTypes.HTML, MediaTypes.XHTML -> true;
            case MediaTypes.PLAIN_TEXT,
                    MediaTypes.JSON,
                    MediaTypes.REUTERS_SGML,
                    MediaTypes.NEWSML_G2,
                    MediaTypes.NITF,
                    MediaTypes.RSS_ITEM,
                    MediaTypes.ATOM_ENTRY -> false;
            default -> looksLikeHtml(document.bytes());
        };
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
    }

    private static Charset charset(Document document) {
        try {
            return document.declaredCharset().map(Charset::forName).orElse(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
