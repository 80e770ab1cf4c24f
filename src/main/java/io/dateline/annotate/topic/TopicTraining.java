package io.dateline.annotate.topic;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.data.JsonLines;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes a model of topics from articles that people have labelled: logistic regression, one topic against the rest, by
 * steps in a fixed order. Equal files in equal order give an equal model, to the byte.
 */
public final class TopicTraining {
    /** A topic of fewer articles is not learned. */
    private static final int LEAST_ARTICLES = 3;

    private static final int EPOCHS = 40;
    private static final double FIRST_STEP = 4;
    /** Weights shrink by this part of a step: rare words are not trusted blindly. */
    private static final double SHRINKING = 1e-5;

    /** The last of so many parts of each file is kept from training and reported on. */
    private static final int PARTS = 5;

    private static final int FAR = 618;
    private static final int FAR_OF = 1000;

    private TopicTraining() {}

    /**
     * How well the model does on articles that it has not seen: shares of pairs of article and topic.
     *
     * @param learned articles
     * @param heldOut articles
     */
    public record Report(int learned, int heldOut, int topics, double precision, double recall, double f1) {}

    /** Whether the last fifth of each file is kept from training. */
    public enum HeldOut {
        TEST,
        NONE
    }

    private record Example(Bag bag, Set<String> topics) {}

    /**
     * Trains on files of JSON lines with {@code title}, {@code text} and {@code topics}.
     *
     * @param out takes the model; left open
     * @throws IllegalArgumentException for a line that is no labelled article, and where too few are given
     */
    public static Report train(List<Path> files, HeldOut heldOut, OutputStream out) throws IOException {
        List<Example> lessons = new ArrayList<>();
        List<Example> tests = new ArrayList<>();
        for (Path file : files) {
            List<Example> all = read(file);
            int first = heldOut == HeldOut.NONE ? all.size() : all.size() * (PARTS - 1) / PARTS;
            lessons.addAll(all.subList(0, first));
            tests.addAll(all.subList(first, all.size()));
        }
        List<String> topics = topics(lessons);
        TopicModel model = new TopicModel(rarity(lessons));
        List<Map<Integer, Double>> vectors =
                lessons.stream().map(l -> model.vector(l.bag)).toList();
        topics.forEach(topic -> learn(topic, lessons, vectors, model));
        model.write(out);
        return report(model, lessons.size(), topics.size(), tests);
    }

    private static List<String> topics(List<Example> lessons) {
        Map<String, Integer> articles = new TreeMap<>();
        lessons.forEach(l -> l.topics.forEach(t -> articles.merge(t, 1, Integer::sum)));
        List<String> topics = articles.entrySet().stream()
                .filter(e -> e.getValue() >= LEAST_ARTICLES)
                .map(Map.Entry::getKey)
                .toList();
        if (topics.isEmpty() || topics.size() > TopicModel.MOST_TOPICS) {
            throw new IllegalArgumentException(topics.size() + " topics have " + LEAST_ARTICLES
                    + " articles or more to learn from; 1 to " + TopicModel.MOST_TOPICS + " are needed");
        }
        return topics;
    }

    private static double[] rarity(List<Example> lessons) {
        int[] articles = new int[Bag.BUCKETS];
        lessons.forEach(l -> l.bag.counts().keySet().forEach(bucket -> articles[bucket]++));
        double[] rarity = new double[Bag.BUCKETS];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = articles[i] == 0 ? 0 : 1 + StrictMath.log((1.0 + lessons.size()) / (1.0 + articles[i]));
        }
        return rarity;
    }

    private static void learn(
            String topic, List<Example> lessons, List<Map<Integer, Double>> vectors, TopicModel model) {
        double[] weights = new double[Bag.BUCKETS];
        double bias = 0;
        int size = lessons.size();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            double step = FIRST_STEP / (1 + epoch);
            for (int at : order(size)) {
                Map<Integer, Double> vector = vectors.get(at);
                double sum = bias;
                for (Map.Entry<Integer, Double> value : vector.entrySet()) {
                    sum += value.getValue() * weights[value.getKey()];
                }
                double wanted = lessons.get(at).topics.contains(topic) ? 1 : 0;
                double error = wanted - TopicModel.logistic(sum);
                bias += step * error / FAR_OF;
                for (Map.Entry<Integer, Double> value : vector.entrySet()) {
                    int bucket = value.getKey();
                    weights[bucket] += step * (error * value.getValue() - SHRINKING * weights[bucket]);
                }
            }
        }
        model.add(topic, bias, weights);
    }

    /** All numbers below a size, far ones side by side: articles of a topic often stand together. */
    private static int[] order(int size) {
        int stride = Math.max(1, (int) ((long) size * FAR / FAR_OF));
        while (gcd(stride, size) != 1) {
            stride++;
        }
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) ((long) i * stride % size);
        }
        return order;
    }

    private static int gcd(int a, int b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private static Report report(TopicModel model, int learned, int topics, List<Example> tests) {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (Example test : tests) {
            Set<String> given =
                    model.of(test.bag, 0).stream().map(TopicModel.Found::topic).collect(Collectors.toSet());
            found += given.size();
            wanted += test.topics.size();
            given.retainAll(test.topics);
            right += given.size();
        }
        double precision = found == 0 ? 0 : (double) right / found;
        double recall = wanted == 0 ? 0 : (double) right / wanted;
        double f1 = found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
        return new Report(learned, tests.size(), topics, precision, recall, f1);
    }

    private static List<Example> read(Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return JsonLines.read(file.toString(), text, TopicTraining::example);
        }
    }

    private static Example example(String place, JsonNode node) {
        String title = node.path("title").asText("");
        String text = node.path("text").asText("");
        if (title.isBlank() && text.isBlank()) {
            throw new IllegalArgumentException(place + ": title and text are empty; give one of them");
        }
        if (!node.path("topics").isArray()) {
            throw new IllegalArgumentException(
                    place + ": topics is no list; write [\"medtop:15000000\"], or [] for none of them");
        }
        Set<String> topics = new HashSet<>();
        node.path("topics").forEach(t -> topics.add(t.asText()));
        return new Example(Bag.of(title, text.lines().toList()), topics);
    }
}
