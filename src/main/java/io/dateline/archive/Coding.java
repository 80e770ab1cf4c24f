package io.dateline.archive;

import io.dateline.archive.Recognised.Holds;
import io.dateline.archive.Recognised.Split;
import java.io.IOException;
import java.io.InputStream;

/**
 * One content in another coding. Its stored bytes are entries of the file; the content's own spans lie inside an entry.
 *
 * @param label of the coding alone
 */
record Coding(String label, Unpacking unpacking) {
    /** Codings of codings that are looked into for a label. */
    private static final int DEEPEST = 6;

    /** Undoes a coding from where the window stands, to the end of what belongs together. */
    interface Unpacking {
        Unpacked open(Lookahead in, Limits limits) throws IOException;
    }

    /** Content that throws {@link Damaged} for bad bytes; {@code in} stands behind what was read for it. */
    abstract static class Unpacked extends InputStream {
        private final byte[] one = new byte[1];

        /** Offset up to which stored bytes are sound, once there was damage. */
        abstract long soundUntil();

        /** Goes on, after damage, to where other content starts, or to the end of the file. */
        abstract void pass() throws IOException;

        @Override
        public int read() throws IOException {
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public abstract int read(byte[] buffer, int from, int count) throws IOException;
    }

    /** How an input in this coding is read, called by what its content is. */
    Recognised recognised(ByteSource source, Formats contents) throws IOException {
        int level = source instanceof StreamSource stream ? stream.level() + 1 : 1;
        if (level > DEEPEST) {
            return recognised(label);
        }
        Limits limits = Limits.DEFAULT;
        try (Lookahead in = new Lookahead(source.open(0), 0);
                Unpacked content = unpacking.open(in, limits)) {
            Guarded guarded = new Guarded(content, in::position, limits, new Budget(limits, Long.MAX_VALUE));
            Recognised inner = contents.recognise(new StreamSource(source.archive(), guarded, level));
            boolean isHidden = guarded.problem().isPresent() && guarded.length() == 0;
            return recognised(isHidden ? label : inner.label() + "." + label);
        }
    }

    private Recognised recognised(String called) {
        return new Recognised(
                called,
                Holds.CONTENT,
                Split.NOWHERE,
                (source, range, nesting) -> new CodingReader(source, this, nesting));
    }
}
