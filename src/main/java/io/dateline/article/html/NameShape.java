package io.dateline.article.html;

import java.util.List;
import java.util.Locale;

/** Whether words have the form of a person's name, of a host or of a sentence, whatever they mean. */
final class NameShape {
    private static final int MAX_WORDS = 6;
    /** Between the parts of a foreign name in katakana. */
    private static final char MIDDLE_DOT = '\u30fb';
    /** Letters of a pen name in katakana. */
    private static final int LONGEST_KATAKANA = 6;

    private NameShape() {}

    /** Whether most words are small, or a full stop stands inside: no name of an organisation. */
    static boolean isSentence(List<String> words) {
        long small = words.stream().filter(NameShape::isLower).count();
        boolean stop = words.stream()
                .limit(Math.max(0, words.size() - 1))
                .anyMatch(w -> w.length() > 1 && w.endsWith(".") && isLower(w));
        return words.size() > 3 && (stop || 2 * small > words.size());
    }

    static boolean isLower(String word) {
        return Character.isLowerCase(word.codePointAt(0));
    }

    static boolean isHost(String text) {
        int dot = text.lastIndexOf('.');
        return text.indexOf(' ') < 0
                && dot > 1
                && text.length() - dot > 2
                && text.length() - dot < 7
                && text.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    static boolean isUncased(String word) {
        int c = word.codePointAt(0);
        return Character.isLetter(c)
                && !Character.isUpperCase(c)
                && !Character.isLowerCase(c)
                && !Character.isTitleCase(c);
    }

    /** Two to six words, each with a capital or a particle; in scripts without capitals as many words. */
    static boolean isPerson(List<String> words, boolean afterPerson) {
        if (words.size() > MAX_WORDS) {
            return false;
        }
        int capitals = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int c = word.codePointAt(0);
            if (i + 1 < words.size() && endsPhrase(word)) {
                return false;
            }
            boolean initial = c == 'Ø' || Character.isUpperCase(c) || Character.isTitleCase(c) || isUncased(word);
            if (initial) {
                capitals++;
            } else if (!NameWords.isParticle(word.toLowerCase(Locale.ROOT)) && !hasLaterCapital(word)) {
                return false;
            }
        }
        if (words.size() == 1) {
            return !afterPerson && isSingle(words.get(0));
        }
        return capitals >= 2 || (capitals == 1 && words.size() == 2 && hasLaterCapital(words.get(0)));
    }

    /** Whether a word ends a sentence, or owns what follows: "Jane's Latest". */
    private static boolean endsPhrase(String word) {
        int dot = word.indexOf('.');
        boolean title = NameWords.isHonorific(word.toLowerCase(Locale.ROOT));
        return (dot > 4 && dot == word.length() - 1 && !title) || word.endsWith("'s") || word.endsWith("’s");
    }

    private static boolean hasLaterCapital(String word) {
        return word.length() > 2
                && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '\'' || word.charAt(0) == '’')
                && word.chars().skip(1).anyMatch(Character::isUpperCase);
    }

    /** A name of one word: a pen name, or a whole name in a script without spaces. */
    private static boolean isSingle(String word) {
        int length = word.codePointCount(0, word.length());
        if (isUncased(word)) {
            boolean ideographs = Character.isIdeographic(word.codePointAt(0));
            return length >= 2 && length <= (ideographs ? 7 : 14) && !isLoanWord(word, length);
        }
        return length >= 3
                && length <= 20
                && word.chars().anyMatch(Character::isLowerCase)
                && word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'');
    }

    /** A long word in katakana, which write foreign names with a dot between their parts, or such parts with more behind. */
    private static boolean isLoanWord(String word, int length) {
        boolean isParted = word.indexOf(MIDDLE_DOT) >= 0;
        boolean isKatakana = word.codePoints()
                .allMatch(c -> c == MIDDLE_DOT || Character.UnicodeBlock.KATAKANA.equals(Character.UnicodeBlock.of(c)));
        return isParted ? !isKatakana : isKatakana && length > LONGEST_KATAKANA;
    }
}
