package io.dateline.annotate;

import java.util.List;

/**
 * What near-duplicates of a text are found and judged by, without the text.
 *
 * @param bands the least of the text's shingles by their hashes, up to 16; texts that share one are candidates
 * @param shingles how many different word shingles the text has
 * @param sketch the least of the shingles' hashes, cut to 31 bits, in order; up to 128, all of a text that has no more
 * @param numbers hashes of the text's numbers likewise, up to 32: reports made from one template differ in them
 */
public record Signature(List<Long> bands, int shingles, List<Integer> sketch, List<Integer> numbers) {
    public static final Signature NONE = new Signature(List.of(), 0, List.of(), List.of());

    public Signature {
        bands = List.copyOf(bands);
        sketch = List.copyOf(sketch);
        numbers = List.copyOf(numbers);
    }
}
