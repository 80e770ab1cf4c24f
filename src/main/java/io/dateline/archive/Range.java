package io.dateline.archive;

/** Offsets from {@code start} to before {@code end}, in bytes of the stored file. */
public record Range(long start, long end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("range must be 0 <= start <= end: " + start + ".." + end);
        }
    }

    public static Range whole(ByteSource source) {
        return new Range(0, source.length());
    }

    public long length() {
        return end - start;
    }

    public boolean contains(long offset) {
        return start <= offset && offset < end;
    }
}
