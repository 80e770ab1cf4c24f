package io.dateline.annotate.entity;

/** Weights that learn, averaged over all steps (Collins, 2002). Sums in a fixed order: same text in, same weights out. */
final class Perceptron implements Weights {
    private final float[] weights = new float[ROWS * Tag.COUNT];
    private final float[] sums = new float[ROWS * Tag.COUNT];
    private int step = 1;

    @Override
    public void addTo(float[] scores, int feature) {
        int at = Weights.row(feature) * Tag.COUNT;
        for (int tag = 0; tag < Tag.COUNT; tag++) {
            scores[tag] += weights[at + tag];
        }
    }

    void update(int feature, int tag, float by) {
        int at = Weights.row(feature) * Tag.COUNT + tag;
        weights[at] += by;
        sums[at] += by * step;
    }

    void nextStep() {
        step++;
    }

    /** The mean of all weights that there were. */
    float[] mean() {
        float[] mean = new float[weights.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = weights[i] - sums[i] / step;
        }
        return mean;
    }
}
