package io.dateline.archive;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An HTTP response as archives keep it (RFC 9112). Codings that headers declare are undone where the body really has them:
 * crawlers have kept headers over decoded bodies.
 *
 * @param status of the status line
 * @param body decoded
 */
record HttpMessage(Optional<Integer> status, Optional<String> contentType, Slice body, Set<RecordIssue> issues) {
    private static final int HEADER_BYTES = 1 << 20;
    /** Interim responses that may stand before the final one. */
    private static final int MOST_INTERIM = 8;

    static HttpMessage parse(Slice block, Limits limits) throws Unusable {
        Slice message = block;
        Headers headers = new Headers("", java.util.Map.of(), 0);
        for (int i = 0; i < MOST_INTERIM && hasHeader(message); i++) {
            headers = Headers.parseAll(
                    message.bytes(), message.from(), Math.min(message.to(), message.from() + HEADER_BYTES));
            message = message.from(headers.length());
            if (status(headers.first()).orElse(0) / 100 != 1) {
                break;
            }
        }
        Set<RecordIssue> issues = EnumSet.noneOf(RecordIssue.class);
        Slice body = dechunked(headers, message, issues);
        Optional<Long> declared = headers.length("content-length");
        boolean isWhole = headers.first("transfer-encoding").isPresent() || body.length() >= declared.orElse(0L);
        body = new ContentCoding(limits, issues).decoded(headers, body);
        if (!isWhole && !issues.contains(RecordIssue.NOT_ENCODED)) {
            issues.add(RecordIssue.BODY_SHORT);
        }
        return new HttpMessage(status(headers.first()), headers.first("content-type"), body, issues);
    }

    /** Whether it starts with a status line, or a field whose status line was lost. */
    private static boolean hasHeader(Slice message) {
        if (message.startsWith("HTTP/") || message.startsWith("ICY ")) {
            return true;
        }
        int at = 0;
        while (isTokenChar(message.at(at))) {
            at++;
        }
        return at > 0 && message.at(at) == ':' && message.at(at + 1) == ' ';
    }

    private static boolean isTokenChar(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    }

    private static Optional<Integer> status(String line) {
        int at = line.indexOf(' ') + 1;
        if (!line.startsWith("HTTP/") && !line.startsWith("ICY ")) {
            return Optional.empty();
        }
        String code = line.substring(at).strip();
        String digits = code.substring(0, Math.min(3, code.length()));
        boolean isCode = digits.length() == 3 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isCode ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private static Slice dechunked(Headers headers, Slice body, Set<RecordIssue> issues) {
        boolean isDeclared =
                headers.joined("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        Chunks chunks = Chunks.of(body);
        if (!isDeclared) {
            if (chunks.end() != Chunks.End.COMPLETE || chunks.content().length() == 0) {
                return body;
            }
            issues.add(RecordIssue.CODING_UNDECLARED);
            return chunks.content();
        }
        switch (chunks.end()) {
            case COMPLETE -> {}
            case CUT -> issues.add(RecordIssue.BODY_SHORT);
            case BROKEN, NONE -> issues.add(RecordIssue.NOT_CHUNKED);
        }
        return chunks.content();
    }
}
