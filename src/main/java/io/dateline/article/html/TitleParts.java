package io.dateline.article.html;

import java.util.List;

/** Titles within titles. */
final class TitleParts {
    /** Characters from which a title can stand for itself within a longer one. */
    private static final int MIN_LENGTH = 12;

    private static final int MIN_IDEOGRAPHS = 6;
    /** Characters that a kicker may have. */
    private static final int MAX_KICKER = 60;

    /** Signs that part a kicker from what follows. */
    private static final String PARTING = " :–—-|/";

    private static final int MAX_PARTING = 3;

    private static final String AFTER = "。|-–—:：·•»«›‹_｜(<[/~ㅣ│";
    private static final String BEFORE = "|-–—:：·•»›‹_｜>]/~ㅣ│.";

    private TitleParts() {}

    /** Whether a text is a part of a page's title, but not its first: "Storm hits coast | The Daily News". */
    static boolean isLaterPart(String part, String title) {
        return place(part, title) > 0;
    }

    /** Whether a text is one of the parts of a page's title. */
    static boolean isPart(String part, String title) {
        return place(part, title) >= 0;
    }

    /** Which part of a title a text is, 0 for the first; -1 for none. A short start counts with what follows. */
    private static int place(String part, String title) {
        String key = Text.letters(part);
        if (key.length() < 3) {
            return -1;
        }
        int start = 0;
        int place = 0;
        for (int at = title.indexOf(' '); at > 0; at = title.indexOf(' ', at + 1)) {
            int after = title.indexOf(' ', at + 1);
            boolean separator = after == at + 2 && AFTER.indexOf(title.charAt(at + 1)) >= 0;
            if (separator) {
                if (start < at && Text.letters(title.substring(start, at)).equals(key)) {
                    return place;
                }
                boolean isShort = start == 0 && at < MIN_LENGTH;
                place = isShort ? 0 : 1;
                start = after + 1;
            }
        }
        return start < title.length() && Text.letters(title.substring(start)).equals(key) ? place : -1;
    }

    /** Whether {@code longer} is {@code title} with a separator and a site's name after it, or a kicker before it. */
    static boolean isWhole(String title, String longer) {
        boolean ideographs = !title.isEmpty() && Character.isIdeographic(title.codePointAt(title.length() - 1));
        if (title.length() < (ideographs ? MIN_IDEOGRAPHS : MIN_LENGTH) || longer.length() <= title.length() + 1) {
            return false;
        }
        String a = Text.key(longer);
        String b = Text.key(title);
        if (a.startsWith(b)) {
            String rest = a.substring(b.length()).strip();
            return !rest.isEmpty() && AFTER.indexOf(rest.charAt(0)) >= 0;
        }
        if (a.endsWith(b)) {
            String start = a.substring(0, a.length() - b.length()).strip();
            return !start.isEmpty()
                    && start.length() <= MAX_KICKER
                    && BEFORE.indexOf(start.charAt(start.length() - 1)) >= 0
                    && !goesOn(title, longer);
        }
        return false;
    }

    /** Whether the longer one writes in lower case what the title begins with a capital: one sentence, no kicker. */
    private static boolean goesOn(String title, String longer) {
        int at = longer.length() - title.length();
        return Character.isUpperCase(title.charAt(0)) && Character.isLowerCase(longer.charAt(at));
    }

    /** The one of several titles of the same letters that parts its words: headings glue a kicker to what follows. */
    static String fullest(String title, List<Candidate> alike) {
        String bare = withoutParting(title);
        String fullest = title;
        for (Candidate other : alike) {
            String text = other.value();
            if (text.length() > fullest.length()
                    && text.charAt(text.length() - 1) == title.charAt(title.length() - 1)
                    && text.charAt(0) == title.charAt(0)
                    && text.length() - title.length() <= MAX_PARTING
                    && withoutParting(text).equals(bare)) {
                fullest = text;
            }
        }
        return fullest;
    }

    private static String withoutParting(String title) {
        StringBuilder out = new StringBuilder(title.length());
        title.chars().filter(c -> PARTING.indexOf(c) < 0).forEach(c -> out.append((char) c));
        return out.toString();
    }
}
