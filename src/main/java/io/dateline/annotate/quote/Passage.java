package io.dateline.annotate.quote;

/**
 * Words between quotation marks.
 *
 * @param open where the opening mark stands, in UTF-16 units
 * @param close where the closing mark stands
 * @param words without the marks
 */
record Passage(int open, int close, String words) {
    /** Where the first word starts, behind the mark and what parts it from the word. */
    int start() {
        int start = open + 1;
        while (start < close && Character.isWhitespace(words.charAt(start - open - 1))) {
            start++;
        }
        return start;
    }

    int wordCount() {
        return words.strip().split("\\s+", -1).length;
    }

    /** The last sign that is no blank; a blank where there is none. */
    char lastSign() {
        String stripped = words.strip();
        return stripped.isEmpty() ? ' ' : stripped.charAt(stripped.length() - 1);
    }

    /** Whether all its words have capitals. */
    boolean isTitled() {
        for (String word : words.strip().split("\\s+", -1)) {
            if (!word.isEmpty() && Character.isLowerCase(word.charAt(0))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the sentence that it stands in ends with it: behind it another opens. */
    boolean endsSentence(String text) {
        int next = close + 1;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        boolean isOver = next >= text.length() || text.charAt(next) == '\n' || Character.isUpperCase(text.charAt(next));
        return next > close + 1 && isOver && close > open && ".!?…".indexOf(lastSign()) >= 0;
    }

    /** Whether it opens with a capital and ends as a sentence does. */
    boolean isSentence() {
        String stripped = words.strip();
        return !stripped.isEmpty()
                && !Character.isLowerCase(stripped.charAt(0))
                && ".!?…".indexOf(stripped.charAt(stripped.length() - 1)) >= 0;
    }
}
