package io.dateline.table;

import io.dateline.annotate.story.Likeness;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Which of the texts under a key to compare. They come in order of length, and each is held against the few before it, so that
 * a key of n texts costs n comparisons and not n * n; a story that is known counts once among the few. Two whose bands share
 * too little are no candidates.
 */
final class Candidates {
    /** Nodes that a text is held against. */
    private static final int NODES = 8;

    /** A text so many times longer is never the same story, see {@link Likeness}. */
    private static final int TIMES_LONGER = 4;

    /** Of the bands that two texts could share so great a part must be: one in so many. It is three fifths that counts. */
    private static final int LEAST_SHARED = 5;

    /** Pairs that are remembered, a power of two: most are met under many keys. */
    private static final int REMEMBERED = 1 << 20;

    private static final char NEW = '1';
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final Deque<Text> before = new ArrayDeque<>();
    private final long[] met = new long[REMEMBERED];

    /**
     * A text under a key.
     *
     * @param node the article, where it is new; the story, where it is known
     * @param bands in order
     */
    record Text(long key, String article, String node, int shingles, long[] bands) {
        boolean isNew() {
            return node.charAt(0) == NEW;
        }
    }

    /** The texts that the next one is to be compared with; of any two one is new. Some pairs come again, most do not. */
    List<Text> of(Text text) {
        Text last = before.peekLast();
        if (last != null && (last.key() != text.key() || text.shingles() > TIMES_LONGER * last.shingles())) {
            before.clear();
        }
        List<Text> candidates = new ArrayList<>();
        for (Text other : before) {
            if ((text.isNew() || other.isNew())
                    && mayBeAlike(text.bands(), other.bands())
                    && isFirstTime(text, other)) {
                candidates.add(other);
            }
        }
        before.removeIf(other -> other.node().equals(text.node()));
        if (before.size() == NODES) {
            before.removeFirst();
        }
        before.addLast(text);
        return candidates;
    }

    /** By the least hashes of both: those that both sets reach, and how many they share. */
    private static boolean mayBeAlike(long[] one, long[] other) {
        int i = 0;
        int j = 0;
        int shared = 0;
        while (i < one.length && j < other.length) {
            int order = Long.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return LEAST_SHARED * shared >= Math.min(i, j);
    }

    /** Articles of a pair come in the same order under any key. */
    private boolean isFirstTime(Text text, Text other) {
        long pair = hash(text.article()) * GOLDEN + hash(other.article());
        int slot = (int) (pair >>> Long.numberOfTrailingZeros(REMEMBERED)) & (REMEMBERED - 1);
        boolean isMet = met[slot] == pair;
        met[slot] = pair;
        return !isMet;
    }

    private static long hash(String article) {
        long hash = 0;
        for (int i = 0; i < article.length(); i++) {
            hash = (hash ^ article.charAt(i)) * GOLDEN;
        }
        return hash ^ (hash >>> Integer.SIZE);
    }
}
