package io.dateline.annotate.story;

import io.dateline.annotate.Signature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Signs a text by the least of its shingles' hashes: a sample of its shingles that is drawn alike from every text, so that
 * what two texts share can be judged from their samples alone (bottom-k sketches; Broder, 1997). Of two texts of which one
 * is a part of the other, a third as long, all but 1 in 600 pairs share a band.
 */
public final class Signatures {
    /** Fewer shingles than this say nothing: a line that many pages print would bring them together. */
    private static final int LEAST_SHINGLES = 8;

    /** A text of fewer shingles is signed together with its title: who pays a dividend stands there alone. */
    static final int SHORT = 40;

    private static final int BANDS = 16;
    static final int SKETCH = 128;
    static final int NUMBERS = 32;

    private static final int SKETCH_SHIFT = 32;

    private Signatures() {}

    /** Of paragraphs; dateline, sign-off and boilerplate are left out by the caller. */
    public static Signature of(Optional<String> title, List<String> paragraphs) {
        Shingles text = new Shingles();
        paragraphs.forEach(text::add);
        long[] shingles = text.shingles();
        if (shingles.length < SHORT && title.isPresent()) {
            text = new Shingles();
            text.add(title.get());
            paragraphs.forEach(text::add);
            shingles = text.shingles();
        }
        if (shingles.length < LEAST_SHINGLES) {
            return new Signature(List.of(), shingles.length, List.of(), List.of());
        }
        return new Signature(
                Arrays.stream(shingles).limit(BANDS).boxed().toList(),
                shingles.length,
                least(shingles, SKETCH),
                least(text.numbers(), NUMBERS));
    }

    private static List<Integer> least(long[] sorted, int most) {
        return IntStream.range(0, Math.min(sorted.length, most))
                .mapToObj(i -> (int) (sorted[i] >>> SKETCH_SHIFT))
                .toList();
    }
}
