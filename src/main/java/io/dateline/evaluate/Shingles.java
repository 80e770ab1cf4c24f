package io.dateline.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of four words of a text, each as often as it stands there; of a shorter text, all its words as one run. */
final class Shingles {
    private static final int LENGTH = 4;

    private final Map<String, Integer> counts = new HashMap<>();

    private Shingles() {}

    static Shingles of(String text) {
        Shingles shingles = new Shingles();
        List<String> words = words(text);
        if (!words.isEmpty()) {
            int last = Math.max(1, words.size() - LENGTH + 1);
            for (int i = 0; i < last; i++) {
                String run = String.join(" ", words.subList(i, Math.min(words.size(), i + LENGTH)));
                shingles.counts.merge(run, 1, Integer::sum);
            }
        }
        return shingles;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); ) {
            int c = i < text.length() ? text.codePointAt(i) : ' ';
            if (isWordPart(c)) {
                start = start < 0 ? i : start;
            } else if (start >= 0) {
                words.add(text.substring(start, i));
                start = -1;
            }
            i += Character.charCount(c);
        }
        return words;
    }

    /** Letters, numbers of any kind, and the low line; marks part words. */
    static boolean isWordPart(int c) {
        return switch (Character.getType(c)) {
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER,
                    Character.OTHER_NUMBER -> true;
            default -> c == '_';
        };
    }

    /** How far what was found is what was wanted. */
    static Tally tally(Shingles wanted, Shingles found) {
        int both = 0;
        int more = 0;
        for (Map.Entry<String, Integer> run : found.counts.entrySet()) {
            int want = wanted.counts.getOrDefault(run.getKey(), 0);
            both += Math.min(want, run.getValue());
            more += Math.max(0, run.getValue() - want);
        }
        int all = wanted.counts.values().stream().mapToInt(Integer::intValue).sum();
        return new Tally(both, more, all - both, 0);
    }
}
