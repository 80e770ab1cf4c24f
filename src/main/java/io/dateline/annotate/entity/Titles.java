package io.dateline.annotate.entity;

import java.util.List;
import java.util.Locale;

/** Titles and offices before the names of persons. */
public final class Titles {
    /** Letters of an office that ends a longer word: Pressesprecherin, Innenminister. */
    private static final int MIN_OFFICE = 7;

    private static final int MOST_NAMES = 3;

    private Titles() {}

    /**
     * A name without what stands before it: {@code Pep Guardiola} for {@code Trainer Pep Guardiola}. The same text where it is
     * not surely a person's ({@code General Motors}), and where the title is a part of the name ({@code Pope Francis}).
     */
    public static String without(String name) {
        List<String> words = List.of(name.split(" "));
        int first = 0;
        while (first < words.size() - 1 && isTitle(words.get(first))) {
            first++;
        }
        if (first == 0) {
            return name;
        }
        String title = words.get(first - 1);
        List<String> rest = words.subList(first, words.size());
        boolean isPerson = NameWords.RANKS.contains(title)
                ? rest.size() > 1 && isName(rest)
                : NameWords.COURTESIES.contains(title)
                        ? isCapital(rest.get(0))
                        : isName(rest) && (rest.size() > 1 || NameWords.TITLES.contains(title));
        return isPerson ? String.join(" ", rest) : name;
    }

    private static boolean isTitle(String word) {
        if (NameWords.TITLES.contains(word) || NameWords.COURTESIES.contains(word)) {
            return true;
        }
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i == 0 || small.length() - i >= MIN_OFFICE; i++) {
            if (NameWords.LOWER_TITLES.contains(small.substring(i))) {
                return true;
            }
        }
        return false;
    }

    /** A given name and others, or a surname alone. */
    private static boolean isName(List<String> words) {
        String first = words.get(0);
        return words.size() <= MOST_NAMES
                && words.stream().allMatch(Titles::isCapital)
                && words.stream().noneMatch(NameWords.ORGANISATION_HEADS::contains)
                && (words.size() == 1 ? isSurname(first) : NameWords.GIVEN.contains(first) || isGivenAnywhere(first));
    }

    private static boolean isSurname(String word) {
        return NameWords.SURNAMES.contains(word);
    }

    private static boolean isGivenAnywhere(String word) {
        return NameWords.GIVEN_ANYWHERE.contains(word);
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }
}
