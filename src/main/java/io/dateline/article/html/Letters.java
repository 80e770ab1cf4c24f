package io.dateline.article.html;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Known words as a tree of their letters in one array, where each step is one load. Nodes are numbers; what a word means,
 * its owner keeps by the number of the node where it ends. Filled once, then only read.
 */
final class Letters {
    static final int ROOT = 0;
    /** No known word goes on so: the root follows nothing. */
    static final int NONE = 0;

    private static final int SMALL = 'z' - 'a' + 1;
    private static final int ROWS = 64;

    /** The next nodes, a row of one for each small letter to a node. */
    private char[] next = new char[ROWS * SMALL];
    /** Those after any other character, by node and character. */
    private final Map<Integer, Integer> others = new HashMap<>();

    private int size = 1;

    /** The node after a character; {@link #NONE} where no known word goes on so. */
    int after(int node, char c) {
        int letter = c - 'a';
        return letter >= 0 && letter < SMALL
                ? next[node * SMALL + letter]
                : others.isEmpty() ? NONE : others.getOrDefault(other(node, c), NONE);
    }

    private static int other(int node, char c) {
        return (node << Character.SIZE) | c;
    }

    /** Adds a word, of small letters for the most part, and gives the node where it ends. */
    int add(String word) {
        int node = ROOT;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int known = after(node, c);
            node = known == NONE ? added(node, c) : known;
        }
        return node;
    }

    private int added(int node, char c) {
        if (size > Character.MAX_VALUE) {
            throw new IllegalStateException("more than " + Character.MAX_VALUE + " beginnings of words");
        }
        int made = size++;
        if (made * SMALL == next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
        }
        if (c >= 'a' && c <= 'z') {
            next[node * SMALL + c - 'a'] = (char) made;
        } else {
            others.put(other(node, c), made);
        }
        return made;
    }

    /** How many nodes there are, the root among them. */
    int size() {
        return size;
    }
}
