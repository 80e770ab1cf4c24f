package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;

/** A stream read forward once, with a window of bytes that were read but not yet taken. */
final class Lookahead implements AutoCloseable {
    private static final int FIRST_BYTES = 1 << 16;

    private final InputStream in;
    private byte[] window = new byte[FIRST_BYTES];
    private int start;
    private int end;
    private long position;
    private boolean isAtEnd;

    /**
     * Over a stream.
     *
     * @param position offset of its first byte
     */
    Lookahead(InputStream in, long position) {
        this.in = in;
        this.position = position;
    }

    /** Offset of the next byte. */
    long position() {
        return position;
    }

    /** Reads until the window has {@code wanted} bytes or the stream ends; says how many it has. */
    int fill(int wanted) throws IOException {
        while (end - start < wanted && !isAtEnd) {
            makeRoom(wanted);
            int n = in.read(window, end, window.length - end);
            if (n < 0) {
                isAtEnd = true;
            } else {
                end += n;
            }
        }
        return end - start;
    }

    /** A window that was moved has a quarter of its length free, so that moving costs little a byte. */
    private void makeRoom(int wanted) {
        if (start > 0 && (start + wanted > window.length || end == window.length)) {
            System.arraycopy(window, start, window, 0, end - start);
            end -= start;
            start = 0;
        }
        if (wanted > window.length / 4 * 3) {
            byte[] larger = new byte[(int) Math.min(Integer.MAX_VALUE - 8L, 2L * wanted)];
            System.arraycopy(window, start, larger, 0, end - start);
            window = larger;
            end -= start;
            start = 0;
        }
    }

    /** The byte at an index of the window, 0 to 255. */
    int at(int index) {
        return window[start + index] & 0xff;
    }

    /** The array that holds the window. */
    byte[] array() {
        return window;
    }

    /** Where in the array the window starts. */
    int arrayOffset() {
        return start;
    }

    byte[] copy(int length) {
        byte[] copy = new byte[length];
        System.arraycopy(window, start, copy, 0, length);
        return copy;
    }

    /** Passes over bytes of the window. */
    void take(int count) {
        if (count > end - start) {
            throw new IllegalArgumentException(count + " of " + (end - start) + " bytes");
        }
        start += count;
        position += count;
    }

    /** Passes over bytes, in the window or not; says how many there were. */
    long skip(long count) throws IOException {
        int here = (int) Math.min(count, end - start);
        take(here);
        long left = count - here;
        while (left > 0) {
            long n = in.skip(left);
            position += n;
            left -= n;
            if (n <= 0) {
                int there = (int) Math.min(left, fill(1));
                if (there == 0) {
                    break;
                }
                take(there);
                left -= there;
            }
        }
        return count - left;
    }

    /** Index of a pattern in the window from {@code from} on, among the first {@code there} bytes; -1 where it is not. */
    int indexOf(byte[] pattern, int from, int there) {
        byte first = pattern[0];
        int last = start + there - pattern.length;
        search:
        for (int i = start + from; i <= last; i++) {
            if (window[i] != first) {
                continue;
            }
            for (int j = 1; j < pattern.length; j++) {
                if (window[i + j] != pattern[j]) {
                    continue search;
                }
            }
            return i - start;
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
