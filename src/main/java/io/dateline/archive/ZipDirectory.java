package io.dateline.archive;

import static io.dateline.archive.LittleEndian.u16;
import static io.dateline.archive.LittleEndian.u32;
import static io.dateline.archive.LittleEndian.u64;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The central directory of a zip: where entries start and how long they are, which their own headers need not say.
 *
 * <p>Layout (<a href="https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT">APPNOTE</a>, 4.3): entries, directory
 * headers {@code PK12}, the end {@code PK56}; before the end, of large files, {@code PK66} and {@code PK67}.
 *
 * @param start offset of the directory
 * @param entries by the offset of their header
 */
record ZipDirectory(long start, TreeMap<Long, Entry> entries) {
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int HEADER_BYTES = 46;
    private static final int LOCATOR_BYTES = 20;
    private static final int END_64_BYTES = 56;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final int UNIX_LINK = 0xa;

    /**
     * What the directory says of an entry.
     *
     * @param length stored bytes of its content
     * @param size bytes of the content itself
     */
    record Entry(long length, long size, long crc, boolean isLink) {}

    private record End(long position, long start, long length) {}

    /** The directory of a file, where it has one that is sound and names no more than {@code most} entries. */
    static Optional<ZipDirectory> read(ByteSource source, long most) throws IOException {
        Optional<End> end = end(source);
        if (end.isEmpty()) {
            return Optional.empty();
        }
        // Bytes before the zip shift its offsets.
        long start = end.get().position() - end.get().length();
        long shift = start - end.get().start();
        TreeMap<Long, Entry> entries = new TreeMap<>();
        try (Lookahead in = new Lookahead(source.open(start), start)) {
            while (in.position() < end.get().position()) {
                if (in.fill(HEADER_BYTES) < HEADER_BYTES || entries.size() > most) {
                    return Optional.empty();
                }
                byte[] fixed = in.copy(HEADER_BYTES);
                int length = HEADER_BYTES + u16(fixed, 28) + u16(fixed, 30) + u16(fixed, 32);
                if (u32(fixed, 0) != ZipHeader.DIRECTORY || in.fill(length) < length) {
                    return Optional.empty();
                }
                byte[] header = in.copy(length);
                in.take(length);
                long offset = u32(header, 42);
                long[] large = {u32(header, 24), u32(header, 20), offset};
                ZipHeader.largeSizes(header, HEADER_BYTES + u16(header, 28), u16(header, 30), large);
                boolean isLink = u16(header, 40) >>> 12 == UNIX_LINK;
                entries.put(large[2] + shift, new Entry(large[1], large[0], u32(header, 16), isLink));
            }
        }
        return Optional.of(new ZipDirectory(start, entries));
    }

    /** Whether the file ends as a whole zip does. */
    static boolean hasEnd(ByteSource source) throws IOException {
        return end(source).isPresent();
    }

    private static Optional<End> end(ByteSource source) throws IOException {
        long length = source.length();
        if (length == Long.MAX_VALUE || length < END_BYTES) {
            return Optional.empty();
        }
        long from = Math.max(0, length - END_BYTES - LONGEST_COMMENT);
        byte[] tail;
        try (var in = source.open(from)) {
            tail = in.readNBytes((int) (length - from));
        }
        for (int at = tail.length - END_BYTES; at >= 0; at--) {
            if (u32(tail, at) == ZipHeader.END && at + END_BYTES + u16(tail, at + 20) <= tail.length) {
                End end = new End(from + at, u32(tail, at + 16), u32(tail, at + 12));
                return end.start() == IN_EXTRA || end.length() == IN_EXTRA ? large(source, end.position()) : sound(end);
            }
        }
        return Optional.empty();
    }

    private static Optional<End> large(ByteSource source, long end) throws IOException {
        if (end < LOCATOR_BYTES) {
            return Optional.empty();
        }
        byte[] locator = bytes(source, end - LOCATOR_BYTES, LOCATOR_BYTES);
        long at = locator.length == LOCATOR_BYTES && u32(locator, 0) == ZipHeader.LOCATOR_64 ? u64(locator, 8) : -1;
        if (at < 0 || at > end - END_64_BYTES) {
            return Optional.empty();
        }
        byte[] record = bytes(source, at, END_64_BYTES);
        return record.length == END_64_BYTES && u32(record, 0) == ZipHeader.END_64
                ? sound(new End(at, u64(record, 48), u64(record, 40)))
                : Optional.empty();
    }

    private static Optional<End> sound(End end) {
        boolean isSound = end.length() >= 0 && end.length() <= end.position() && end.start() >= 0;
        return isSound ? Optional.of(end) : Optional.empty();
    }

    private static byte[] bytes(ByteSource source, long offset, int length) throws IOException {
        try (var in = source.open(offset)) {
            return in.readNBytes(length);
        }
    }
}
