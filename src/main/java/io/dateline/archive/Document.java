package io.dateline.archive;

import java.time.Instant;
import java.util.Optional;

/**
 * What a record holds: bytes and what the archive says of them. HTTP codings are undone.
 *
 * @param url verbatim
 * @param capturedAt when it was fetched, if the archive says so; never a file's time
 * @param mediaType one of {@link MediaTypes} where the content could be told, else as declared, lower case, no parameters
 * @param declaredCharset label as the archive or its HTTP header declares it, unchecked
 * @param status HTTP status; empty where there was no HTTP
 */
public record Document(
        Place place,
        Optional<String> url,
        Optional<Instant> capturedAt,
        String mediaType,
        Optional<String> declaredCharset,
        Optional<Integer> status,
        byte[] bytes) {

    Document at(Place there) {
        return new Document(there, url, capturedAt, mediaType, declaredCharset, status, bytes);
    }
}
