package io.dateline.annotate.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Capitals that stand for their governments, told by the words beside them. */
final class Capitals {
    private static final int WORDS = 3;

    private Capitals() {}

    /** "Moscow said", "Moscow will not accept", "Moscow's foreign policy"; but not "the embassy in Moscow says". */
    static boolean govern(String text, Mention mention) {
        if (NameWords.WHERE.contains(
                Words.lettersBefore(text, Math.max(0, mention.start() - 1)).toLowerCase(Locale.ROOT))) {
            return false;
        }
        int end = mention.end();
        boolean isGenitive = text.startsWith("'s ", end) || text.startsWith("’s ", end);
        List<String> next = wordsAfter(text, isGenitive ? end + 2 : end);
        if (isGenitive) {
            return next.stream().limit(2).anyMatch(NameWords.GOVERNS::contains);
        }
        int verb = 0;
        while (verb < next.size() - 1 && isBeforeVerb(next.get(verb))) {
            verb++;
        }
        return verb < next.size() && NameWords.SPEAKS.contains(next.get(verb));
    }

    private static boolean isBeforeVerb(String word) {
        return NameWords.SPEAKS_AFTER.contains(word) || word.equals("not");
    }

    private static List<String> wordsAfter(String text, int start) {
        List<String> words = new ArrayList<>();
        int from = start;
        while (words.size() < WORDS && from < text.length() && text.charAt(from) == ' ') {
            int end = from + 1;
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
                end++;
            }
            words.add(text.substring(from + 1, end));
            from = end;
        }
        return words;
    }
}
