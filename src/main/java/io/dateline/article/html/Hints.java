package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the class or id of an element says of its content, by the words of {@code class-words.tsv}.
 *
 * @param bits of {@link Hint}
 */
record Hints(int bits) {
    static final Hints NONE = new Hints(0);

    /** Characters of a class attribute that are read: generated ones run to kilobytes. */
    static final int MAX_LENGTH = 300;

    private static final int ASCII = 0x80;
    /** Letters of ASCII in their small form; 0 for the rest. */
    private static final char[] SMALL = new char[ASCII];

    private static final KnownWords KNOWN;
    /** By a word's number: what the word tells, and what any word tells that starts so. */
    private static final int[] WORDS;

    private static final int[] STARTS;
    private static final int MIN_START;

    static {
        for (char c = 'a'; c <= 'z'; c++) {
            SMALL[c] = c;
            SMALL[c - 'a' + 'A'] = c;
        }
        Map<String, Integer> words = new LinkedHashMap<>();
        Map<String, Integer> starts = new LinkedHashMap<>();
        for (DataFile.Row row :
                DataFile.resource(Hints.class, "class-words.tsv").rows()) {
            int bit = Hint.valueOf(row.text("hint").toUpperCase(Locale.ROOT)).bit();
            Map<String, Integer> told = row.text("match").equals("start") ? starts : words;
            row.list("words").forEach(w -> told.merge(w, bit, (a, b) -> a | b));
        }
        Set<String> all = new LinkedHashSet<>(starts.keySet());
        all.addAll(words.keySet());
        KNOWN = new KnownWords(all);
        WORDS = byNumber(all, words);
        STARTS = byNumber(all, starts);
        MIN_START = starts.keySet().stream().mapToInt(String::length).min().orElse(0);
    }

    private static int[] byNumber(Set<String> all, Map<String, Integer> told) {
        return IntStream.concat(IntStream.of(0), all.stream().mapToInt(word -> told.getOrDefault(word, 0)))
                .toArray();
    }

    boolean has(Hint hint) {
        return (bits & hint.bit()) != 0;
    }

    boolean hasAny(Hints others) {
        return (bits & others.bits) != 0;
    }

    Hints and(Hints others) {
        return others.bits == 0 ? this : bits == 0 ? others : new Hints(bits | others.bits);
    }

    /** The hints of a class or id attribute. Words end at all but letters, and where a capital follows a small letter. */
    static Hints of(String name) {
        int bits = 0;
        int end = Math.min(name.length(), MAX_LENGTH);
        int letters = 0;
        int starts = 0;
        long hash = KnownWords.START;
        boolean wasSmall = false;
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            char small = small(c);
            boolean isCapital = small != 0 && isCapital(c, small);
            if (letters > 0 && (small == 0 || (isCapital && wasSmall))) {
                bits |= letters > 1 ? told(hash, starts) : 0;
                letters = 0;
                starts = 0;
                hash = KnownWords.START;
            }
            if (small != 0) {
                hash = KnownWords.after(hash, small);
                if (++letters >= MIN_START) {
                    starts |= STARTS[KNOWN.number(hash)];
                }
            }
            wasSmall = small != 0 && isSmall(c, small);
        }
        bits |= letters > 1 ? told(hash, starts) : 0;
        return bits == 0 ? NONE : new Hints(bits);
    }

    /** A letter in its small form; 0 for what is no letter. */
    private static char small(char c) {
        return c < ASCII ? SMALL[c] : Character.isLetter(c) ? Character.toLowerCase(c) : 0;
    }

    private static boolean isCapital(char letter, char small) {
        return letter < ASCII ? letter != small : Character.isUpperCase(letter);
    }

    private static boolean isSmall(char letter, char small) {
        return letter < ASCII ? letter == small : Character.isLowerCase(letter);
    }

    /** What a known word tells goes before what its beginning does. */
    private static int told(long hash, int starts) {
        int word = WORDS[KNOWN.number(hash)];
        return word == 0 ? starts : word;
    }
}
