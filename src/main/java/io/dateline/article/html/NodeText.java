package io.dateline.article.html;

/**
 * The text of one node, looked through once for all who read it.
 *
 * @param raw as it stands in the tree
 * @param folded as {@link Text#folded} gives it; empty where it is contested
 * @param letters and digits, a sign of a script without spaces counted as several
 * @param hasDigit of any script
 * @param isContested whether it holds signs that are left out, or that {@link Text#folded} and {@link Line} take for different
 *     things
 */
record NodeText(String raw, String folded, int letters, boolean hasDigit, boolean isContested) {
    private static final int BLANKS = Signs.BLANK | Signs.LINE_BLANK;
    /** From the traits of a text to those of a line. */
    private static final int TO_LINE = 2;

    static NodeText of(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isBlank(raw.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(raw.charAt(end - 1))) {
            end--;
        }
        int letters = 0;
        int all = 0;
        int contested = 0;
        boolean isFolded = true;
        boolean wasBlank = false;
        for (int i = start; i < end; i++) {
            char c = raw.charAt(i);
            int traits = Signs.of(c);
            letters += traits & Signs.LETTERS;
            all |= traits;
            contested |= ((traits >> TO_LINE) ^ traits) | (traits & Signs.LEFT_OUT);
            boolean isBlank = (traits & Signs.BLANK) != 0;
            isFolded &= !isBlank || (c == ' ' && !wasBlank);
            wasBlank = isBlank;
        }
        boolean hasDigit = (all & Signs.DIGIT) != 0 || ((all & Signs.HALF) != 0 && Text.hasDigit(raw));
        if ((contested & (Signs.BLANK | Signs.LEFT_OUT)) != 0) {
            return new NodeText(raw, "", letters, hasDigit, true);
        }
        String text = raw.substring(start, end);
        return new NodeText(raw, isFolded ? text : Text.folded(text), letters, hasDigit, false);
    }

    /** Whether what stands before it and the text are two words. */
    boolean beginsBlank() {
        return isBlank(raw.charAt(0));
    }

    boolean endsBlank() {
        return isBlank(raw.charAt(raw.length() - 1));
    }

    private static boolean isBlank(char c) {
        return (Signs.of(c) & BLANKS) == BLANKS;
    }
}
