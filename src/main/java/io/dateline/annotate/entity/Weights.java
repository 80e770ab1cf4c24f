package io.dateline.annotate.entity;

/** A weight for each hashed feature and tag. */
interface Weights {
    /** Adds the weights of a feature to the scores of the tags. */
    void addTo(float[] scores, int feature);

    /** Binary logarithm of how many rows of weights there are; features share them by their upper bits. */
    int ROW_BITS = 19;

    int ROWS = 1 << ROW_BITS;

    static int row(int feature) {
        return feature >>> (Integer.SIZE - ROW_BITS);
    }
}
