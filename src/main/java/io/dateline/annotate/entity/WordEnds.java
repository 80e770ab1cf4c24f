package io.dateline.annotate.entity;

/** Where a word or mark ends. */
final class WordEnds {
    private static final String INNER = "-'’.&‑";
    private static final int LONGEST_ABBREVIATION = 5;

    private WordEnds() {}

    /** Offset behind the token that starts at an offset. */
    static int of(String text, int start) {
        int c = text.codePointAt(start);
        if (!Character.isLetterOrDigit(c)) {
            boolean isGenitive = (c == '\'' || c == '’')
                    && start + 1 < text.length()
                    && text.charAt(start + 1) == 's'
                    && (start + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(start + 2)));
            return isGenitive ? start + 2 : start + Character.charCount(c);
        }
        int at = start;
        while (at < text.length()) {
            c = text.charAt(at) < 0x80 ? text.charAt(at) : text.codePointAt(at);
            if (isPart(c)) {
                at += Character.charCount(c);
            } else if (isInside(text, start, at)) {
                at++;
            } else if (c == '.' && isAbbreviation(text, start, at)) {
                return at + 1;
            } else {
                break;
            }
        }
        boolean hasGenitive = at - start > 2 && (text.startsWith("'s", at - 2) || text.startsWith("’s", at - 2));
        return hasGenitive ? at - 2 : at;
    }

    /** A mark between two letters; but "3.Anna" and "24-José" are a number and a name. */
    static boolean isInside(String text, int start, int mark) {
        if (INNER.indexOf(text.charAt(mark)) < 0 || mark + 1 == text.length() || !isPart(text.codePointAt(mark + 1))) {
            return false;
        }
        boolean isNumber = Character.isDigit(text.charAt(mark - 1)) && Character.isDigit(text.charAt(start));
        return !isNumber
                || mark + 2 >= text.length()
                || !Character.isUpperCase(text.codePointAt(mark + 1))
                || !Character.isLowerCase(text.charAt(mark + 2));
    }

    private static boolean isPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** "U.S." and "J.", and what is known to end with a dot: "Mr.", "Corp.". */
    private static boolean isAbbreviation(String text, int start, int dot) {
        boolean isLetter =
                Character.isUpperCase(text.charAt(dot - 1)) && (dot - start == 1 || text.charAt(dot - 2) == '.');
        return isLetter
                || (dot - start <= LONGEST_ABBREVIATION
                        && Character.isUpperCase(text.charAt(start))
                        && NameWords.ABBREVIATIONS.contains(text.substring(start, dot)));
    }
}
