package io.dateline.archive;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An archive larger than the memory: texts at their places, and blanks between them that are made when they are read. */
final class HugeArchive implements ByteSource {
    private final NavigableMap<Long, byte[]> texts = new TreeMap<>();
    private final long length;
    private long read;

    /** Of texts by their offsets, which do not overlap. */
    HugeArchive(long length, Map<Long, String> texts) {
        this.length = length;
        texts.forEach((at, text) -> this.texts.put(at, text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Bytes that were made, not those that were skipped. */
    long read() {
        return read;
    }

    @Override
    public String archive() {
        return "huge.warc";
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public InputStream open(long offset) {
        return new InputStream() {
            private long at = offset;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int from, int most) {
                if (at >= length) {
                    return -1;
                }
                int count = (int) Math.min(most, length - at);
                java.util.Arrays.fill(to, from, from + count, (byte) ' ');
                for (Map.Entry<Long, byte[]> text :
                        texts.headMap(at + count, false).descendingMap().entrySet()) {
                    long start = Math.max(text.getKey(), at);
                    long end = Math.min(text.getKey() + text.getValue().length, at + count);
                    if (end <= start) {
                        break;
                    }
                    System.arraycopy(
                            text.getValue(), (int) (start - text.getKey()), to, from + (int) (start - at), (int)
                                    (end - start));
                }
                at += count;
                read += count;
                return count;
            }

            @Override
            public long skip(long bytes) {
                long skipped = Math.max(0, Math.min(bytes, length - at));
                at += skipped;
                return skipped;
            }
        };
    }
}
