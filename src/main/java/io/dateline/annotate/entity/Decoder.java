package io.dateline.annotate.entity;

import java.util.Arrays;

/** Finds the best tags of a document under given weights (Viterbi, run by run). Not safe for several threads. */
final class Decoder {
    private static final float NEVER = -1e9f;

    /** How much less outside counts, in units of {@link Model}; chosen on the development parts. */
    private static final float OUT = 10;

    private final Weights weights;
    private final float against;
    private final int[] buffer = new int[Features.MOST];
    private final int[] keys = new int[Features.TRANSITIONS];
    private float[][] best = new float[16][Tag.COUNT];
    private int[][] from = new int[16][Tag.COUNT];
    private final float[] step = new float[Tag.COUNT];

    Decoder(Weights weights) {
        this(weights, 0);
    }

    private Decoder(Weights weights, float against) {
        this.weights = weights;
        this.against = against;
    }

    /** One that rather finds too many names than too few. */
    static Decoder eager(Model model) {
        return new Decoder(model, OUT);
    }

    /** The feature that stands for one of the transition features and the tag before. */
    static int transition(int key, int tag) {
        return Features.mix(tag + 1, key);
    }

    /** Scores of each candidate token for each tag. */
    float[][] scores(Features features) {
        float[][] scores = new float[features.size()][];
        for (int i = 0; i < scores.length; i++) {
            if (features.isCandidate(i)) {
                float[] own = new float[Tag.COUNT];
                int count = features.at(i, buffer);
                for (int k = 0; k < count; k++) {
                    weights.addTo(own, buffer[k]);
                }
                own[0] -= against;
                scores[i] = own;
            }
        }
        return scores;
    }

    /** The best tags, by number. */
    int[] tags(Features features, float[][] scores) {
        int[] tags = new int[features.size()];
        int at = 0;
        while (at < tags.length) {
            int end = at;
            boolean goesOn = features.isCandidate(at);
            while (goesOn) {
                end++;
                goesOn = end < tags.length && features.isCandidate(end) && !features.opensSentence(end);
            }
            if (end > at) {
                run(features, scores, at, end, tags);
            }
            at = Math.max(end, at + 1);
        }
        return tags;
    }

    private void run(Features features, float[][] scores, int start, int end, int[] tags) {
        int length = end - start;
        if (best.length < length) {
            best = new float[2 * length][Tag.COUNT];
            from = new int[2 * length][Tag.COUNT];
        }
        for (int k = 0; k < length; k++) {
            Arrays.fill(best[k], NEVER);
            features.transitions(start + k, keys);
            int befores = k == 0 ? 1 : Tag.COUNT;
            for (int before = 0; before < befores; before++) {
                float base = k == 0 ? 0 : best[k - 1][before];
                if (base <= NEVER / 2) {
                    continue;
                }
                Arrays.fill(step, base);
                for (int key : keys) {
                    weights.addTo(step, transition(key, before));
                }
                for (int tag = 0; tag < Tag.COUNT; tag++) {
                    float score = step[tag] + scores[start + k][tag];
                    if (score > best[k][tag] && Tag.at(tag).mayFollow(Tag.at(before))) {
                        best[k][tag] = score;
                        from[k][tag] = before;
                    }
                }
            }
        }
        int tag = 0;
        for (int t = 1; t < Tag.COUNT; t++) {
            tag = best[length - 1][t] > best[length - 1][tag] ? t : tag;
        }
        for (int k = length - 1; k >= 0; k--) {
            tags[start + k] = tag;
            tag = from[k][tag];
        }
    }
}
