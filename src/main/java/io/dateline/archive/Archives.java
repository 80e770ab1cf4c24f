package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads archives of every known format, told apart by content. Immutable. */
public final class Archives {
    private static final int HEAD_BYTES = 1 << 16;
    /** More than the record that describes an archive, which comes first, ever has. */
    private static final int FIRST_RECORD_BYTES = 4 << 20;

    private final Limits limits;

    private Archives(Limits limits) {
        this.limits = limits;
    }

    public static Archives within(Limits limits) {
        return new Archives(limits);
    }

    /** What the input is. Reads its first bytes. */
    public Container container(ByteSource source) throws IOException {
        return switch (format(source)) {
            case EMPTY -> new Container("empty", false);
            case WARC -> new Container("warc", true);
            case WARC_GZ -> new Container("warc.gz", true);
            case WARC_GZ_WHOLE -> new Container("warc.gz (whole)", false);
            case GZ -> new Container("gz", false);
            case HTML -> new Container("html", false);
            case TEXT -> new Container("text", false);
            case OTHER -> new Container("unknown", false);
        };
    }

    private enum Format {
        EMPTY,
        WARC,
        WARC_GZ,
        WARC_GZ_WHOLE,
        GZ,
        HTML,
        TEXT,
        OTHER
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
        return switch (format(source)) {
            case EMPTY -> new Spans(List.of(), Optional.empty());
            case WARC_GZ -> new GzipWarcReader(source, range, limits);
            case WARC -> {
                // A record's start is told by the line end before it.
                long start = Math.max(0, range.start() - 1);
                yield new PlainWarcReader(
                        source.archive(),
                        Optional.empty(),
                        new Lookahead(source.open(start), start),
                        range.end(),
                        limits,
                        range.start() == 0 ? PlainWarcReader.Start.AT_RECORD : PlainWarcReader.Start.BETWEEN);
            }
            case WARC_GZ_WHOLE -> wholeGzip(source);
            case GZ -> gzip(source);
            case HTML, TEXT, OTHER -> new Spans(List.of(file(source)), Optional.empty());
        };
    }

    private Format format(ByteSource source) throws IOException {
        if (source.length() == 0) {
            return Format.EMPTY;
        }
        try (Lookahead in = new Lookahead(source.open(0), 0)) {
            int there = in.fill(HEAD_BYTES);
            if (GzipMember.startsAt(in, 0, there)) {
                Format format = gzipFormat(in);
                return format == Format.GZ && hasRecordsLater(source) ? Format.WARC_GZ : format;
            }
            byte[] head = in.copy(Math.min(there, HEAD_BYTES));
            String text = Content.head(head);
            if (text.startsWith("warc/") || (text.contains("\nwarc/1.") && text.contains("\nwarc-type:"))) {
                return Format.WARC;
            }
            if (Content.isBinary(head) && MemberStarts.scan(in, new Damages(), HEAD_BYTES)) {
                return Format.WARC_GZ;
            }
            if (Content.looksLikeHtml(text)) {
                return Format.HTML;
            }
            return Content.isBinary(head) ? Format.OTHER : Format.TEXT;
        }
    }

    /** Whether records follow a first member that is damaged. */
    private static boolean hasRecordsLater(ByteSource source) throws IOException {
        try (Lookahead in = new Lookahead(source.open(1), 1)) {
            return MemberStarts.scan(in, new Damages(), FIRST_RECORD_BYTES);
        }
    }

    private Format gzipFormat(Lookahead in) throws IOException {
        Limits small = new Limits(FIRST_RECORD_BYTES, FIRST_RECORD_BYTES, Integer.MAX_VALUE, 1, 1);
        try (GzipMember first = new GzipMember(small)) {
            GzipMember.End end = first.read(in);
            int length = first.length();
            byte[] content = first.content();
            if (!starts(content, 0, length)) {
                return Format.GZ;
            }
            Optional<Headers> headers = Headers.parse(content, 0, length);
            Optional<Long> declared = headers.flatMap(h -> h.length("content-length"));
            if (declared.isEmpty()) {
                return Format.WARC_GZ;
            }
            long next = headers.get().length() + declared.get() + "\r\n\r\n".length();
            boolean hasSecond = next < length && starts(content, (int) next, length);
            boolean isAlone = end == GzipMember.End.WHOLE && in.fill(1) == 0;
            return hasSecond && (end != GzipMember.End.WHOLE || isAlone) ? Format.WARC_GZ_WHOLE : Format.WARC_GZ;
        }
    }

    private static boolean starts(byte[] content, int at, int end) {
        return end - at > 5
                && new String(content, at, 5, java.nio.charset.StandardCharsets.ISO_8859_1)
                        .toUpperCase(Locale.ROOT)
                        .equals("WARC/");
    }

    /** One member around many records: the stored bytes are one span; offsets of the records count in the content. */
    private SpanReader wholeGzip(ByteSource source) throws IOException {
        Lookahead content = new Lookahead(new UntilDamage(new GZIPInputStream(source.open(0))), 0);
        SpanReader records = new PlainWarcReader(
                source.archive(),
                Optional.of("content"),
                content,
                Long.MAX_VALUE,
                limits,
                PlainWarcReader.Start.AT_RECORD);
        return new Spans(List.of(stored(source)), Optional.of(records));
    }

    /** A document in gzip. */
    private SpanReader gzip(ByteSource source) throws IOException {
        List<Span> spans = new ArrayList<>();
        try (GzipMember member = new GzipMember(limits);
                Lookahead in = new Lookahead(source.open(0), 0)) {
            GzipMember.End end = member.read(in);
            if (end != GzipMember.End.WHOLE) {
                Damages damage = new Damages();
                damage.add(member.content(), 0, member.length());
                Reason reason = end == GzipMember.End.TRUNCATED ? Reason.GZIP_TRUNCATED : Reason.GZIP_CORRUPT;
                return new Spans(List.of(damage.span(whole(source), reason, member.problem())), Optional.empty());
            }
            byte[] content = java.util.Arrays.copyOf(member.content(), member.length());
            spans.add(stored(source));
            Place place = new Place(source.archive(), Optional.of("content"), 0, content.length);
            spans.add(document(place, content));
        }
        return new Spans(spans, Optional.empty());
    }

    private Span file(ByteSource source) throws IOException {
        if (source.length() > limits.recordBytes()) {
            Damages damage = new Damages();
            try (InputStream in = source.open(0)) {
                byte[] buffer = new byte[HEAD_BYTES];
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    damage.add(buffer, 0, n);
                }
            }
            return damage.span(
                    whole(source),
                    Reason.TOO_LARGE,
                    "a file of " + source.length() + " bytes; " + limits.recordBytes() + " are kept");
        }
        try (InputStream in = source.open(0)) {
            return document(whole(source), in.readAllBytes());
        }
    }

    private static Span document(Place place, byte[] bytes) {
        Optional<String> type = Content.mediaType(bytes, Optional.empty());
        return new Span.Record(
                place,
                Optional.empty(),
                "document",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                type.map(t -> new Document(
                        place, Optional.empty(), Optional.empty(), t, Optional.empty(), Optional.empty(), bytes)));
    }

    private static Span stored(ByteSource source) {
        return new Span.Record(
                whole(source),
                Optional.empty(),
                "entry",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Place whole(ByteSource source) {
        return new Place(source.archive(), Optional.empty(), 0, source.length());
    }
}
