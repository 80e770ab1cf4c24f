package io.dateline.article.html;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.util.StringUtil;
import opennlp.tools.util.normalizer.AggregateCharSequenceNormalizer;
import opennlp.tools.util.normalizer.CharSequenceNormalizer;
import opennlp.tools.util.normalizer.EmojiCharSequenceNormalizer;
import opennlp.tools.util.normalizer.NumberCharSequenceNormalizer;
import opennlp.tools.util.normalizer.ShrinkCharSequenceNormalizer;
import opennlp.tools.util.normalizer.TwitterCharSequenceNormalizer;
import opennlp.tools.util.normalizer.UrlCharSequenceNormalizer;

/**
 * A language detector's groups of one to three letters, and what each says of each language. Answers as OpenNLP's detector
 * of the same model does, without a string and a map's entry for each group of a text.
 */
final class LetterGroups {
    private static final int LONGEST = 3;
    private static final long HASH = 0x9e3779b97f4a7c15L;

    private final CharSequenceNormalizer normalizer = new AggregateCharSequenceNormalizer(
            EmojiCharSequenceNormalizer.getInstance(),
            UrlCharSequenceNormalizer.getInstance(),
            TwitterCharSequenceNormalizer.getInstance(),
            NumberCharSequenceNormalizer.getInstance(),
            ShrinkCharSequenceNormalizer.getInstance());
    private final String[] languages;
    /** Groups, at most half of the places of a power of two; 0 where there is none. */
    private final long[] groups;
    /** By the place of a group: languages, and the logarithm that it adds to each. */
    private final int[][] outcomes;

    private final double[][] parameters;

    LetterGroups(AbstractModel model) {
        Object[] data = model.getDataStructures();
        Map<?, ?> contexts = (Map<?, ?>) data[1];
        languages = new String[model.getNumOutcomes()];
        Arrays.setAll(languages, model::getOutcome);
        int places = 2 * Integer.highestOneBit(2 * contexts.size() + 1);
        groups = new long[places];
        outcomes = new int[places][];
        parameters = new double[places][];
        contexts.forEach((group, context) -> {
            if (group instanceof String letters && letters.length() <= LONGEST && context instanceof Context told) {
                add(letters, told);
            }
        });
    }

    private void add(String letters, Context context) {
        long group = 0;
        for (int i = 0; i < letters.length(); i++) {
            group = longer(group, letters.charAt(i));
        }
        int at = place(group);
        groups[at] = group;
        outcomes[at] = context.getOutcomes();
        parameters[at] = context.getParameters();
    }

    /** A group with one more letter. */
    private static long longer(long group, char letter) {
        return group << Character.SIZE | letter;
    }

    /** Where a group is, or would be. */
    private int place(long group) {
        long hash = group * HASH;
        int at = (int) (hash >>> Integer.SIZE) & (groups.length - 1);
        while (groups[at] != group && groups[at] != 0) {
            at = (at + 1) & (groups.length - 1);
        }
        return at;
    }

    /** A language and how likely it is, 0 to 1. */
    record Likely(String language, double confidence) {}

    /** The likeliest language of a text and the next. */
    Likely[] likeliest(String text) {
        double[] likely = sums(StringUtil.toLowerCase(normalizer.normalize(text)));
        double all = 0;
        for (int i = 0; i < likely.length; i++) {
            likely[i] = StrictMath.exp(likely[i]);
            all += likely[i];
        }
        int best = -1;
        int next = -1;
        for (int i = 0; i < likely.length; i++) {
            likely[i] /= all;
            if (best < 0 || Double.compare(likely[i], likely[best]) > 0) {
                next = best;
                best = i;
            } else if (next < 0 || Double.compare(likely[i], likely[next]) > 0) {
                next = i;
            }
        }
        return new Likely[] {new Likely(languages[best], likely[best]), new Likely(languages[next], likely[next])};
    }

    /** The logarithms that the groups of a text add, each group once. */
    private double[] sums(String text) {
        double[] sums = new double[languages.length];
        Arrays.fill(sums, StrictMath.log(1.0 / languages.length));
        BitSet seen = new BitSet(groups.length);
        for (int length = 1; length <= LONGEST; length++) {
            long mask = -1L >>> (Long.SIZE - length * Character.SIZE);
            long group = 0;
            for (int i = 0; i < text.length(); i++) {
                group = longer(group, text.charAt(i)) & mask;
                if (i >= length - 1) {
                    add(group, seen, sums);
                }
            }
        }
        return sums;
    }

    private void add(long group, BitSet seen, double[] sums) {
        int at = place(group);
        if (groups[at] == 0 || seen.get(at)) {
            return;
        }
        seen.set(at);
        int[] told = outcomes[at];
        double[] added = parameters[at];
        for (int i = 0; i < told.length; i++) {
            sums[told[i]] += added[i];
        }
    }
}
