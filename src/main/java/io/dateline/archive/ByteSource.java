package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of one input, readable from any offset: a file of any file system, or memory. */
public interface ByteSource {
    /** What rows call this input: its path relative to the input that named it. */
    String archive();

    /** Bytes in all. */
    long length();

    /** A stream from {@code offset} (0 to {@link #length}) to the end; the caller closes it. */
    InputStream open(long offset) throws IOException;
}
