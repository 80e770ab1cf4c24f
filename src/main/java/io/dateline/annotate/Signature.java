package io.dateline.annotate;

import java.util.List;

/**
 * A near-duplicate signature of the text.
 *
 * @param bands hashes; texts that share one are candidates
 * @param shingles how many word shingles the text has
 */
public record Signature(List<Long> bands, int shingles) {
    public static final Signature NONE = new Signature(List.of(), 0);

    public Signature {
        bands = List.copyOf(bands);
    }
}
