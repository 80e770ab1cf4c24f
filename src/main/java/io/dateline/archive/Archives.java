package io.dateline.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads archives of every known format, told apart by content. Immutable. */
public final class Archives {
    private final Limits limits;
    private final Formats formats;
    private final Contents contents;

    private Archives(Limits limits, Formats formats, Contents contents) {
        this.limits = limits;
        this.formats = formats;
        this.contents = contents;
    }

    public static Archives within(Limits limits) {
        return within(limits, List.of());
    }

    /** Likewise, with formats of rows that others know how to read. */
    public static Archives within(Limits limits, List<RowFormat> tables) {
        return new Archives(limits, Formats.with(tables), Contents.DECODED);
    }

    /** The same, with the contents of some records of WARCs only. */
    public Archives with(Contents wanted) {
        return new Archives(limits, formats, wanted);
    }

    /** What the input is. Reads its first bytes. */
    public Container container(ByteSource source) throws IOException {
        return formats.recognise(source).container();
    }

    /** Ranges of about {@code bytes} each that together cover the input; one where it cannot be split. */
    public List<Range> split(ByteSource source, long bytes) throws IOException {
        return switch (formats.recognise(source).split()) {
            case NOWHERE -> List.of(Range.whole(source));
            case ANYWHERE -> anywhere(source, bytes);
            case AT_RECORDS -> PlainWarcReader.split(source, bytes, limits);
        };
    }

    private static List<Range> anywhere(ByteSource source, long bytes) {
        List<Range> ranges = new ArrayList<>();
        for (long start = 0; start < source.length(); start += bytes) {
            ranges.add(new Range(start, Math.min(source.length(), start + bytes)));
        }
        return ranges;
    }

    /** The spans of the records that start in {@code range}, with what lies between them. */
    public SpanReader read(ByteSource source, Range range) throws IOException {
        return formats.recognise(source)
                .reading()
                .read(source, range, Nesting.top(formats, limits, contents, source.length()));
    }
}
