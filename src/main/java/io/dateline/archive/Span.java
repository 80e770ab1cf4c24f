package io.dateline.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** A stretch of an archive. The spans of one input, in order, cover each of its bytes once. */
public sealed interface Span {
    Place place();

    /** The same, where the archive is the content of an entry. */
    default Span within(String entry) {
        Place there = place().within(entry);
        if (this instanceof Record r) {
            return new Record(
                    there,
                    r.id,
                    r.type,
                    r.url,
                    r.capturedAt,
                    r.refersTo,
                    r.truncated,
                    r.document.map(d -> d.at(there)),
                    r.issues);
        }
        return this instanceof Damage d
                ? new Damage(there, d.reason, d.detail, d.sha256, d.sample)
                : new Padding(there);
    }

    /**
     * A record that could be read.
     *
     * @param id as the archive gives it (WARC-Record-ID)
     * @param type as the archive names it: response, resource, conversion, revisit, request, metadata, warcinfo, ...;
     *     {@code document} where the format has no types; {@code entry} for the stored bytes of a zip or tar entry
     * @param url verbatim
     * @param refersTo what a revisit stands for: record id, else URL
     * @param truncated the reason of WARC-Truncated
     * @param document what the record holds, where it is of a kind that holds documents
     * @param issues what was odd about it
     */
    record Record(
            Place place,
            Optional<String> id,
            String type,
            Optional<String> url,
            Optional<Instant> capturedAt,
            Optional<String> refersTo,
            Optional<String> truncated,
            Optional<Document> document,
            Set<RecordIssue> issues)
            implements Span {
        private static final Set<String> STORED =
                Set.of("entry", "deleted", "link", "folder", "sparse", "other", "dictionary", "skipped");

        public Record {
            issues = Set.copyOf(issues);
        }

        /** A record with nothing odd about it. */
        public Record(
                Place place,
                Optional<String> id,
                String type,
                Optional<String> url,
                Optional<Instant> capturedAt,
                Optional<String> refersTo,
                Optional<String> truncated,
                Optional<Document> document) {
            this(place, id, type, url, capturedAt, refersTo, truncated, document, Set.of());
        }

        /** A record without a header of its own: a type, and a document where it holds one. */
        static Record bare(Place place, String type, Optional<Document> document) {
            return new Record(
                    place,
                    Optional.empty(),
                    type,
                    document.flatMap(Document::url),
                    document.flatMap(Document::capturedAt),
                    Optional.empty(),
                    Optional.empty(),
                    document);
        }

        /** A document in a format that has no types of records. */
        static Record document(Place place, String mediaType, Optional<String> charset, byte[] bytes) {
            Document document = new Document(
                    place, Optional.empty(), Optional.empty(), mediaType, charset, Optional.empty(), bytes);
            return bare(place, "document", Optional.of(document));
        }

        /** Whether it is only the stored bytes of something in a container, and nothing was recorded in it. */
        public boolean isStored() {
            return STORED.contains(type) && document.isEmpty() && url.isEmpty() && capturedAt.isEmpty();
        }

        /** The stored bytes of an entry, or of another thing in a container. */
        static Record stored(Place place, Optional<String> name, String type) {
            return new Record(
                    place,
                    name,
                    type,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Bytes that carry nothing: separators between records, zero fill, a zip's directory. */
    record Padding(Place place) implements Span {}

    /**
     * Bytes that could not be read.
     *
     * @param detail one line for a person: what was expected, what was found
     * @param sample the first bytes, 1 KiB at the most
     */
    record Damage(Place place, Reason reason, String detail, String sha256, byte[] sample) implements Span {}
}
