package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * A kind of file that holds rows in groups of columns, whose library this package does without. Its rows are read as JSON
 * lines.
 */
public interface RowFormat {
    /** As {@code inputs.container} has it. */
    String label();

    /** The first bytes of such a file, a character a byte. */
    String magic();

    /**
     * Opens a file.
     *
     * @param source whose length is known
     * @throws Damaged where it is no such file
     */
    Groups open(ByteSource source, Limits limits) throws IOException;

    /** The groups of rows of a file. */
    interface Groups extends AutoCloseable {
        /** The stored bytes of each group: in order, none over another, within the file. */
        List<Range> places();

        /**
         * The rows of a group, a JSON object a line. Reading throws {@link Damaged} where bytes are bad.
         *
         * @param group index in {@link #places}
         */
        InputStream lines(int group) throws IOException;

        @Override
        void close() throws IOException;
    }
}
