package io.dateline.archive;

import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** The records of one member or frame that was unpacked whole: one, as a rule. */
final class MemberRecords {
    private final Limits limits;
    private final Contents contents;

    MemberRecords(Limits limits, Contents contents) {
        this.limits = limits;
        this.contents = contents;
    }

    /**
     * Adds the spans of a member's stored bytes and of what lies in it.
     *
     * @param content of which the member's is what stands before {@code end}
     * @param unit what the format calls a member
     */
    void add(Place stored, byte[] content, int end, String unit, Deque<Span> spans) {
        if (isBlank(content, end)) {
            spans.add(new Span.Padding(stored));
            return;
        }
        Optional<Headers> parsed = header(content, 0, end);
        if (parsed.isEmpty()) {
            spans.add(damage(
                    stored, Reason.HEADER_MALFORMED, "the " + unit + " does not hold a WARC record", content, 0, end));
            return;
        }
        Headers headers = parsed.get();
        int from = headers.length();
        Optional<Long> declared = headers.length("content-length");
        int to = (int) Math.min(end, from + declared.orElse(Long.MAX_VALUE - from));
        int next = WarcLines.afterLineEnds(content, to, end);
        boolean isWrong = declared.isEmpty() || from + declared.get() > end || next < end;
        boolean isFollowed = next < end && WarcLines.startsRecord(content, next, end);
        if (isFollowed || (isWrong && holdsMore(headers, content, from, end))) {
            several(stored, content, end, unit, spans);
            return;
        }
        if (isWrong) {
            // The member's end is to be trusted, the length is not.
            spans.add(fixed(stored, headers, content, from, end));
        } else {
            spans.add(record(stored, headers, content, from, to, Set.of()));
        }
    }

    /** Whether a record starts in the block, and no digest says that it belongs to it. */
    private static boolean holdsMore(Headers headers, byte[] content, int from, int end) {
        boolean isBlock = headers.first("warc-block-digest").isPresent()
                && BlockDigest.blockEnd(headers, content, from, end).isPresent();
        return !isBlock && WarcLines.recordStart(content, from - 1, end) >= 0;
    }

    /** Several records in one member: the stored bytes are one span, the records lie inside it. */
    private void several(Place stored, byte[] content, int end, String unit, Deque<Span> spans) {
        spans.add(Span.Record.stored(stored, Optional.empty(), "entry"));
        Optional<String> entry = Optional.of(unit + "@" + stored.offset());
        int at = 0;
        while (at < end) {
            Optional<Headers> headers = header(content, at, end);
            if (headers.isEmpty()) {
                break;
            }
            int from = at + headers.get().length();
            int rest = end - from;
            long declared = headers.get().length("content-length").orElse(Long.MAX_VALUE);
            int to = from + (int) Math.min(rest, declared);
            int next = WarcLines.afterLineEnds(content, to, end);
            if (declared > rest || (next < end && !WarcLines.startsRecord(content, next, end))) {
                int found = WarcLines.recordStart(content, from - 1, end);
                next = found < 0 ? end : found;
                Place place = new Place(stored.archive(), entry, at, next - at);
                spans.add(fixed(place, headers.get(), content, from, next));
            } else {
                Place place = new Place(stored.archive(), entry, at, next - at);
                spans.add(record(place, headers.get(), content, from, to, Set.of()));
            }
            at = next;
        }
        if (at < end) {
            Place place = new Place(stored.archive(), entry, at, end - at);
            spans.add(damage(place, Reason.HEADER_MALFORMED, "a record's header does not end", content, at, end));
        }
    }

    private Span fixed(Place place, Headers headers, byte[] content, int from, int end) {
        int to = BlockDigest.blockEnd(headers, content, from, end)
                .orElseGet(() -> WarcLines.beforeLineEnds(content, from, end));
        return record(place, headers, content, from, to, Set.of(RecordIssue.LENGTH_FIXED));
    }

    private Span record(Place place, Headers headers, byte[] content, int from, int to, Set<RecordIssue> issues) {
        if (to - from > limits.recordBytes()) {
            String detail = "a record of " + (to - from) + " bytes; " + limits.recordBytes() + " are kept";
            return damage(place, Reason.TOO_LARGE, detail, content, from, to);
        }
        return new WarcRecord(place, headers, content, from, to, issues).span(limits, contents);
    }

    /** The header of a record that starts at {@code from}; empty where none does, or its header does not end. */
    private static Optional<Headers> header(byte[] content, int from, int end) {
        return WarcLines.startsRecord(content, from, end) ? Headers.parse(content, from, end) : Optional.empty();
    }

    private static boolean isBlank(byte[] content, int end) {
        for (int i = 0; i < end; i++) {
            if (content[i] != 0 && content[i] != '\r' && content[i] != '\n') {
                return false;
            }
        }
        return true;
    }

    private static Span damage(Place place, Reason reason, String detail, byte[] content, int from, int to) {
        Damages damage = new Damages();
        damage.add(content, from, to - from);
        return damage.span(place, reason, detail);
    }
}
