package io.dateline.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A record of an ARC file (Internet Archive, versions 1 and 2): a line, and as many bytes as it says.
 *
 * <pre>
 * url ip date content-type length
 * url ip date content-type status checksum location offset filename length
 * </pre>
 *
 * <p>URLs and content types may hold spaces, so that the line is read from its right: length last, then the last word of 14
 * digits that has an address before it, or the last one at all.
 *
 * @param length bytes of the block
 * @param line bytes of the line with its end
 */
record ArcRecord(String url, Optional<Instant> date, Optional<String> contentType, long length, int line) {
    private static final int LONGEST_LINE = 1 << 14;
    private static final int DATE_DIGITS = 14;
    private static final String START = "filedesc:";

    /** The record whose line starts at {@code from}; empty where none does. */
    static Optional<ArcRecord> parse(byte[] bytes, int from, int to) {
        int end = from;
        int most = Math.min(to, from + LONGEST_LINE);
        while (end < most && bytes[end] != '\n') {
            end++;
        }
        if (end == most || !startsUrl(bytes, from, end)) {
            return Optional.empty();
        }
        List<String> words = Arrays.asList(new String(bytes, from, end - from, StandardCharsets.UTF_8)
                .strip()
                .split(" ", -1));
        int last = words.size() - 1;
        if (last < 2 || !isDigits(words.get(last), 1, 15)) {
            return Optional.empty();
        }
        int date = date(words);
        if (date < 1) {
            return Optional.empty();
        }
        boolean hasAddress = date > 1 && isAddress(words.get(date - 1));
        String url = String.join(" ", words.subList(0, hasAddress ? date - 1 : date));
        return Optional.of(new ArcRecord(
                url,
                Instants.parse(words.get(date)),
                date + 1 < last ? Optional.of(words.get(date + 1)) : Optional.empty(),
                Long.parseLong(words.get(last)),
                end + 1 - from));
    }

    private static int date(List<String> words) {
        int any = -1;
        for (int i = words.size() - 2; i > 0; i--) {
            if (isDigits(words.get(i), DATE_DIGITS, DATE_DIGITS)) {
                if (isAddress(words.get(i - 1))) {
                    return i;
                }
                any = any < 0 ? i : any;
            }
        }
        return any;
    }

    /** Whether bytes start an ARC file: the record that describes it, or another one. */
    static boolean startsArchive(byte[] bytes, int from, int to) {
        return new String(bytes, from, Math.min(to - from, START.length()), StandardCharsets.ISO_8859_1).equals(START)
                || parse(bytes, from, to).isPresent();
    }

    /** Whether a second record follows the first in these bytes. */
    static boolean hasSecond(byte[] bytes, int to) {
        Optional<ArcRecord> first = parse(bytes, 0, to);
        if (first.isEmpty()) {
            return false;
        }
        long next = first.get().line() + first.get().length();
        while (next < to && (bytes[(int) next] == '\n' || bytes[(int) next] == '\r')) {
            next++;
        }
        return next < to && parse(bytes, (int) next, to).isPresent();
    }

    /** Whether a block that is shorter than its line says holds all of its HTTP body. */
    static boolean isComplete(byte[] bytes, int from, int to) {
        return Headers.parse(bytes, from, to)
                .filter(http -> http.first().startsWith("HTTP/"))
                .flatMap(http -> http.length("content-length").map(length -> http.length() + length <= to - from))
                .orElse(false);
    }

    /**
     * The span of the record.
     *
     * @param bytes hold the block from {@code from} to before {@code to}
     */
    Span span(Place place, byte[] bytes, int from, int to, Limits limits) {
        if (url.startsWith(START)) {
            return record(place, "filedesc", Optional.empty(), Set.of());
        }
        String scheme = url.substring(0, url.indexOf(':'));
        if (!scheme.startsWith("http")) {
            return record(place, scheme, Optional.empty(), Set.of());
        }
        try {
            Slice block = new Slice(bytes, from, to);
            HttpMessage message = block.startsWith("HTTP/")
                    ? HttpMessage.parse(block, limits)
                    : new HttpMessage(Optional.empty(), contentType, block, Set.of());
            return record(place, "response", document(place, message), message.issues());
        } catch (Unusable e) {
            Damages damage = new Damages();
            damage.add(bytes, from, to - from);
            return damage.span(place, e.reason(), url + " holds " + e.getMessage());
        }
    }

    private Span record(Place place, String type, Optional<Document> document, Set<RecordIssue> issues) {
        return new Span.Record(
                place,
                Optional.empty(),
                type,
                Optional.of(url),
                date,
                Optional.empty(),
                Optional.empty(),
                document,
                issues);
    }

    private Optional<Document> document(Place place, HttpMessage message) {
        Optional<String> declared = message.contentType().or(() -> contentType);
        byte[] body = message.body().toBytes();
        return Content.mediaType(body, declared)
                .map(type -> new Document(
                        place, Optional.of(url), date, type, Content.charset(declared), message.status(), body));
    }

    private static boolean startsUrl(byte[] bytes, int from, int to) {
        for (int at = from; at < to && at < from + 32; at++) {
            byte b = bytes[at];
            if (b == ':') {
                return at > from + 1;
            }
            if (!(b >= 'a' && b <= 'z') && !(b >= 'A' && b <= 'Z') && b != '+' && b != '-' && b != '.') {
                return false;
            }
        }
        return false;
    }

    private static boolean isAddress(String word) {
        return !word.isEmpty()
                && word.length() <= 45
                && word.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':')
                && word.chars().anyMatch(c -> c == '.' || c == ':');
    }

    private static boolean isDigits(String word, int least, int most) {
        return word.length() >= least && word.length() <= most && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
