package io.dateline.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Content as it is unpacked. It ends where it is damaged or grows past a limit, and then says what was wrong. */
final class Guarded extends InputStream {
    private static final long RATIO_FROM = 1 << 20;

    private final InputStream in;
    private final LongSupplier stored;
    private final Limits limits;
    private final Budget budget;
    private final byte[] one = new byte[1];
    private long length;
    private Optional<Damaged> problem = Optional.empty();

    /**
     * Over content that throws {@link Damaged}.
     *
     * @param stored packed bytes that were read for it so far
     */
    Guarded(InputStream in, LongSupplier stored, Limits limits, Budget budget) {
        this.in = in;
        this.stored = stored;
        this.limits = limits;
        this.budget = budget;
    }

    Optional<Damaged> problem() {
        return problem;
    }

    /** Bytes read so far. */
    long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int count) throws IOException {
        if (problem.isPresent()) {
            return -1;
        }
        try {
            int n = in.read(buffer, from, count);
            if (n > 0) {
                length += n;
                budget.spend(n);
                if (length > RATIO_FROM && length / limits.ratio() > Math.max(1, stored.getAsLong())) {
                    throw new Damaged(Reason.LIMIT_RATIO, "content grows more than " + limits.ratio() + " times");
                }
            }
            return n;
        } catch (Damaged e) {
            problem = Optional.of(e);
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
