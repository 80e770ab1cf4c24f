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
    private static final int MAX_LENGTH = 300;

    private static final int ASCII = 0x80;

    private static final KnownWords KNOWN;
    /** By a word's number: what the word tells, and what any word tells that starts so. */
    private static final int[] WORDS;

    private static final int[] STARTS;
    private static final int MIN_START;

    static {
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
        int length = Math.min(name.length(), MAX_LENGTH);
        int start = 0;
        for (int i = 0; i <= length; i++) {
            boolean isLetter = i < length && isLetter(name.charAt(i));
            boolean isHump = isLetter
                    && i > start
                    && Character.isUpperCase(name.charAt(i))
                    && Character.isLowerCase(name.charAt(i - 1));
            if (!isLetter || isHump) {
                if (i - start > 1) {
                    bits |= ofWord(name, start, i);
                }
                start = isHump ? i : i + 1;
            }
        }
        return bits == 0 ? NONE : new Hints(bits);
    }

    private static boolean isLetter(char c) {
        return c < ASCII ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') : Character.isLetter(c);
    }

    /** What a known word tells goes before what its beginning does. */
    private static int ofWord(String name, int start, int end) {
        long hash = KnownWords.START;
        int starts = 0;
        for (int i = start; i < end; i++) {
            hash = KnownWords.after(hash, Character.toLowerCase(name.charAt(i)));
            if (i - start >= MIN_START - 1) {
                starts |= STARTS[KNOWN.number(hash)];
            }
        }
        int word = WORDS[KNOWN.number(hash)];
        return word == 0 ? starts : word;
    }
}
