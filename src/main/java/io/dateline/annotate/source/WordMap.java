package io.dateline.annotate.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What is known of words in lower case. A word that is not in it is most often told by its hash alone. Immutable. */
final class WordMap<T> {
    private static final int BITS = 1 << 14;

    private final Map<String, T> byWord;
    private final T none;
    private final long[] hashes = new long[BITS / Long.SIZE];

    /**
     * From words to what is known of them.
     *
     * @param none what is said of all other words
     */
    WordMap(Map<String, T> byWord, T none) {
        this.byWord = Map.copyOf(byWord);
        this.none = none;
        byWord.keySet().forEach(word -> hashes[slot(word.hashCode())] |= 1L << word.hashCode());
    }

    static WordMap<Boolean> ofAll(Set<String> words) {
        Map<String, Boolean> all = new TreeMap<>();
        words.forEach(word -> all.put(word, true));
        return new WordMap<>(all, false);
    }

    private static int slot(int hash) {
        return (hash >>> 6) & (BITS / Long.SIZE - 1);
    }

    T of(Words.Word word) {
        int hash = word.hash();
        boolean mayBe = hash == 0 || (hashes[slot(hash)] & 1L << hash) != 0;
        return mayBe ? byWord.getOrDefault(word.folded(), none) : none;
    }
}
