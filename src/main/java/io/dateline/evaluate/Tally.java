package io.dateline.evaluate;

/**
 * Counts of what was judged.
 *
 * @param right found and wanted
 * @param extra found and not wanted
 * @param missed wanted and not found
 * @param absent not wanted and not found, where that is counted
 */
record Tally(int right, int extra, int missed, int absent) {
    static final Tally NONE = new Tally(0, 0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(right + other.right, extra + other.extra, missed + other.missed, absent + other.absent);
    }

    double precision() {
        return share(right, right + extra);
    }

    double recall() {
        return share(right, right + missed);
    }

    /** Of what was judged, the share that is as it should be. */
    double accuracy() {
        return share(right + absent, right + absent + extra + missed);
    }

    /** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
    double pageF1() {
        int all = 2 * right + extra + missed;
        return all == 0 ? 1 : 2.0 * right / all;
    }

    static double f1(double precision, double recall) {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
