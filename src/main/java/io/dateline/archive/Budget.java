package io.dateline.archive;

/** Bytes that the contents of one input may come to, all levels together: what stops a bomb of bombs. */
final class Budget {
    private final long most;
    private long spent;

    /** {@link Limits#ratio} times what is stored, and {@link Limits#inflatedBytes} for small inputs. */
    Budget(Limits limits, long storedBytes) {
        long grown = storedBytes > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : storedBytes * limits.ratio();
        this.most = Math.max(grown, limits.inflatedBytes());
    }

    void spend(long bytes) throws Damaged {
        spent += bytes;
        if (isSpent()) {
            throw new Damaged(Reason.LIMIT_BYTES, "the input comes to more than " + most + " bytes unpacked");
        }
    }

    boolean isSpent() {
        return spent > most;
    }
}
