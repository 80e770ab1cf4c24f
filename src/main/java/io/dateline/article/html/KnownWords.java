package io.dateline.article.html;

import java.util.Collection;

/**
 * Known words by numbers, told by a hash of 64 bits that goes on from letter to letter and from word to word. What is no
 * known word is told by one bit of a kilobyte, which stays in the processor's nearest memory while pages go through it.
 */
final class KnownWords {
    /** The hash of no letters. */
    static final long START = 0;
    /** The number of what is no known word. */
    static final int NONE = 0;

    private static final long FACTOR = 0x9e3779b97f4a7c15L;
    private static final int FILTER_BITS = 13;

    private final long[] filter = new long[(1 << FILTER_BITS) / Long.SIZE];
    /** A power of two of places, at most half of them taken. */
    private final long[] hashes;

    private final int[] numbers;

    /** The words in order: the first gets 1. */
    KnownWords(Collection<String> words) {
        int size = 2 * Integer.highestOneBit(2 * words.size() + 1);
        hashes = new long[size];
        numbers = new int[size];
        int number = 0;
        for (String word : words) {
            add(hash(word), ++number);
        }
    }

    private void add(long hash, int number) {
        int bit = bit(hash);
        filter[bit >>> 6] |= 1L << bit;
        int at = place(hash);
        while (numbers[at] != NONE) {
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        numbers[at] = number;
    }

    static long hash(String word) {
        long hash = START;
        for (int i = 0; i < word.length(); i++) {
            hash = after(hash, word.charAt(i));
        }
        return hash;
    }

    /** The hash with one more letter. */
    static long after(long hash, char letter) {
        return hash * FACTOR + letter;
    }

    /** The hash of two words written as one, of which the second has the factor to the power of its length. */
    static long joined(long first, long second, long power) {
        return first * power + second;
    }

    /** The factor to the power of one letter more. */
    static long power(long power) {
        return power * FACTOR;
    }

    /** The number of the word of a hash. */
    int number(long hash) {
        int bit = bit(hash);
        return (filter[bit >>> 6] & (1L << bit)) == 0 ? NONE : found(hash);
    }

    private int found(long hash) {
        int at = place(hash);
        while (numbers[at] != NONE && hashes[at] != hash) {
            at = (at + 1) & (hashes.length - 1);
        }
        return numbers[at];
    }

    private static int bit(long hash) {
        return (int) ((hash ^ (hash >>> Integer.SIZE)) >>> (Integer.SIZE / 2)) & ((1 << FILTER_BITS) - 1);
    }

    private int place(long hash) {
        return (int) (hash ^ (hash >>> Integer.SIZE)) & (hashes.length - 1);
    }
}
