package io.dateline.annotate.topic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words of an article and its pairs of neighbouring words, hashed to buckets.
 *
 * @param counts bucket to how often it is met, in order
 * @param words bucket to the first word or pair that fell into it
 */
record Bag(Map<Integer, Integer> counts, Map<Integer, String> words) {
    /** Binary logarithm of how many buckets there are; words share them by their upper bits. */
    private static final int BUCKET_BITS = 16;

    static final int BUCKETS = 1 << BUCKET_BITS;

    /** Words of longer texts are not read. */
    private static final int MOST_WORDS = 5000;

    static Bag of(String title, List<String> paragraphs) {
        Bag bag = new Bag(new TreeMap<>(), new HashMap<>());
        int left = bag.add(title, MOST_WORDS);
        for (String paragraph : paragraphs) {
            left = bag.add(paragraph, left);
        }
        return bag;
    }

    private int add(String text, int most) {
        List<String> all = Lexicon.words(text);
        List<String> heeded = all.subList(0, Math.min(all.size(), Math.max(0, most)));
        for (int i = 0; i < heeded.size(); i++) {
            add(heeded.get(i));
            if (i > 0) {
                add(heeded.get(i - 1) + " " + heeded.get(i));
            }
        }
        return most - heeded.size();
    }

    private void add(String word) {
        int mixed = word.hashCode() * 0x9E3779B1;
        mixed = (mixed ^ mixed >>> 15) * 0x85EBCA6B;
        int bucket = mixed >>> (Integer.SIZE - BUCKET_BITS);
        counts.merge(bucket, 1, Integer::sum);
        words.putIfAbsent(bucket, word);
    }
}
