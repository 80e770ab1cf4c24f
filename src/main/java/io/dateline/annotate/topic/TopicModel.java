package io.dateline.annotate.topic;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Linear classifiers, one for each topic, over hashed words weighed by their rarity. Immutable.
 *
 * <p>As a file: eight bytes {@code DLTOPIC1}; a byte for each bucket, its inverse document frequency in steps of 1/16; the
 * number of topics; and for each its name, bias, step of its weights, how many are not zero, and those: bucket and byte.
 */
final class TopicModel {
    static final int MOST_TOPICS = 100;

    /** Of each topic the greatest weights are kept: a file has at most 100 topics of 60 kB. */
    static final int MOST_WEIGHTS = 20_000;

    private static final byte[] MAGIC = {'D', 'L', 'T', 'O', 'P', 'I', 'C', '1'};
    private static final int IDF_STEPS = 16;
    private static final int LARGEST = 127;
    private static final int BYTE = 0xff;
    private static final double LEAST_SCORE = 0.5;

    private final byte[] idf;
    private final Map<String, Classifier> classifiers = new TreeMap<>();

    /** @param idf of each bucket */
    TopicModel(double[] idf) {
        this.idf = new byte[Bag.BUCKETS];
        for (int i = 0; i < idf.length; i++) {
            this.idf[i] = (byte) Math.min(BYTE, Math.round(idf[i] * IDF_STEPS));
        }
    }

    private TopicModel(byte[] idf) {
        this.idf = idf;
    }

    /** A topic with its score, 0.5 to 1, and the words that spoke most for it. */
    record Found(String topic, double score, List<String> evidence) {}

    /** What one classifier weighs, in bytes of {@code step}. */
    private record Classifier(float bias, float step, byte[] weights) {}

    /** Takes a trained classifier in; small weights are left out. */
    void add(String topic, double bias, double[] weights) {
        List<Integer> order = new ArrayList<>();
        double largest = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                order.add(i);
                largest = Math.max(largest, Math.abs(weights[i]));
            }
        }
        order.sort(
                Comparator.comparingDouble((Integer i) -> -Math.abs(weights[i])).thenComparing(i -> i));
        float step = (float) (largest / LARGEST);
        byte[] bytes = new byte[Bag.BUCKETS];
        for (int i : order.subList(0, Math.min(order.size(), MOST_WEIGHTS))) {
            bytes[i] = (byte) Math.round(weights[i] / step);
        }
        classifiers.put(topic, new Classifier((float) bias, step, bytes));
    }

    /** The words of an article as numbers of length 1: the logarithm of how often, times rarity. */
    Map<Integer, Double> vector(Bag bag) {
        Map<Integer, Double> vector = new TreeMap<>();
        double squares = 0;
        for (Map.Entry<Integer, Integer> count : bag.counts().entrySet()) {
            double value = (1 + StrictMath.log(count.getValue())) * (idf[count.getKey()] & BYTE) / IDF_STEPS;
            vector.put(count.getKey(), value);
            squares += value * value;
        }
        double length = squares == 0 ? 1 : Math.sqrt(squares);
        vector.replaceAll((bucket, value) -> value / length);
        return vector;
    }

    /** Topics that are likelier than not, by name. */
    List<Found> of(Bag bag, int mostEvidence) {
        Map<Integer, Double> vector = vector(bag);
        List<Found> found = new ArrayList<>();
        classifiers.forEach((topic, classifier) -> {
            double sum = classifier.bias;
            Map<String, Double> shares = new HashMap<>();
            for (Map.Entry<Integer, Double> value : vector.entrySet()) {
                double share = value.getValue() * classifier.weights[value.getKey()] * classifier.step;
                sum += share;
                if (share > 0) {
                    shares.put(bag.words().getOrDefault(value.getKey(), ""), share);
                }
            }
            double score = logistic(sum);
            if (score >= LEAST_SCORE) {
                found.add(new Found(topic, score, Tally.greatest(shares, mostEvidence)));
            }
        });
        return found;
    }

    static double logistic(double sum) {
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** Writes the file; {@code out} is left open. */
    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.write(idf);
        data.writeShort(classifiers.size());
        for (Map.Entry<String, Classifier> entry : classifiers.entrySet()) {
            Classifier classifier = entry.getValue();
            data.writeUTF(entry.getKey());
            data.writeFloat(classifier.bias);
            data.writeFloat(classifier.step);
            int kept = 0;
            for (byte weight : classifier.weights) {
                kept += weight == 0 ? 0 : 1;
            }
            data.writeInt(kept);
            for (int i = 0; i < classifier.weights.length; i++) {
                if (classifier.weights[i] != 0) {
                    data.writeShort(i);
                    data.writeByte(classifier.weights[i]);
                }
            }
        }
        data.flush();
    }

    /**
     * Reads the file.
     *
     * @throws IOException where it is not one
     */
    static TopicModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        byte[] magic = data.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException("not a model of topics: it does not begin with DLTOPIC1");
        }
        try {
            TopicModel model = classifiers(data);
            if (data.read() < 0) {
                return model;
            }
        } catch (EOFException e) {
            throw new IOException("a model of topics that is cut off", e);
        }
        throw new IOException("a model of topics that goes on behind its end");
    }

    private static TopicModel classifiers(DataInputStream data) throws IOException {
        byte[] idf = new byte[Bag.BUCKETS];
        data.readFully(idf);
        TopicModel model = new TopicModel(idf);
        int topics = data.readUnsignedShort();
        for (int t = 0; t < topics; t++) {
            String topic = data.readUTF();
            float bias = data.readFloat();
            float step = data.readFloat();
            byte[] weights = new byte[Bag.BUCKETS];
            int kept = data.readInt();
            for (int i = 0; i < kept; i++) {
                int bucket = data.readUnsignedShort();
                weights[bucket] = data.readByte();
            }
            model.classifiers.put(topic, new Classifier(bias, step, weights));
        }
        return model;
    }
}
