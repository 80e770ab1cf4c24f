package io.dateline.archive;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A WARC record in memory: its header fields and its block (ISO 28500). */
final class WarcRecord {
    private static final Set<String> DOCUMENTS = Set.of("response", "resource", "conversion");
    private static final List<String> ONCE =
            List.of("warc-type", "content-length", "warc-date", "warc-record-id", "warc-target-uri");

    private final Place place;
    private final Headers headers;
    private final byte[] bytes;
    private final int from;
    private final int to;
    private final Set<RecordIssue> issues;

    /**
     * A record whose end is known.
     *
     * @param bytes hold the block from {@code from} to before {@code to}
     * @param issues that its reader had with it
     */
    WarcRecord(Place place, Headers headers, byte[] bytes, int from, int to, Set<RecordIssue> issues) {
        this.place = place;
        this.headers = headers;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.issues = EnumSet.noneOf(RecordIssue.class);
        this.issues.addAll(issues);
    }

    /** The record, or the damage where it cannot be used. */
    Span span(Limits limits, Contents contents) {
        Optional<String> type = type();
        if (type.isEmpty()) {
            return damage(
                    Reason.HEADER_MALFORMED, "a record without WARC-Type, and its block does not tell what it is");
        }
        if (type.get().equals("continuation")
                || headers.first("warc-segment-number").isPresent()) {
            return damage(Reason.SEGMENTED, "a part of a record; parts are not joined");
        }
        Optional<String> url = headers.first("warc-target-uri").map(WarcRecord::bare);
        Optional<Document> document = Optional.empty();
        if (DOCUMENTS.contains(type.get()) && contents.areWanted(type.get())) {
            try {
                document = document(url, limits);
            } catch (Unusable e) {
                return damage(e.reason(), url.orElse("record") + " holds " + e.getMessage());
            }
        }
        return new Span.Record(
                place,
                headers.first("warc-record-id"),
                type.get(),
                url,
                date(),
                headers.first("warc-refers-to")
                        .or(() -> headers.first("warc-refers-to-target-uri"))
                        .map(WarcRecord::bare),
                headers.first("warc-truncated"),
                document,
                judged());
    }

    /** The declared type; where there is none, what the block shows. */
    private Optional<String> type() {
        Optional<String> declared = headers.first("warc-type");
        if (declared.isPresent()) {
            return declared.map(type -> type.toLowerCase(Locale.ROOT));
        }
        issues.add(RecordIssue.TYPE_MISSING);
        String media = headers.first("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (block().startsWith("HTTP/")) {
            return Optional.of("response");
        }
        if (media.startsWith("application/http")) {
            return Optional.of("request");
        }
        return media.startsWith("application/warc-fields") ? Optional.of("metadata") : Optional.empty();
    }

    private Set<RecordIssue> judged() {
        if (date().isEmpty()) {
            issues.add(RecordIssue.DATE_MALFORMED);
        }
        if (ONCE.stream().anyMatch(headers::isRepeated)) {
            issues.add(RecordIssue.FIELD_REPEATED);
        }
        if (!BlockDigest.matches(headers, bytes, from, to).orElse(true)) {
            issues.add(RecordIssue.DIGEST_MISMATCH);
        }
        return issues;
    }

    private Optional<Instant> date() {
        return headers.first("warc-date").flatMap(Instants::parse);
    }

    private Optional<Document> document(Optional<String> url, Limits limits) throws Unusable {
        Optional<String> contentType = headers.first("content-type");
        Optional<Integer> status = Optional.empty();
        Slice body = block();
        if (isHttp(contentType)) {
            HttpMessage message = HttpMessage.parse(body, limits);
            contentType = message.contentType();
            status = message.status();
            body = message.body();
            issues.addAll(message.issues());
        }
        byte[] content = body.toBytes();
        Optional<String> declared = contentType;
        Optional<Integer> code = status;
        return Content.mediaType(content, contentType)
                .map(type -> new Document(place, url, date(), type, Content.charset(declared), code, content));
    }

    private boolean isHttp(Optional<String> contentType) {
        return contentType.orElse("").toLowerCase(Locale.ROOT).startsWith("application/http")
                || block().startsWith("HTTP/");
    }

    private Slice block() {
        return new Slice(bytes, from, to);
    }

    private Span damage(Reason reason, String detail) {
        Damages damage = new Damages();
        damage.add(bytes, from, to - from);
        return damage.span(place, reason, detail);
    }

    /** Without the angle brackets that some crawlers put around a URI. */
    private static String bare(String uri) {
        String trimmed = uri.strip();
        boolean isBracketed = trimmed.startsWith("<") && trimmed.endsWith(">");
        return isBracketed ? trimmed.substring(1, trimmed.length() - 1) : uri;
    }
}
