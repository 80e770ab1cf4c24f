package io.dateline.annotate.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What speaks for each topic in one article: for one thread. */
final class Tally {
    private static final int EXPECTED_TERMS = 512;

    /** In the order of their first places: sums do not hang on where objects lie. */
    private final Map<Lexicon.Term, Count> counts = new LinkedHashMap<>(EXPECTED_TERMS);

    private final List<Named> named = new ArrayList<>();
    private int words;

    void read(int more) {
        words += more;
    }

    void found(Lexicon.Term term, double factor) {
        counts.computeIfAbsent(term, t -> new Count()).sum += factor;
    }

    /** A word that names topics itself, however long the text is. */
    void named(List<String> topics, String word, double strength) {
        topics.forEach(topic -> named.add(new Named(topic, word, strength)));
    }

    int words() {
        return words;
    }

    /**
     * Topic to the strength of its words, each by the root of how often it is said.
     *
     * @param scale of the words of the text
     */
    Map<String, Double> strengths(double scale) {
        Map<String, Double> strengths = new HashMap<>();
        counts.forEach((term, count) -> {
            double root = scale * Math.sqrt(count.sum);
            for (Lexicon.Vote vote : term.votes()) {
                strengths.merge(vote.topic(), vote.weight() * root, Double::sum);
            }
        });
        named.forEach(n -> strengths.merge(n.topic, n.strength, Double::sum));
        return strengths;
    }

    /** The words that speak most for a topic. */
    List<String> evidence(String topic, double scale, int most) {
        Map<String, Double> strengths = new HashMap<>();
        counts.forEach((term, count) -> {
            for (Lexicon.Vote vote : term.votes()) {
                if (vote.topic().equals(topic)) {
                    strengths.merge(term.name(), vote.weight() * scale * Math.sqrt(count.sum), Math::max);
                }
            }
        });
        for (Named n : named) {
            if (n.topic.equals(topic)) {
                strengths.merge(n.word, n.strength, Math::max);
            }
        }
        return greatest(strengths, most);
    }

    /** Words by their strength, the greatest first. */
    static List<String> greatest(Map<String, Double> strengths, int most) {
        return strengths.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final class Count {
        private double sum;
    }

    private record Named(String topic, String word, double strength) {}
}
