package io.dateline.annotate.quote;

/** Where sentences end. */
final class Sentences {
    private Sentences() {}

    /** Where the sentence of a place starts: behind a stop or a line's end. */
    static int start(String text, int at, Vocabulary words) {
        int start = at;
        while (start > 0 && text.charAt(start - 1) != '\n' && !isEnd(text, start - 1, words)) {
            start--;
        }
        return start;
    }

    /** Whether a sign ends a sentence: not the stop of an initial, of "Mr" or before a small letter. */
    static boolean isEnd(String text, int at, Vocabulary words) {
        char c = text.charAt(at);
        if (c != '.' && c != '!' && c != '?' && c != '…') {
            return false;
        }
        int next = at + 1;
        while (next < text.length() && Marks.ALL.indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        if (next >= text.length()) {
            return true;
        }
        if (!Character.isWhitespace(text.charAt(next))) {
            return false;
        }
        return c != '.' || !(isShortened(text, at, words) || isSmallNext(text, next));
    }

    private static boolean isSmallNext(String text, int from) {
        int next = from;
        while (next < text.length() && text.charAt(next) == ' ') {
            next++;
        }
        return next < text.length() && Character.isLowerCase(text.charAt(next));
    }

    private static boolean isShortened(String text, int stop, Vocabulary words) {
        int start = stop;
        while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
            start--;
        }
        String word = text.substring(start, stop);
        boolean isInitial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return isInitial || (!word.isEmpty() && words.isShort(word));
    }
}
