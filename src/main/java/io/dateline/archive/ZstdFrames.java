package io.dateline.archive;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * Frames of zstd (RFC 8878): where they end, by the headers of their blocks, and what they hold.
 *
 * <pre>28b52ffd descriptor(1) [window(1)] [dictionary(0-4)] [size(0-8)] blocks [checksum(4)]; a skippable one: 5x2a4d18 length(4) bytes</pre>
 */
final class ZstdFrames {
    static final int CUT = -1;
    static final int BROKEN = -2;

    private static final int[] DICTIONARY_BYTES = {0, 1, 2, 4};
    private static final int[] SIZE_BYTES = {0, 2, 4, 8};
    private static final int RESERVED = 3;
    private static final int RUN = 1;

    private ZstdFrames() {}

    static boolean isFrame(Lookahead in, int index, int there) {
        return index + 4 <= there
                && in.at(index) == 0x28
                && in.at(index + 1) == 0xb5
                && in.at(index + 2) == 0x2f
                && in.at(index + 3) == 0xfd;
    }

    static boolean isSkippable(Lookahead in, int there) {
        return there >= 8 && in.at(0) >> 4 == 5 && in.at(1) == 0x2a && in.at(2) == 0x4d && in.at(3) == 0x18;
    }

    /** Bytes of the frame at the window's start; {@link #CUT} where the file ends in it, {@link #BROKEN} where it is none. */
    static long length(Lookahead in, long most) throws IOException {
        if (in.fill(6) < 6) {
            return CUT;
        }
        int descriptor = in.at(4);
        int size = SIZE_BYTES[descriptor >> 6];
        boolean isSingle = (descriptor & 0x20) != 0;
        long at = 5L + (isSingle ? 0 : 1) + DICTIONARY_BYTES[descriptor & 3] + (isSingle && size == 0 ? 1 : size);
        while (true) {
            if (at + 3 > most) {
                return BROKEN;
            }
            int index = (int) at;
            if (in.fill(index + 3) < index + 3) {
                return CUT;
            }
            int header = in.at(index) | in.at(index + 1) << 8 | in.at(index + 2) << 16;
            int type = header >> 1 & 3;
            if (type == RESERVED) {
                return BROKEN;
            }
            at += 3 + (type == RUN ? 1 : header >> 3);
            if ((header & 1) != 0) {
                at += (descriptor & 4) != 0 ? 4 : 0;
                return at > most ? BROKEN : in.fill((int) at) < at ? CUT : at;
            }
        }
    }

    /**
     * What a frame holds.
     *
     * @param dictionary empty where there is none
     * @throws Damaged where it cannot be unpacked or grows past a limit
     */
    static byte[] content(byte[] frame, byte[] dictionary, Limits limits) throws Damaged {
        ByteArrayOutputStream out = new ByteArrayOutputStream(4 * frame.length);
        byte[] chunk = new byte[1 << 14];
        try (ZstdInputStreamNoFinalizer in = new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(frame))) {
            if (dictionary.length > 0) {
                in.setDict(dictionary);
            }
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                out.write(chunk, 0, n);
                if (out.size() > limits.inflatedBytes()) {
                    throw new Damaged(Reason.TOO_LARGE, "a frame of more than " + limits.inflatedBytes() + " bytes");
                }
                if (out.size() > 1 << 20 && out.size() / limits.ratio() > frame.length) {
                    throw new Damaged(Reason.LIMIT_RATIO, "a frame that grows more than " + limits.ratio() + " times");
                }
            }
            return out.toByteArray();
        } catch (Damaged e) {
            throw e;
        } catch (IOException e) {
            throw new Damaged(Reason.ZSTD_CORRUPT, "zstd data is corrupt: " + e.getMessage());
        }
    }
}
