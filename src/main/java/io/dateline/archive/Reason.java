package io.dateline.archive;

/** Why a span is in quarantine. The names are published. */
public enum Reason {
    GZIP_TRUNCATED,
    GZIP_CORRUPT,
    ZSTD_CORRUPT,
    UNSUPPORTED_COMPRESSION,
    GARBAGE,
    TRUNCATED,
    HEADER_MALFORMED,
    LENGTH_MALFORMED,
    SEGMENTED,
    CODING_UNSUPPORTED,
    CODING_CORRUPT,
    ENCRYPTED,
    ENTRY_CORRUPT,
    JSON_SYNTAX,
    TRAILING_DATA,
    MARKUP_SYNTAX,
    TOO_LARGE,
    LIMIT_RATIO,
    LIMIT_BYTES,
    LIMIT_DEPTH,
    LIMIT_ENTRIES,
    LIMIT_NODES,
    LIMIT_STEPS,
    UNREADABLE,
    UNSUPPORTED_FORMAT,
    /** Our own fault: an exception that no rule foresaw; the detail names it. */
    INTERNAL_ERROR
}
