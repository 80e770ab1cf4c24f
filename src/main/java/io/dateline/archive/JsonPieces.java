package io.dateline.archive;

import io.dateline.archive.JsonSyntax.End;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/** Spans of JSON objects that lie in memory. */
final class JsonPieces {
    private JsonPieces() {}

    /**
     * The record of an object; of a wrapping, those of its articles.
     *
     * @param place of all bytes from {@code from}, with what stands around the object
     */
    static void add(Collection<Span> spans, Place place, byte[] bytes, int from, int object, int end) {
        int items = JsonItems.start(bytes, object, end);
        if (items < 0) {
            spans.add(record(place, bytes, object, end));
            return;
        }
        spans.add(new Span.Padding(part(place, 0, items - from)));
        int at = items;
        while (bytes[at] != ']') {
            int start = at;
            while (JsonSyntax.isBlank(bytes[start]) || bytes[start] == ',') {
                start++;
            }
            if (bytes[start] == ']') {
                break;
            }
            // The object is sound, and so is each entry.
            int behind = JsonSyntax.value(bytes, start, end).at();
            while (JsonSyntax.isBlank(bytes[behind]) || bytes[behind] == ',') {
                behind++;
            }
            spans.add(record(part(place, at - from, behind - at), bytes, start, trimmed(bytes, start, behind)));
            at = behind;
        }
        spans.add(new Span.Padding(part(place, at - from, place.length() - (at - from))));
    }

    static Span record(Place place, byte[] bytes, int from, int to) {
        byte[] object = Arrays.copyOfRange(bytes, from, to);
        return object.length > 0 && object[0] == '{'
                ? Span.Record.document(place, MediaTypes.JSON, Optional.empty(), object)
                : Span.Record.bare(place, "document", Optional.empty());
    }

    static Span damage(Place place, Reason reason, String detail, byte[] bytes, int from) {
        Damages damage = new Damages();
        damage.add(bytes, from, (int) place.length());
        return damage.span(place, reason, detail);
    }

    /**
     * What is wrong with an object.
     *
     * @param from its index in the array in which the value was read
     */
    static String problem(JsonSyntax.Value value, int from) {
        return value.end() == End.TOO_DEEP
                ? "objects in objects, more than " + JsonSyntax.MOST_DEPTH
                : value.end() == End.CUT
                        ? "an object that does not end"
                        : "no JSON from byte " + (value.at() - from) + " of the record on";
    }

    private static int trimmed(byte[] bytes, int from, int to) {
        int at = to;
        while (at > from && (JsonSyntax.isBlank(bytes[at - 1]) || bytes[at - 1] == ',')) {
            at--;
        }
        return at;
    }

    private static Place part(Place whole, long from, long length) {
        return new Place(whole.archive(), whole.entry(), whole.offset() + from, length);
    }
}
