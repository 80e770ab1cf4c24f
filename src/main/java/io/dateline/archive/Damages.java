package io.dateline.archive;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Gathers bytes that could not be read into one span: its length, hash and first KiB; all of them zero is padding. */
final class Damages {
    private static final int SAMPLE_BYTES = 1024;

    private final MessageDigest digest;
    private byte[] sample = new byte[0];
    private long length;
    private boolean isZero = true;

    Damages() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    void add(byte[] bytes, int from, int count) {
        digest.update(bytes, from, count);
        int wanted = Math.min(SAMPLE_BYTES - sample.length, count);
        if (wanted > 0) {
            int before = sample.length;
            sample = Arrays.copyOf(sample, before + wanted);
            System.arraycopy(bytes, from, sample, before, wanted);
        }
        for (int i = from; isZero && i < from + count; i++) {
            isZero = bytes[i] == 0 || bytes[i] == '\r' || bytes[i] == '\n';
        }
        length += count;
    }

    /** Adds bytes from where {@code in} stands, and passes over them; fewer where it ends. */
    void take(Lookahead in, long count) throws IOException {
        for (long left = count; left > 0; ) {
            int n = (int) Math.min(left, in.fill(1));
            if (n == 0) {
                return;
            }
            add(in.array(), in.arrayOffset(), n);
            in.take(n);
            left -= n;
        }
    }

    long length() {
        return length;
    }

    /** The span; what is called garbage and is nothing but zeros and line ends is padding. */
    Span span(Place place, Reason reason, String detail) {
        if (isZero && reason == Reason.GARBAGE) {
            return new Span.Padding(place);
        }
        return new Span.Damage(place, reason, detail, HexFormat.of().formatHex(digest.digest()), sample);
    }
}
