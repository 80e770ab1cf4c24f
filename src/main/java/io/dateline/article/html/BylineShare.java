package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.Locale;

/** Tells a byline from a sentence by the share that names have of it. */
final class BylineShare {
    /** Least share of a visible byline that its names make up; less is a sentence. */
    private static final double LEAST_SHARE = 0.35;
    /** The same where the line begins with a word for "by" and a name. */
    private static final double LEAST_SIGNED_SHARE = 0.25;

    private BylineShare() {}

    /** Whether a name is of two words, or of a script without capitals. */
    static boolean isWhole(String name) {
        return name.indexOf(' ') > 0 || !Character.isUpperCase(name.codePointAt(0));
    }

    /** Whether a whole name is among those of a byline. */
    static boolean isNaming(Byline byline) {
        return byline.persons().stream().anyMatch(p -> p.indexOf(' ') > 0);
    }

    /** Whether a text is a byline and not a sentence with names; a name of one word only in a script without capitals. */
    static boolean isMostlyNames(Byline byline, String text) {
        int letters = byline.persons().stream().mapToInt(String::length).sum()
                + byline.organisations().stream().mapToInt(String::length).sum();
        String folded = Text.folded(NameWords.withoutOthers(text));
        boolean signs = !byline.persons().isEmpty()
                && NameWords.afterBy(folded)
                        .filter(r -> r.startsWith(byline.persons().get(0)))
                        .isPresent();
        return byline.persons().stream().allMatch(BylineShare::isWhole)
                && letters > 0
                && letters >= (signs ? LEAST_SIGNED_SHARE : LEAST_SHARE) * length(byline, folded);
    }

    /** Characters of a byline without the date after its names, or before them with a word for "by". */
    private static int length(Byline byline, String text) {
        int start =
                byline.persons().isEmpty() ? -1 : text.indexOf(byline.persons().get(0));
        if (start < 0) {
            return text.length();
        }
        int end = start;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        String before = text.substring(0, start).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean dated =
                NameWords.isMiddle(last) || (!last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1)));
        return dated ? end - start : end;
    }
}
