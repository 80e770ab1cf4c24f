package io.dateline.archive;

import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.util.Optional;

/**
 * A WARC with a zstd frame for each record, with or without a dictionary in front (<a
 * href="https://iipc.github.io/warc-specifications/specifications/warc-zstd/">IIPC</a>). One content in zstd is left to
 * {@link LibraryFormat}.
 */
final class ZstdWarcFormat implements Format {
    private static final int FIRST_FRAME_BYTES = 4 << 20;

    @Override
    public Optional<Recognised> recognise(Head head) throws IOException {
        try (Lookahead in = new Lookahead(head.source().open(0), 0)) {
            int there = in.fill(8);
            if (!ZstdFrames.isFrame(in, 0, there) && !ZstdFrames.isSkippable(in, there)) {
                return head.isBinary() && hasRecordsLater(head.source(), Head.BYTES)
                        ? Optional.of(warc())
                        : Optional.empty();
            }
            byte[] dictionary = ZstdWarcReader.dictionary(in, Limits.DEFAULT);
            if (dictionary.length > 0) {
                return Optional.of(warc());
            }
            long length = ZstdFrames.length(in, FIRST_FRAME_BYTES);
            if (length < 0) {
                return hasRecordsLater(head.source(), FIRST_FRAME_BYTES) ? Optional.of(warc()) : Optional.empty();
            }
            byte[] content = ZstdFrames.content(in.copy((int) length), dictionary, Limits.DEFAULT);
            boolean isRecord = WarcLines.startsRecord(content, 0, content.length);
            if (!isRecord) {
                return hasRecordsLater(head.source(), FIRST_FRAME_BYTES) ? Optional.of(warc()) : Optional.empty();
            }
            Optional<Headers> headers = Headers.parse(content, 0, content.length);
            long end = headers.map(h -> h.length() + h.length("content-length").orElse(0L) + 4)
                    .orElse(Long.MAX_VALUE);
            return end >= content.length ? Optional.of(warc()) : Optional.empty();
        } catch (Damaged e) {
            return hasRecordsLater(head.source(), FIRST_FRAME_BYTES) ? Optional.of(warc()) : Optional.empty();
        }
    }

    /** Whether records follow a first frame that is damaged. */
    private static boolean hasRecordsLater(ByteSource source, long most) throws IOException {
        try (Lookahead in = new Lookahead(source.open(1), 1)) {
            return ZstdWarcReader.scan(in, new byte[0], Limits.DEFAULT, most);
        }
    }

    private static Recognised warc() {
        return Recognised.records("warc.zst", Split.NOWHERE, ZstdWarcReader::new);
    }
}
