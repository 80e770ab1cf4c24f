package io.dateline.archive;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file in a coding: content, stored bytes, and what stands behind. After damage, content that starts anew further on is
 * read as another.
 */
final class CodingReader extends ContainerReader {
    private static final String CONTENT = "content";

    private final ByteSource source;
    private final Coding coding;
    private final Nesting nesting;
    private final Lookahead in;
    private Coding.@Nullable Unpacked unpacked;
    private long start;

    CodingReader(ByteSource source, Coding coding, Nesting nesting) throws IOException {
        this.source = source;
        this.coding = coding;
        this.nesting = nesting.inCoding();
        this.in = new Lookahead(source.open(0), 0);
    }

    @Override
    void advance() throws IOException {
        start = in.position();
        if (in.fill(1) == 0) {
            end();
            return;
        }
        if (nesting.budget().isSpent()) {
            in.skip(Long.MAX_VALUE);
            add(Stretch.damage(
                    source, start, in.position(), Reason.LIMIT_BYTES, "not read: the input is too large unpacked"));
            return;
        }
        Coding.Unpacked next = coding.unpacking().open(in, nesting.limits());
        unpacked = next;
        String label = start == 0 ? CONTENT : CONTENT + "@" + start;
        begin(nesting.open(source.archive(), label, next, () -> in.position() - start));
    }

    @Override
    void finish(Contained read) throws IOException {
        Coding.Unpacked content = unpacked;
        Optional<Damaged> problem = read.problem();
        if (problem.isEmpty() || content == null) {
            add(Stretch.stored(source, start, in.position(), "entry", Optional.of(CONTENT)));
        } else {
            long sound = read.isLost() ? start : Math.max(start, content.soundUntil());
            add(Stretch.stored(source, start, sound, "entry", Optional.of(CONTENT)));
            content.pass();
            add(Stretch.damage(
                    source,
                    sound,
                    in.position(),
                    problem.get().reason(),
                    problem.get().detail()));
        }
        if (content != null) {
            content.close();
        }
    }

    @Override
    public void close() throws IOException {
        if (unpacked != null) {
            unpacked.close();
        }
        in.close();
    }
}
