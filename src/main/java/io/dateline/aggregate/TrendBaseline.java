package io.dateline.aggregate;

import java.util.Arrays;

/**
 * What the days before one lead to expect of it, and how far it is from that. What was to be expected is the greater of two
 * rates, so that neither a burst nor a weekly beat in the 28 days before hides or makes one: the median of the rates of four
 * weeks (median of means, Nemirovsky and Yudin 1983), half an article added to their counts, and the median of the same
 * weekday's rates. A rate is articles for each article of all, or for each day. Medians and MAD: Leys et al. 2013.
 */
final class TrendBaseline {
    /** Days before the one that is judged. */
    static final int DAYS = 28;

    /** Fewer days of the crawl before it judge none. */
    static final int LEAST_DAYS = 14;

    private static final int WEEK = 7;
    private static final int LEAST_WEEKDAYS = 3;
    /** The scatter narrows a deviate at the most, and below this none is a discovery. */
    private static final double LEAST_DEVIATE = 1.6;

    /** Of a normal distribution, to its standard deviation. */
    private static final double MAD_SCALE = 1.4826;

    private final int[] ago = new int[DAYS];
    private final long[] articles = new long[DAYS];
    private final long[] exposures = new long[DAYS];
    private final double halfAnArticle;
    private int size;

    /**
     * An empty one.
     *
     * @param halfAnArticle added to the counts of all days together: .5, or 0 for a series that counts all
     */
    TrendBaseline(double halfAnArticle) {
        this.halfAnArticle = halfAnArticle;
    }

    /**
     * Adds a day of the crawl.
     *
     * @param daysAgo 1 to 28, each once
     * @param exposure what the articles are a share of
     */
    void add(int daysAgo, long count, long exposure) {
        ago[size] = daysAgo;
        articles[size] = count;
        exposures[size] = exposure;
        size++;
    }

    boolean isJudging() {
        return size >= LEAST_DAYS;
    }

    /** How far a count is from the median, in scaled absolute deviations or by the root of the median where these are less. */
    double zScore(long count) {
        double[] counts = new double[size];
        for (int i = 0; i < size; i++) {
            counts[i] = articles[i];
        }
        double median = median(counts, size);
        return (count - median) / Math.max(scatter(counts, median), Math.sqrt(Math.max(median, 1)));
    }

    /**
     * How far a count is above what was to be expected, in standard deviations of a Poisson count, by the transform of
     * Freeman and Tukey (1950), or in the days' own where these scatter more. Not a number where nothing is known.
     */
    double deviate(long count, long exposure) {
        double rate = weekRate();
        double deviate = deviate(count, exposure, Math.max(rate, weekdayRate()));
        if (!(deviate > LEAST_DEVIATE)) {
            return deviate;
        }
        double[] before = new double[size];
        for (int i = 0; i < size; i++) {
            before[i] = deviate(articles[i], exposures[i], rate);
        }
        return deviate / Math.max(1, scatter(before, median(before, size)));
    }

    private static double deviate(long count, long exposure, double rate) {
        double n = count;
        return Math.sqrt(n) + Math.sqrt(n + 1) - Math.sqrt(4 * exposure * rate + 1);
    }

    private double weekRate() {
        double[] rates = new double[DAYS / WEEK];
        int weeks = 0;
        long all = 0;
        for (int week = 0; week < DAYS / WEEK; week++) {
            long count = 0;
            long exposure = 0;
            for (int i = 0; i < size; i++) {
                if ((ago[i] - 1) / WEEK == week) {
                    count += articles[i];
                    exposure += exposures[i];
                }
            }
            if (exposure > 0) {
                rates[weeks++] = (double) count / exposure;
            }
            all += exposure;
        }
        return all == 0 ? Double.NaN : median(rates, weeks) + halfAnArticle / all;
    }

    private double weekdayRate() {
        double[] rates = new double[DAYS / WEEK];
        int days = 0;
        for (int i = 0; i < size; i++) {
            if (ago[i] % WEEK == 0 && exposures[i] > 0) {
                rates[days++] = (double) articles[i] / exposures[i];
            }
        }
        return days < LEAST_WEEKDAYS ? 0 : median(rates, days);
    }

    private static double scatter(double[] values, double median) {
        double[] distances = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            distances[i] = Math.abs(values[i] - median);
        }
        return MAD_SCALE * median(distances, distances.length);
    }

    /** Of the first values; sorts them. */
    private static double median(double[] values, int size) {
        Arrays.sort(values, 0, size);
        return (values[(size - 1) / 2] + values[size / 2]) / 2;
    }
}
