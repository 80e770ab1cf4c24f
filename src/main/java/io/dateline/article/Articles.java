package io.dateline.article;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.article.html.HtmlReader;
import io.dateline.article.text.Decoded;
import io.dateline.article.text.Decoder;
import io.dateline.article.text.PlainTextReader;
import io.dateline.article.wire.FieldMapping;
import io.dateline.article.wire.WireReader;
import io.dateline.data.DataFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Makes articles of documents, each in one parse. Immutable and safe for many threads. */
public final class Articles {
    private static final int SNIFFED_BYTES = 1024;

    private final HtmlReader htmlReader;
    private final PlainTextReader textReader;
    private final WireReader wireReader;

    private Articles(HtmlReader htmlReader, WireReader wireReader) {
        this.htmlReader = htmlReader;
        this.textReader = PlainTextReader.with(htmlReader);
        this.wireReader = wireReader;
    }

    /**
     * With files of the user.
     *
     * @param outlets the user's own outlets files, heeded before the project's; columns as in {@code outlets.tsv}
     */
    public static Articles with(List<DataFile> outlets) {
        return with(outlets, FieldMapping.KNOWN);
    }

    /**
     * With files of the user, and fields of the user's JSON objects.
     *
     * @param outlets the user's own outlets files, heeded before the project's; columns as in {@code outlets.tsv}
     * @param fields which fields of an object hold what
     */
    public static Articles with(List<DataFile> outlets, FieldMapping fields) {
        return new Articles(HtmlReader.with(outlets), WireReader.with(fields));
    }

    /** Never throws for what a document holds, short of a fault of our own. */
    public Page read(Document document) {
        String mediaType = mediaType(document);
        Decoded decoded = Decoder.decode(document.bytes(), document.declaredCharset(), mediaType);
        return switch (mediaType) {
            case MediaTypes.HTML, MediaTypes.XHTML -> htmlReader.read(document, decoded.text(), decoded.decoding());
            case MediaTypes.PLAIN_TEXT -> textReader.read(document, decoded);
            default -> wireReader.read(document, mediaType, decoded);
        };
    }

    /** What is weighed for the fields of a page; nothing for documents that are no pages. Costs a parse of its own. */
    public List<Weighed> weigh(Document document) {
        String mediaType = mediaType(document);
        return switch (mediaType) {
            case MediaTypes.HTML, MediaTypes.XHTML ->
                htmlReader.weigh(
                        document,
                        Decoder.decode(document.bytes(), document.declaredCharset(), mediaType)
                                .text());
            case MediaTypes.PLAIN_TEXT ->
                textReader.weigh(document, Decoder.decode(document.bytes(), document.declaredCharset(), mediaType));
            default -> List.of();
        };
    }

    private static String mediaType(Document document) {
        return switch (document.mediaType()) {
            case MediaTypes.HTML,
                    MediaTypes.XHTML,
                    MediaTypes.PLAIN_TEXT,
                    MediaTypes.JSON,
                    MediaTypes.REUTERS_SGML,
                    MediaTypes.NEWSML_G2,
                    MediaTypes.NITF,
                    MediaTypes.RSS_ITEM,
                    MediaTypes.ATOM_ENTRY -> document.mediaType();
            default -> looksLikeHtml(document.bytes()) ? MediaTypes.HTML : MediaTypes.PLAIN_TEXT;
        };
    }

    private static boolean looksLikeHtml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("<html") || head.contains("<!doctype html") || head.contains("<body");
    }
}
