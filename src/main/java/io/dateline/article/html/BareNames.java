package io.dateline.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a name without titles, roles and signs around them. */
final class BareNames {
    private static final String SPACE = " \t\n\u000b\f\r";

    private BareNames() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || SPACE.indexOf(text.charAt(i)) >= 0) {
                if (i > start) {
                    words.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return words;
    }

    /** The words of a name: titles before it and roles after it left out, and all after a word such as "in". */
    static List<String> trimmed(String piece) {
        List<String> words = words(piece);
        while (words.size() > 2 && NameWords.isHonorific(words.get(0).toLowerCase(Locale.ROOT))) {
            words.remove(0);
        }
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            boolean capital = Character.isUpperCase(word.codePointAt(0));
            boolean date = i >= 2
                    && (Text.hasDigit(word)
                            || (i + 1 < words.size()
                                    && Text.hasDigit(words.get(i + 1))
                                    && MonthNames.INSTANCE
                                            .named(bare(word.toLowerCase(Locale.ROOT)), "")
                                            .isPresent()));
            boolean end = NameWords.isDated(word.toLowerCase(Locale.ROOT)) || (i >= 2 && word.equals("For"));
            if (date || end) {
                words = new ArrayList<>(words.subList(0, i));
                break;
            }
            if (!capital
                    && NameWords.isCut(word)
                    && !(NameWords.isParticle(word) && i + 1 < words.size() && i <= 1 && words.size() <= 4)) {
                words = new ArrayList<>(words.subList(0, i));
                break;
            }
        }
        words = withoutRoles(words);
        if (!words.isEmpty()) {
            int last = words.size() - 1;
            words.set(last, ending(words.get(last)));
            words.set(0, beginning(words.get(0)));
            words.removeIf(String::isEmpty);
        }
        return words;
    }

    /** "Jane Doe Staff Writer" is "Jane Doe": roles fall off the end while a whole name is left. */
    private static List<String> withoutRoles(List<String> words) {
        int end = words.size();
        while (end > 2 && isRoleOrDesk(words, end)) {
            end--;
        }
        boolean several = words.size() - end >= 2 || (end < words.size() && NameShape.isLower(words.get(end)));
        boolean cjk = !words.isEmpty() && NameShape.isUncased(words.get(0));
        if (end < words.size() && cjk) {
            return words.subList(0, end);
        }
        if (words.size() == 2 && cjk && NameWords.isRole(words.get(1))) {
            return words.subList(0, 1);
        }
        return several || (words.size() - end == 1 && end >= 2) ? words.subList(0, end) : words;
    }

    /** A role, or the outlet or desk before one: "Jane Doe Globe Staff". */
    private static boolean isRoleOrDesk(List<String> words, int end) {
        String word = bare(words.get(end - 1).toLowerCase(Locale.ROOT));
        return NameWords.isRole(word) || (end < words.size() && NameWords.isOrganisation(word));
    }

    static String bare(String word) {
        return ending(beginning(word));
    }

    private static String beginning(String word) {
        int at = 0;
        while (at < word.length() && "\"'“”„«»‘’*.:!?=<>~_-–—".indexOf(word.charAt(at)) >= 0) {
            at++;
        }
        return word.substring(at);
    }

    /** No sign at the end, but the dot of "Jr." and of an initial. */
    private static String ending(String word) {
        int end = word.length();
        while (end > 0 && "\"“”„«»*:!?=<>~_-–—".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean dot = end > 3
                && word.charAt(end - 1) == '.'
                && !word.substring(0, end - 1).equals("Jr")
                && word.indexOf('.') == end - 1;
        return word.substring(0, dot ? end - 1 : end);
    }
}
