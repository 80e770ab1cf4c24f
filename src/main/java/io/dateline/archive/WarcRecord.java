package io.dateline.archive;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A WARC record in memory: its header fields and its block (ISO 28500). */
final class WarcRecord {
    private static final Set<String> DOCUMENTS = Set.of("response", "resource", "conversion");

    private WarcRecord() {}

    /**
     * The span of a record.
     *
     * @param bytes hold the block from {@code from} to before {@code to}
     */
    static Span span(Place place, Headers headers, byte[] bytes, int from, int to, Limits limits) {
        String type = headers.first("warc-type").orElse("unknown").toLowerCase(Locale.ROOT);
        Optional<String> url = headers.first("warc-target-uri").map(WarcRecord::bare);
        Optional<Document> document = Optional.empty();
        if (DOCUMENTS.contains(type)) {
            try {
                document = document(place, headers, url, bytes, from, to, limits);
            } catch (HttpMessage.Overgrown e) {
                Damages damage = new Damages();
                damage.add(bytes, from, to - from);
                return damage.span(place, Reason.LIMIT_RATIO, url.orElse("record") + " holds " + e.getMessage());
            }
        }
        return new Span.Record(
                place,
                headers.first("warc-record-id"),
                type,
                url,
                headers.first("warc-date").flatMap(Instants::parse),
                headers.first("warc-refers-to")
                        .or(() -> headers.first("warc-refers-to-target-uri"))
                        .map(WarcRecord::bare),
                headers.first("warc-truncated"),
                document);
    }

    private static Optional<Document> document(
            Place place, Headers headers, Optional<String> url, byte[] bytes, int from, int to, Limits limits)
            throws HttpMessage.Overgrown {
        Optional<String> contentType = headers.first("content-type");
        Optional<Integer> status = Optional.empty();
        byte[] body;
        if (isHttp(contentType, bytes, from, to)) {
            HttpMessage message = HttpMessage.parse(bytes, from, to, limits);
            contentType = message.contentType();
            status = message.status();
            body = message.body();
        } else {
            body = Arrays.copyOfRange(bytes, from, to);
        }
        Optional<String> declared = contentType;
        Optional<Integer> code = status;
        return Content.mediaType(body, contentType)
                .map(type -> new Document(
                        place,
                        url,
                        headers.first("warc-date").flatMap(Instants::parse),
                        type,
                        Content.charset(declared),
                        code,
                        body));
    }

    private static boolean isHttp(Optional<String> contentType, byte[] bytes, int from, int to) {
        return contentType.orElse("").toLowerCase(Locale.ROOT).startsWith("application/http")
                || (to - from > 5
                        && new String(bytes, from, 5, java.nio.charset.StandardCharsets.ISO_8859_1).equals("HTTP/"));
    }

    /** Without the angle brackets that some crawlers put around a URI. */
    private static String bare(String uri) {
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }
}
