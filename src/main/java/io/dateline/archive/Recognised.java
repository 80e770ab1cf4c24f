package io.dateline.archive;

import java.io.IOException;

/**
 * What an input was found to be.
 *
 * @param label as {@code inputs.container} has it
 */
record Recognised(String label, Holds holds, Split split, Reading reading) {

    /** What it is made of. */
    enum Holds {
        DOCUMENT,
        RECORDS,
        /** One content in another coding: gzip and its like. */
        CONTENT,
        /** Entries with names: zip, tar. */
        ENTRIES
    }

    /** Whether ranges of it can be read alone. */
    enum Split {
        ANYWHERE,
        /** At starts of records, which must be looked for from the first on. */
        AT_RECORDS,
        NOWHERE
    }

    /** Reads the records that start in a range, and what lies between them. */
    interface Reading {
        SpanReader read(ByteSource source, Range range, Nesting nesting) throws IOException;
    }

    static Recognised document(String label, Reading reading) {
        return new Recognised(label, Holds.DOCUMENT, Split.NOWHERE, reading);
    }

    static Recognised records(String label, Split split, Reading reading) {
        return new Recognised(label, Holds.RECORDS, split, reading);
    }

    Container container() {
        return new Container(label, split != Split.NOWHERE);
    }
}
