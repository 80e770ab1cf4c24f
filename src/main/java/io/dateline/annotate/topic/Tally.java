package io.dateline.annotate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What speaks for each topic in one article: for one thread. */
final class Tally {
    private final Map<String, List<Lexicon.Vote>> votes = new HashMap<>();
    private final Map<String, Double> counts = new TreeMap<>();
    private int words;

    void read(int more) {
        words += more;
    }

    void found(String term, List<Lexicon.Vote> speaksFor, double factor) {
        votes.put(term, speaksFor);
        counts.merge(term, factor, Double::sum);
    }

    int words() {
        return words;
    }

    /** Topic to its words and their strength; a word said often counts by the root of its number. */
    Map<String, Map<String, Double>> byTopic(MediaTopics vocabulary) {
        Map<String, Map<String, Double>> topics = new TreeMap<>();
        counts.forEach((term, count) -> {
            for (Lexicon.Vote vote : votes.getOrDefault(term, List.of())) {
                for (String topic : vocabulary.withAncestors(vote.topic())) {
                    topics.computeIfAbsent(topic, t -> new TreeMap<>())
                            .merge(term, vote.weight() * Math.sqrt(count), Math::max);
                }
            }
        });
        return topics;
    }
}
