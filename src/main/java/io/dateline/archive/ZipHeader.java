package io.dateline.archive;

import static io.dateline.archive.LittleEndian.u16;
import static io.dateline.archive.LittleEndian.u32;
import static io.dateline.archive.LittleEndian.u64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The header before an entry of a zip.
 *
 * <pre>PK34 version(2) flags(2) method(2) time(4) crc(4) stored(4) size(4) name-length(2) extra-length(2) name extra</pre>
 *
 * @param method number of its compression, of which {@link ZipMethod} knows some
 * @param stored bytes of the content in the file, where {@link #isLengthKnown}
 * @param size bytes of the content itself, where {@link #isLengthKnown}
 * @param length bytes of the header
 */
record ZipHeader(int flags, int method, long crc, long stored, long size, String name, int length) {
    static final long ENTRY = 0x04034b50L;
    static final long DESCRIPTOR = 0x08074b50L;
    static final long DIRECTORY = 0x02014b50L;
    static final long END = 0x06054b50L;
    static final long END_64 = 0x06064b50L;
    static final long LOCATOR_64 = 0x07064b50L;

    private static final int FIXED_BYTES = 30;
    private static final int ENCRYPTED = 1;
    private static final int ENDS_WITH_MARK = 2;
    private static final int DESCRIBED_BEHIND = 8;
    private static final int LARGE_SIZES = 1;
    private static final long IN_EXTRA = 0xffffffffL;
    private static final Charset NAMES = Charset.forName("IBM437");

    /** The header at the window's start; empty where it does not end in the file. */
    static Optional<ZipHeader> read(Lookahead in) throws IOException {
        if (in.fill(FIXED_BYTES) < FIXED_BYTES) {
            return Optional.empty();
        }
        byte[] fixed = in.copy(FIXED_BYTES);
        int nameBytes = u16(fixed, 26);
        int extraBytes = u16(fixed, 28);
        int length = FIXED_BYTES + nameBytes + extraBytes;
        if (in.fill(length) < length) {
            return Optional.empty();
        }
        byte[] header = in.copy(length);
        long[] large = {u32(fixed, 22), u32(fixed, 18), 0};
        largeSizes(header, FIXED_BYTES + nameBytes, extraBytes, large);
        int flags = u16(fixed, 6);
        return Optional.of(new ZipHeader(
                flags,
                u16(fixed, 8),
                u32(fixed, 14),
                large[1],
                large[0],
                name(header, FIXED_BYTES, nameBytes),
                length));
    }

    boolean isEncrypted() {
        return (flags & ENCRYPTED) != 0;
    }

    /** Whether LZMA says itself where it ends. */
    boolean isEndMarked() {
        return (flags & ENDS_WITH_MARK) != 0;
    }

    /** Whether checksum and lengths stand behind the content. */
    boolean isDescribedBehind() {
        return (flags & DESCRIBED_BEHIND) != 0;
    }

    boolean isLengthKnown() {
        return !isDescribedBehind();
    }

    boolean isFolder() {
        return name.endsWith("/");
    }

    /** Replaces those of size, stored length and offset that stand in the extra field of large files. */
    static void largeSizes(byte[] header, int from, int length, long[] values) {
        int at = from;
        while (at + 4 <= from + length) {
            int end = at + 4 + u16(header, at + 2);
            if (u16(header, at) == LARGE_SIZES) {
                int next = at + 4;
                for (int i = 0; i < values.length && next + 8 <= Math.min(end, from + length); i++) {
                    if (values[i] == IN_EXTRA) {
                        values[i] = Math.max(0, u64(header, next));
                        next += 8;
                    }
                }
            }
            at = end;
        }
    }

    /** UTF-8 where it is that, whatever the flag says; else the code page of the first PCs. */
    private static String name(byte[] header, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(header, from, length, NAMES);
        }
    }
}
