package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads archives of every known format, told apart by content. Immutable. */
public final class Archives {
    private final Limits limits;
    private final Formats formats;

    private Archives(Limits limits, Formats formats) {
        this.limits = limits;
        this.formats = formats;
    }

    public static Archives within(Limits limits) {
        return new Archives(limits, Formats.all());
    }

    /** What the input is. Reads its first bytes. */
    public Container container(ByteSource source) throws IOException {
        return formats.recognise(source).container();
    }

    /** Ranges of about {@code bytes} each that together cover the input; one where it cannot be split. */
    public List<Range> split(ByteSource source, long bytes) throws IOException {
        if (!container(source).isSplittable()) {
            return List.of(Range.whole(source));
        }
        List<Range> ranges = new ArrayList<>();
        for (long start = 0; start < source.length(); start += bytes) {
            ranges.add(new Range(start, Math.min(source.length(), start + bytes)));
        }
        return ranges;
    }

    /** The spans of the records that start in {@code range}, with what lies between them. */
    public SpanReader read(ByteSource source, Range range) throws IOException {
        return formats.recognise(source).reading().read(source, range, Nesting.top(formats, limits, source.length()));
    }
}
