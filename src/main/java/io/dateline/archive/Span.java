package io.dateline.archive;

import java.time.Instant;
import java.util.Optional;

/** A stretch of an archive. The spans of one input, in order, cover each of its bytes once. */
public sealed interface Span {
    Place place();

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
     */
    record Record(
            Place place,
            Optional<String> id,
            String type,
            Optional<String> url,
            Optional<Instant> capturedAt,
            Optional<String> refersTo,
            Optional<String> truncated,
            Optional<Document> document)
            implements Span {}

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
