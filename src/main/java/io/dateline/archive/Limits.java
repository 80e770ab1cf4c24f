package io.dateline.archive;

import java.io.Serializable;

/**
 * What bounds the work on one record or input. Counted, never timed, so that tables do not depend on the machine.
 *
 * @param recordBytes content of one record that is kept, in bytes
 * @param inflatedBytes bytes that one compressed record or entry may become
 * @param ratio inflated to stored bytes, heeded after the first MiB
 * @param depth archives within archives
 * @param entries of one zip or tar
 */
public record Limits(long recordBytes, long inflatedBytes, int ratio, int depth, long entries) implements Serializable {
    private static final long MIB = 1L << 20;

    public static final Limits DEFAULT = new Limits(64 * MIB, 256 * MIB, 200, 3, 10_000_000);

    public Limits {
        if (recordBytes < 1 || inflatedBytes < recordBytes || ratio < 1 || depth < 1 || entries < 1) {
            throw new IllegalArgumentException("limits must be positive, inflatedBytes >= recordBytes: " + recordBytes
                    + ", " + inflatedBytes + ", " + ratio + ", " + depth + ", " + entries);
        }
    }
}
