package io.dateline.article;

import java.util.Optional;

/**
 * How bytes became text.
 *
 * @param charset WHATWG name
 * @param isRepaired whether text that an earlier wrong decoding had damaged was mended
 */
public record Decoding(Optional<String> charset, Source source, boolean isRepaired) {
    /** What decided the charset. */
    public enum Source {
        BOM,
        VALID_UTF_8,
        HEADER,
        META,
        DETECTED,
        FALLBACK
    }
}
