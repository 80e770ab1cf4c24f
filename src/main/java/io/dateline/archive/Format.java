package io.dateline.archive;

import java.io.IOException;
import java.util.Optional;

/**
 * A kind of archive. It knows its own by their first bytes, never by a name.
 *
 * <p>To add one: a class that implements this, a line in {@link Formats}, and a case in its test, which asserts that the
 * spans add up to the file.
 */
interface Format {
    /** What the input is, where it is of this kind; how to read it comes with it. */
    Optional<Recognised> recognise(Head head) throws IOException;
}
