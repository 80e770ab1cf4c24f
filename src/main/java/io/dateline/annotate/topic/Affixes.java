package io.dateline.annotate.topic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Beginnings and endings of words, looked up by their outermost letters. Languages that join and bend words need them. */
final class Affixes {
    /** Stands for the rest of a word. */
    static final String REST = "*";

    /** Letters by which buckets are told apart; no affix is shorter. */
    private static final int KEY_LETTERS = 3;

    private static final int BUCKETS = 1 << 12;

    private final List<List<Entry>> beginnings = new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));
    private final List<List<Entry>> endings = new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));

    /** Whether a term is one word with one open end and enough letters. */
    static boolean isOne(String term) {
        boolean isBeginning = term.endsWith(REST);
        String letters = letters(term);
        return isBeginning != term.startsWith(REST)
                && letters.length() >= KEY_LETTERS
                && letters.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-');
    }

    void add(Lexicon.Term term) {
        String letters = letters(term.name());
        boolean isBeginning = term.name().endsWith(REST);
        List<List<Entry>> buckets = isBeginning ? beginnings : endings;
        int at = isBeginning ? first(letters) : last(letters);
        List<Entry> bucket = new ArrayList<>(buckets.get(at));
        bucket.removeIf(e -> e.letters.equals(letters));
        bucket.add(new Entry(letters, term));
        bucket.sort(Comparator.comparingInt((Entry e) -> -e.letters.length()).thenComparing(Entry::letters));
        buckets.set(at, List.copyOf(bucket));
    }

    /** The term of the longest beginning of {@code word}; without one, that of the longest ending. */
    Optional<Lexicon.Term> of(String word) {
        if (word.length() < KEY_LETTERS) {
            return Optional.empty();
        }
        for (Entry entry : beginnings.get(first(word))) {
            if (word.startsWith(entry.letters)) {
                return Optional.of(entry.term);
            }
        }
        for (Entry entry : endings.get(last(word))) {
            if (word.endsWith(entry.letters)) {
                return Optional.of(entry.term);
            }
        }
        return Optional.empty();
    }

    private static String letters(String term) {
        return term.endsWith(REST) ? term.substring(0, term.length() - 1) : term.substring(1);
    }

    private static int first(String word) {
        return bucket(word.charAt(0), word.charAt(1), word.charAt(2));
    }

    private static int last(String word) {
        int end = word.length();
        return bucket(word.charAt(end - 1), word.charAt(end - 2), word.charAt(end - 3));
    }

    private static int bucket(char a, char b, char c) {
        int mixed = (a * 31 + b) * 31 + c;
        return (mixed ^ mixed >>> 12) & (BUCKETS - 1);
    }

    private record Entry(String letters, Lexicon.Term term) {}
}
