package io.dateline.article.html;

/**
 * A heading of a page.
 *
 * @param whole all that it says
 * @param headline the same without the kicker, section, date or subtitle that stand inside it as elements of their own
 */
record Heading(Clue clue, String whole, String headline) {
    private static final Hints APART =
            new Hints(Hint.KICKER.bit() | Hint.SECTION.bit() | Hint.DATE.bit() | Hint.MODIFIED.bit());
    private static final int MAX_LENGTH = 500;
    /** Letters that a headline has at least; ideographs say more. */
    private static final int MIN_LETTERS = 8;

    private static final int MIN_IDEOGRAPHS = 4;
    private static final String SEPARATORS = "|-–—:：·•»>_｜/~";

    static Heading of(Clue clue) {
        String whole = Text.folded(Clues.text(clue.element(), MAX_LENGTH));
        if (clue.element().childrenSize() == 0) {
            return new Heading(clue, whole, whole);
        }
        String rest = Text.folded(Clues.text(
                clue.element(),
                MAX_LENGTH,
                e -> e.normalName().equals("small")
                        || (!e.className().isEmpty() && Hints.of(e.className()).hasAny(APART))));
        if (rest.equals(whole)) {
            return new Heading(clue, whole, whole);
        }
        whole = whole.replace(" : ", ": ");
        rest = stripped(rest);
        String letters = Text.letters(rest);
        boolean ideographs = letters.codePoints().anyMatch(Character::isIdeographic);
        boolean enough = letters.length() >= (ideographs ? MIN_IDEOGRAPHS : MIN_LETTERS);
        return new Heading(clue, whole, enough ? rest : whole);
    }

    /** Whether something stands in it that is no part of the headline. */
    boolean hasMore() {
        return !whole.equals(headline);
    }

    private static String stripped(String text) {
        int start = 0;
        while (start + 1 < text.length()
                && SEPARATORS.indexOf(text.charAt(start)) >= 0
                && text.charAt(start + 1) == ' ') {
            start += 2;
        }
        int end = text.length();
        while (end > start + 2 && SEPARATORS.indexOf(text.charAt(end - 1)) >= 0 && text.charAt(end - 2) == ' ') {
            end -= 2;
        }
        return text.substring(start, end).strip();
    }
}
