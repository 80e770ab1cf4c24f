package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.util.Optional;

/** Gzip: a member for each record of a WARC or an ARC, or one content of any kind in one or more members. */
final class GzipFormat implements Format {
    /** More than the record that describes an archive, which comes first, ever has. */
    private static final int FIRST_RECORD_BYTES = 4 << 20;

    private final Coding coding = new Coding("gz", GzipContent::new);
    private final Formats contents;

    /**
     * With what contents may be.
     *
     * @param contents every format, to tell what a content is
     */
    GzipFormat(Formats contents) {
        this.contents = contents;
    }

    private enum Members {
        WARC_RECORDS,
        ARC_RECORDS,
        CONTENT
    }

    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        try (Lookahead in = new Lookahead(head.source().open(0), 0)) {
            if (!GzipMember.startsAt(in, 0, in.fill(Head.BYTES))) {
                return Optional.empty();
            }
            return Optional.of(
                    switch (members(in, head.source())) {
                        case WARC_RECORDS -> warc();
                        case ARC_RECORDS -> Recognised.records("arc.gz", Split.NOWHERE, GzipArcReader::new);
                        case CONTENT -> coding.recognised(head.source(), contents);
                    });
        }
    }

    static Recognised warc() {
        return Recognised.records("warc.gz", Split.ANYWHERE, GzipWarcReader::of);
    }

    private static Members members(Lookahead in, ByteSource source) throws IOException {
        Limits small = new Limits(FIRST_RECORD_BYTES, FIRST_RECORD_BYTES, Integer.MAX_VALUE, 1, 1);
        try (GzipMember first = new GzipMember(small)) {
            GzipMember.End end = first.read(in);
            byte[] content = first.content();
            int length = first.length();
            boolean isAlone = end == GzipMember.End.WHOLE && in.fill(1) == 0;
            if (ArcRecord.startsArchive(content, 0, length)) {
                return isAlone && ArcRecord.hasSecond(content, length) ? Members.CONTENT : Members.ARC_RECORDS;
            }
            if (!WarcLines.startsRecord(content, 0, length)) {
                boolean isSound = end == GzipMember.End.WHOLE ? in.fill(1) == 0 : end == GzipMember.End.TOO_LARGE;
                return !isSound && DamagedWarcFormat.hasMembers(source, Limits.DEFAULT)
                        ? Members.WARC_RECORDS
                        : Members.CONTENT;
            }
            Optional<Headers> headers = Headers.parse(content, 0, length);
            if (headers.isEmpty()) {
                return Members.WARC_RECORDS;
            }
            int from = headers.get().length();
            long to = from + headers.get().length("content-length").orElse(0L);
            if (end == GzipMember.End.WHOLE && to > length && startsUnlikeRecord(in)) {
                return Members.CONTENT; // Records go on from member to member.
            }
            boolean isCut = end == GzipMember.End.TRUNCATED || end == GzipMember.End.CORRUPT;
            boolean goesOn = to > length ? !isCut : WarcLines.afterLineEnds(content, (int) to, length) < length;
            boolean hasSecond = goesOn && WarcLines.recordStart(content, from - 1, length) >= 0;
            boolean isWhole = switch (end) {
                case WHOLE -> isAlone;
                case TOO_LARGE, ENDLESS, RATIO, TRUNCATED -> true;
                case CORRUPT, CHECKSUM -> hasSecond && !DamagedWarcFormat.hasMembers(source, Limits.DEFAULT);
            };
            return hasSecond && isWhole ? Members.CONTENT : Members.WARC_RECORDS;
        }
    }

    /** Whether a gzip member starts there whose content does not start a record. */
    private static boolean startsUnlikeRecord(Lookahead in) throws IOException {
        return GzipMember.startsAt(in, 0, in.fill(MemberStarts.PEEK_BYTES)) && !MemberStarts.isRecord(in);
    }
}
