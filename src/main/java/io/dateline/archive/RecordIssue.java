package io.dateline.archive;

/** What was odd about a record that could be read nonetheless. The names are published. */
public enum RecordIssue {
    /** Content-Length is absent, no number, or not where the record ends; its end was found otherwise. */
    LENGTH_FIXED,
    /** WARC-Type is absent; what the record is was told from its block. */
    TYPE_MISSING,
    /** A field that may stand once stands more than once, with different values; the first valid one counts. */
    FIELD_REPEATED,
    /** WARC-Date is absent or no time. */
    DATE_MALFORMED,
    /** The block is not what WARC-Block-Digest was made from. */
    DIGEST_MISMATCH,
    /** Transfer-Encoding says chunked, the body is not. */
    NOT_CHUNKED,
    /** Content-Encoding names a coding that the body does not have. */
    NOT_ENCODED,
    /** The body has a coding that no header names. */
    CODING_UNDECLARED,
    /** The body ends before its HTTP header or its coding says that it does. */
    BODY_SHORT
}
