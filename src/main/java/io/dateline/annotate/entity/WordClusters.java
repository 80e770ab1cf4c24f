package io.dateline.annotate.entity;

import io.dateline.data.DataFile;
import java.util.Arrays;

/** Frequent English words in clusters, so that a word never seen in training is known by its like. */
final class WordClusters {
    /** Binary logarithm of the places, of which words fill half at most. */
    private static final int BITS = 17;

    private static final int PLACES = 1 << BITS;
    private static final int NONE = -1;

    private static final WordClusters KNOWN = new WordClusters();

    /** Hashes of the words: of the few that share one, the first counts. */
    private final int[] words = new int[PLACES];

    private final short[] wide = new short[PLACES];
    private final short[] middle = new short[PLACES];
    private final short[] narrow = new short[PLACES];

    private WordClusters() {
        Arrays.fill(narrow, (short) NONE);
        Arrays.fill(middle, (short) NONE);
        Arrays.fill(wide, (short) NONE);
        for (DataFile.Row row :
                DataFile.resource(WordClusters.class, "word-clusters.tsv").rows()) {
            for (String word : row.list("words")) {
                int at = place(word.hashCode());
                if (narrow[at] == NONE) {
                    words[at] = word.hashCode();
                    wide[at] = Short.parseShort(row.text("wide"));
                    middle[at] = Short.parseShort(row.text("middle"));
                    narrow[at] = Short.parseShort(row.text("narrow"));
                }
            }
        }
    }

    static WordClusters known() {
        return KNOWN;
    }

    /** Where the clusters of a word in lower case stand, by the hash of its text; they are -1 for a word not known. */
    int place(int word) {
        int at = (word * 0x9E3779B1) >>> (Integer.SIZE - BITS);
        while (narrow[at] != NONE && words[at] != word) {
            at = (at + 1) & (PLACES - 1);
        }
        return at;
    }

    int wide(int place) {
        return wide[place];
    }

    int middle(int place) {
        return middle[place];
    }

    int narrow(int place) {
        return narrow[place];
    }
}
