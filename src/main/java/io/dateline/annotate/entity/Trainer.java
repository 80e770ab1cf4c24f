package io.dateline.annotate.entity;

import java.util.ArrayList;
import java.util.List;

/** Learns weights from tagged texts: structured perceptrons, averaged, each in a fixed order of its own. */
final class Trainer {
    private static final int EPOCHS = 10;

    /** Perceptrons whose weights are averaged: what one learned by the chance of its order, the others did not. */
    private static final int RUNS = 4;

    /** Lessons between the first ones of two runs. */
    private static final int RUN_SHIFT = 7919;

    /** What is rounded to the largest byte; and the least byte that is kept. */
    private static final float LARGEST = 24f;

    private static final int LEAST = 1;

    /** Texts of fewer tokens are messages. */
    private static final int SHORT = 60;

    private final List<Lesson> lessons = new ArrayList<>();

    /** A text, its features, and its tags as far as the tagger can give them. */
    private record Lesson(Features features, int[] gold) {}

    private Trainer(List<TaggedText> texts) {
        for (TaggedText text : texts) {
            boolean isMessage = text.tags().length < SHORT;
            Features features =
                    new Features(text.tokens(), isMessage ? Features.Register.MESSAGE : Features.Register.REPORT);
            lessons.add(new Lesson(features, reachable(features, text.tags())));
        }
    }

    static Model train(List<TaggedText> texts) {
        return new Trainer(texts).model();
    }

    /** Tokens that no name may hold are outside; what follows one inside a name opens another. */
    private static int[] reachable(Features features, int[] tags) {
        int[] gold = tags.clone();
        for (int i = 0; i < gold.length; i++) {
            gold[i] = features.isCandidate(i) ? gold[i] : 0;
            boolean isCut = i == 0 || features.opensSentence(i);
            if (!Tag.at(gold[i]).mayFollow(isCut ? Tag.O : Tag.at(gold[i - 1]))) {
                gold[i]--;
            }
        }
        return gold;
    }

    private Model model() {
        return Model.of(mean(), LARGEST, LEAST);
    }

    private float[] mean() {
        float[] mean = mean(0);
        for (int run = 1; run < RUNS; run++) {
            float[] other = mean(run);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += other[i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            mean[i] /= RUNS;
        }
        return mean;
    }

    private float[] mean(int run) {
        Perceptron perceptron = new Perceptron();
        Decoder decoder = new Decoder(perceptron);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int at : order(lessons.size(), epoch, run)) {
                Lesson lesson = lessons.get(at);
                float[][] scores = decoder.scores(lesson.features());
                int[] guess = decoder.tags(lesson.features(), scores);
                update(perceptron, lesson, guess);
                perceptron.nextStep();
            }
        }
        return perceptron.mean();
    }

    private static void update(Perceptron perceptron, Lesson lesson, int[] guess) {
        int[] buffer = new int[Features.MOST];
        int[] keys = new int[Features.TRANSITIONS];
        int[] gold = lesson.gold();
        for (int i = 0; i < gold.length; i++) {
            boolean isStart = i == 0 || lesson.features().opensSentence(i);
            int goldBefore = isStart ? 0 : gold[i - 1];
            int guessBefore = isStart ? 0 : guess[i - 1];
            if (!lesson.features().isCandidate(i) || (gold[i] == guess[i] && goldBefore == guessBefore)) {
                continue;
            }
            if (gold[i] != guess[i]) {
                int count = lesson.features().at(i, buffer);
                for (int k = 0; k < count; k++) {
                    perceptron.update(buffer[k], gold[i], 1);
                    perceptron.update(buffer[k], guess[i], -1);
                }
            }
            lesson.features().transitions(i, keys);
            for (int key : keys) {
                perceptron.update(Decoder.transition(key, goldBefore), gold[i], 1);
                perceptron.update(Decoder.transition(key, guessBefore), guess[i], -1);
            }
        }
    }

    /** All numbers below a size, far ones side by side: each epoch from another on, each run by another stride. */
    private static int[] order(int size, int epoch, int run) {
        int stride = Math.max(1, (int) (size * (0.618 - 0.0371 * run)));
        while (gcd(stride, size) != 1) {
            stride++;
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (((long) i * stride + (long) epoch * size / EPOCHS + (long) run * RUN_SHIFT) % size);
        }
        return order;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
