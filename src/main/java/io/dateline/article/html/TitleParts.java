package io.dateline.article.html;

/** Titles within titles. */
final class TitleParts {
    /** Characters from which a title can stand for itself within a longer one. */
    private static final int MIN_LENGTH = 12;

    private static final int MIN_IDEOGRAPHS = 6;
    /** Characters that a kicker may have. */
    private static final int MAX_KICKER = 60;

    private static final String AFTER = "。|-–—:：·•»«_｜(<[/~ㅣ│";
    private static final String BEFORE = "|-–—:：·•»_｜>]/~ㅣ│.";

    private TitleParts() {}

    /** Whether a text is a part of a page's title, but not its first: "Storm hits coast | The Daily News". */
    static boolean isLaterPart(String part, String title) {
        String key = Text.letters(part);
        if (key.length() < 3) {
            return false;
        }
        int start = 0;
        boolean first = true;
        for (int at = title.indexOf(' '); at > 0; at = title.indexOf(' ', at + 1)) {
            int after = title.indexOf(' ', at + 1);
            boolean separator = after == at + 2 && AFTER.indexOf(title.charAt(at + 1)) >= 0;
            if (separator) {
                if (Text.letters(title.substring(start, at)).equals(key)) {
                    return !first;
                }
                first = start == 0 && title.substring(0, at).length() < MIN_LENGTH;
                start = after + 1;
            }
        }
        return !first && Text.letters(title.substring(start)).equals(key);
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
                    && BEFORE.indexOf(start.charAt(start.length() - 1)) >= 0;
        }
        return false;
    }
}
