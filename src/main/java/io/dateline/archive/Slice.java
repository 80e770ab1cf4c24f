package io.dateline.archive;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/** Bytes of an array from {@code from} to before {@code to}, not copied. */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Slice(byte[] bytes, int from, int to) {
    static Slice of(byte[] bytes) {
        return new Slice(bytes, 0, bytes.length);
    }

    int length() {
        return to - from;
    }

    /** 0 to 255; -1 behind the end. */
    int at(int index) {
        return index < length() ? bytes[from + index] & 0xff : -1;
    }

    Slice from(int index) {
        return new Slice(bytes, from + index, to);
    }

    boolean startsWith(String ascii) {
        for (int i = 0; i < ascii.length(); i++) {
            if (at(i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    InputStream open() {
        return new ByteArrayInputStream(bytes, from, length());
    }

    /** As an array of their own; they are copied unless they have one. */
    byte[] toBytes() {
        return length() == bytes.length ? bytes : copy();
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, from, to);
    }
}
