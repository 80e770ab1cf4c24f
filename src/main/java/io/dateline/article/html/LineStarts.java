package io.dateline.article.html;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words in small letters that lines begin with, at hand by their first characters. */
final class LineStarts {
    private static final int ASCII = 0x80;

    /** The longest first. */
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    /** First characters of words whose second is none of ASCII or that have none, and pairs of the first two of others. */
    private final BitSet firsts = new BitSet();

    private final BitSet pairs = new BitSet();

    LineStarts(Collection<String> words) {
        words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .forEach(w -> byFirst.computeIfAbsent(w.charAt(0), c -> new ArrayList<>())
                        .add(w));
        for (String word : words) {
            char first = word.charAt(0);
            boolean isPair = first < ASCII && word.length() > 1 && word.charAt(1) < ASCII;
            if (isPair) {
                pairs.set(first * ASCII + word.charAt(1));
            } else {
                firsts.set(first);
            }
        }
    }

    /** Whether a line may begin so, by its first two characters alone. */
    boolean mayStart(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char first = line.charAt(0);
        if (first >= ASCII) {
            // a capital beyond ASCII may have a small letter within
            return true;
        }
        int small = small(first);
        if (firsts.get(small)) {
            return true;
        }
        return line.length() > 1 && (line.charAt(1) >= ASCII || pairs.get(small * ASCII + small(line.charAt(1))));
    }

    private static int small(char c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    /** The words of a line's first character, the longest first. */
    List<String> startingLike(String lower) {
        return lower.isEmpty() ? List.of() : byFirst.getOrDefault(lower.charAt(0), List.of());
    }
}
