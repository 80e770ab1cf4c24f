package io.dateline.annotate.topic;

import java.util.List;

/** Forms of a term that need no line of their own: English plurals. */
final class Inflection {
    private static final int LEAST_LETTERS = 4;

    private Inflection() {}

    /** Other forms of the term, by its last word; none in other languages, which use beginnings ({@code klima*}). */
    static List<String> forms(String term, String language) {
        char last = term.charAt(term.length() - 1);
        if (!language.equals("en") || term.length() < LEAST_LETTERS || last == 's' || !Character.isLetter(last)) {
            return List.of();
        }
        if (last == 'y' && "aeiou".indexOf(term.charAt(term.length() - 2)) < 0) {
            return List.of(term.substring(0, term.length() - 1) + "ies");
        }
        boolean isHissed = last == 'x' || term.endsWith("ch") || term.endsWith("sh");
        return List.of(term + (isHissed ? "es" : "s"));
    }
}
