package io.dateline.archive;

import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/** The records of one gzip member that was read whole: one, as a rule. */
final class MemberRecords {
    private final Limits limits;
    private final Contents contents;

    MemberRecords(Limits limits, Contents contents) {
        this.limits = limits;
        this.contents = contents;
    }

    /** Adds the spans of a member's stored bytes and of what lies in it. */
    void add(Place stored, GzipMember member, Deque<Span> spans) {
        byte[] content = member.content();
        int end = member.length();
        if (isBlank(content, end)) {
            spans.add(new Span.Padding(stored));
            return;
        }
        Optional<Headers> parsed = header(content, 0, end);
        if (parsed.isEmpty()) {
            spans.add(
                    damage(stored, Reason.HEADER_MALFORMED, "the member does not hold a WARC record", content, 0, end));
            return;
        }
        Headers headers = parsed.get();
        int from = headers.length();
        Optional<Long> declared = headers.length("content-length");
        int to = (int) Math.min(end, from + declared.orElse(Long.MAX_VALUE - from));
        int next = WarcLines.afterLineEnds(content, to, end);
        if (declared.isPresent()
                && from + declared.get() <= end
                && next < end
                && WarcLines.startsRecord(content, next, end)) {
            several(stored, content, end, spans);
            return;
        }
        if (declared.isEmpty() || from + declared.get() > end || next < end) {
            // The member's end is to be trusted, the length is not.
            spans.add(fixed(stored, headers, content, from, end));
        } else {
            spans.add(record(stored, headers, content, from, to, Set.of()));
        }
    }

    /** Several records in one member: the stored bytes are one span, the records lie inside it. */
    private void several(Place stored, byte[] content, int end, Deque<Span> spans) {
        spans.add(Span.Record.stored(stored, Optional.empty(), "entry"));
        Optional<String> entry = Optional.of("member@" + stored.offset());
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
        Optional<Integer> to = BlockDigest.blockEnd(headers, content, from, end);
        return to.isPresent()
                ? record(place, headers, content, from, to.get(), Set.of(RecordIssue.LENGTH_FIXED))
                : damage(
                        place,
                        Reason.LENGTH_MALFORMED,
                        "neither the length nor the digest fits what is there",
                        content,
                        from,
                        end);
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
