package io.dateline.article;

import java.util.Optional;

/**
 * Where the page lives.
 *
 * @param url verbatim as the archive has it
 * @param canonicalUrl as the page or else the archive gives it, normalised
 * @param host lower case
 * @param site registrable domain by the public suffix list
 */
public record Address(
        Optional<String> url, Optional<String> canonicalUrl, Optional<String> host, Optional<String> site) {
    public static final Address NONE =
            new Address(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
