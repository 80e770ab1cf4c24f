package io.dateline.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The first bytes of an input, by which formats know their own.
 *
 * @param bytes {@link #BYTES} at the most
 * @param text as {@link Content#head} makes it of them
 */
@SuppressWarnings("ArrayRecordComponent") // Looked at, never compared.
record Head(ByteSource source, byte[] bytes, String text) {
    static final int BYTES = 1 << 16;

    static Head of(ByteSource source) throws IOException {
        try (Lookahead in = new Lookahead(source.open(0), 0)) {
            byte[] bytes = in.copy(Math.min(BYTES, in.fill(BYTES)));
            return new Head(source, bytes, Content.head(bytes));
        }
    }

    boolean isBinary() {
        return Content.isBinary(bytes);
    }

    /** Whether it starts with these bytes, a character each. */
    boolean startsWith(String magic) {
        return new Slice(bytes, 0, bytes.length).startsWith(magic);
    }

    /** The head as it is, a character a byte. */
    String latin1() {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Name of the root element where the input is markup, lower case, with its prefix. */
    Optional<String> root() {
        return Content.root(text);
    }
}
