package io.dateline.archive;

/** Lengths of gzip headers that lie in a window. */
final class GzipHeads {
    /** The longest header that is heeded. */
    static final int MOST_BYTES = 1 << 17;

    private static final int FIXED = 10;

    private GzipHeads() {}

    /** Bytes of the header at the window's start; as far as the window goes where it does not end there. */
    static int length(Lookahead in, int there) {
        int flags = in.at(3);
        int length = FIXED;
        if ((flags & 4) != 0 && length + 2 <= there) {
            length += 2 + in.at(length) + (in.at(length + 1) << 8);
        }
        for (int text : new int[] {8, 16}) {
            if ((flags & text) != 0) {
                while (length < there && in.at(length) != 0) {
                    length++;
                }
                length++;
            }
        }
        return Math.min(there, (flags & 2) != 0 ? length + 2 : length);
    }
}
