package io.dateline.annotate.entity;

/** How many names were found, of how many, and how many were right: same tokens, same kind. */
final class Score {
    private int right;
    private int found;
    private int wanted;

    void add(int[] gold, int[] guess) {
        for (int i = 0; i < gold.length; i++) {
            boolean starts = Tag.at(gold[i]).isFirst();
            boolean isFound = Tag.at(guess[i]).isFirst();
            wanted += starts ? 1 : 0;
            found += isFound ? 1 : 0;
            right += starts && gold[i] == guess[i] && end(gold, i) == end(guess, i) ? 1 : 0;
        }
    }

    private static int end(int[] tags, int start) {
        int end = start + 1;
        while (end < tags.length && Tag.at(tags[end]).isInside()) {
            end++;
        }
        return end;
    }

    double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    double recall() {
        return wanted == 0 ? 0 : (double) right / wanted;
    }

    /** Harmonic mean of precision and recall. */
    double f1() {
        return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
    }

    int wanted() {
        return wanted;
    }
}
