package io.dateline.annotate.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes the tags of a document agree: a name that is a person in five places is one in the sixth too, and a word that is a
 * name wherever the text around it tells is one where it does not.
 */
final class Consistency {
    private static final int KINDS = 4;
    private static final int MOST_WORDS = 6;

    private final Features features;
    private final float[][] scores;
    private final int[] tags;
    /** By name: how often, and how well each kind fits it. */
    private final Map<String, float[]> votes = new HashMap<>();

    private final Set<String> surnames = new HashSet<>();

    private Consistency(Features features, float[][] scores, int[] tags) {
        this.features = features;
        this.scores = scores;
        this.tags = tags;
    }

    /** Changes the tags in place. */
    static void apply(Features features, float[][] scores, int[] tags) {
        Consistency consistency = new Consistency(features, scores, tags);
        consistency.count();
        consistency.agree();
        consistency.fill();
    }

    private int end(int start) {
        int end = start + 1;
        while (end < tags.length && Tag.at(tags[end]).isInside()) {
            end++;
        }
        return end;
    }

    private String text(int start, int end) {
        if (end == start + 1) {
            return features.word(start);
        }
        StringBuilder text = new StringBuilder(features.word(start));
        for (int i = start + 1; i < end; i++) {
            text.append(' ').append(features.word(i));
        }
        return text.toString();
    }

    private void count() {
        for (int i = 0; i < tags.length; i++) {
            if (Tag.at(tags[i]).isFirst()) {
                int end = end(i);
                float[] kinds = votes.computeIfAbsent(text(i, end), n -> new float[KINDS]);
                kinds[0]++;
                float[] own = new float[KINDS];
                for (int k = i; k < end; k++) {
                    for (int kind = 1; kind < KINDS; kind++) {
                        own[kind] += scores[k][2 * kind - (k == i ? 1 : 0)] / (end - i);
                    }
                }
                float best = Math.max(own[1], Math.max(own[2], own[3]));
                for (int kind = 1; kind < KINDS; kind++) {
                    kinds[kind] += own[kind] - best;
                }
                if (end - i > 1 && Tag.at(tags[i]).kindNumber() == 1) {
                    surnames.add(features.word(end - 1));
                }
            }
        }
    }

    /** Names of the same words are of the kind that fits all best; a surname is a person's. */
    private void agree() {
        for (int i = 0; i < tags.length; i++) {
            if (!Tag.at(tags[i]).isFirst()) {
                continue;
            }
            int end = end(i);
            float[] kinds = votes.getOrDefault(text(i, end), new float[KINDS]);
            int best = 1;
            for (int kind = 2; kind < KINDS; kind++) {
                best = kinds[kind] > kinds[best] ? kind : best;
            }
            if (end == i + 1 && surnames.contains(features.word(i))) {
                set(i, end, 1);
            } else if (kinds[0] > 1) {
                set(i, end, best);
            }
        }
    }

    private void set(int start, int end, int kind) {
        for (int k = start; k < end; k++) {
            tags[k] = 2 * kind - (k == start ? 1 : 0);
        }
    }

    /** Runs that are outside though the same words are a name elsewhere. */
    private void fill() {
        for (int i = 0; i < tags.length; i++) {
            if (tags[i] != 0 || !features.isCapitalised(i)) {
                continue;
            }
            for (int end = Math.min(tags.length, i + MOST_WORDS); end > i; end--) {
                if (!isFree(i, end)) {
                    continue;
                }
                float[] kinds = votes.get(text(i, end));
                boolean isSurname = end == i + 1 && surnames.contains(features.word(i));
                if (kinds != null || isSurname) {
                    int best = 1;
                    for (int kind = 2; kinds != null && kind < KINDS; kind++) {
                        best = kinds[kind] > kinds[best] ? kind : best;
                    }
                    set(i, end, isSurname ? 1 : best);
                    i = end - 1;
                    break;
                }
            }
        }
    }

    private boolean isFree(int start, int end) {
        for (int i = start; i < end; i++) {
            if (tags[i] != 0 || (i > start && features.opensSentence(i))) {
                return false;
            }
        }
        boolean goesOn =
                end < tags.length && (tags[end] != 0 && !Tag.at(tags[end]).isFirst());
        boolean isCut = (start > 0
                        && features.isCapitalised(start - 1)
                        && tags[start - 1] == 0
                        && !features.opensSentence(start))
                || (end < tags.length && features.isCapitalised(end) && tags[end] == 0 && !features.opensSentence(end));
        return features.isCapitalised(end - 1) && !goesOn && !isCut;
    }
}
