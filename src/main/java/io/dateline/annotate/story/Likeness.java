package io.dateline.annotate.story;

import io.dateline.annotate.Signature;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Whether two texts are the same story, judged by their signatures. They are where
 *
 * <ul>
 *   <li>they are nearly equal; or
 *   <li>they share most of their shingles, or the shorter one's are nearly all in the longer, and the shorter one's numbers
 *       are in the longer too: reports made from one template share words, not numbers; or
 *   <li>most of the shorter text and nearly all of three numbers and more are in the longer: a text that was cut and added to.
 * </ul>
 *
 * A few lines say little: two short texts must share more, as wholes.
 *
 * A text that is less than a quarter of the other is never the same story: a digest would bring all that it tells together.
 * The thresholds were set on pairs of agency reports that people had judged, as a set.
 */
public final class Likeness {
    private static final double NEARLY_EQUAL = 0.8;
    private static final double LEAST_JACCARD = 0.6;
    private static final double LEAST_JACCARD_OF_SHORT = 0.7;
    private static final double LEAST_CONTAINMENT = 0.75;
    private static final double LEAST_CONTAINMENT_OF_REWORKED = 0.6;
    private static final double NUMBERS_SHARED = 0.85;
    private static final int NUMBERS_OF_REWORKED = 3;
    private static final double LEAST_LENGTH = 0.25;

    private Likeness() {}

    /** The share of all their shingles that both have (Jaccard similarity, estimated), where they are the same story. */
    public static OptionalDouble of(Signature one, Signature other) {
        boolean isOneShorter = one.shingles() <= other.shingles();
        Signature shorter = isOneShorter ? one : other;
        Signature longer = isOneShorter ? other : one;
        Overlap words = Overlap.of(shorter.sketch(), shorter.shingles(), longer.sketch(), longer.shingles());
        double jaccard = words.jaccard();
        if (jaccard >= NEARLY_EQUAL) {
            return OptionalDouble.of(jaccard);
        }
        if (shorter.shingles() < LEAST_LENGTH * longer.shingles()) {
            return OptionalDouble.empty();
        }
        Overlap numbers =
                Overlap.of(shorter.numbers(), size(shorter.numbers()), longer.numbers(), size(longer.numbers()));
        if (numbers.ofFirst() > 0 && numbers.containment() < NUMBERS_SHARED) {
            return OptionalDouble.empty();
        }
        if (shorter.shingles() < Signatures.SHORT) {
            return jaccard >= LEAST_JACCARD_OF_SHORT ? OptionalDouble.of(jaccard) : OptionalDouble.empty();
        }
        boolean isSame = jaccard >= LEAST_JACCARD
                || words.containment() >= LEAST_CONTAINMENT
                || (words.containment() >= LEAST_CONTAINMENT_OF_REWORKED && numbers.ofFirst() >= NUMBERS_OF_REWORKED);
        return isSame ? OptionalDouble.of(jaccard) : OptionalDouble.empty();
    }

    /** A full list of numbers may be a part of them. */
    private static int size(List<Integer> numbers) {
        return numbers.size() < Signatures.NUMBERS ? numbers.size() : Integer.MAX_VALUE;
    }

    /**
     * What two sets share, as far as their samples reach.
     *
     * @param ofFirst values of the first in reach
     */
    private record Overlap(int ofFirst, int ofSecond, int shared) {
        /** Samples are in order, and hold all of a set that is no greater than they are. */
        static Overlap of(List<Integer> first, int firstSize, List<Integer> second, int secondSize) {
            int reach = Math.min(reach(first, firstSize), reach(second, secondSize));
            int i = 0;
            int j = 0;
            int shared = 0;
            while (i < first.size() && first.get(i) <= reach) {
                int value = first.get(i);
                while (j < second.size() && second.get(j) < value) {
                    j++;
                }
                if (j < second.size() && second.get(j) == value) {
                    shared++;
                    j++;
                }
                i++;
            }
            while (j < second.size() && second.get(j) <= reach) {
                j++;
            }
            return new Overlap(i, j, shared);
        }

        private static int reach(List<Integer> sample, int size) {
            return size > sample.size() && !sample.isEmpty() ? sample.get(sample.size() - 1) : Integer.MAX_VALUE;
        }

        double jaccard() {
            int all = ofFirst + ofSecond - shared;
            return all == 0 ? 0 : (double) shared / all;
        }

        double containment() {
            return ofFirst == 0 ? 0 : (double) shared / ofFirst;
        }
    }
}
