package io.dateline.annotate.time;

/**
 * A run of letters or of digits.
 *
 * @param start offset in the text, in UTF-16 units
 * @param kind and {@code value}: the word's, or OTHER and the number of a run of digits, else -1
 * @param sentence number of the sentence
 * @param isCapital whether it starts with a capital, or is a word of time of a language that writes them small
 */
record Token(String folded, int start, int end, Kind kind, int value, int sentence, boolean isCapital) {
    boolean is(Kind other) {
        return kind == other;
    }

    boolean isDigits() {
        return kind == Kind.OTHER && value >= 0;
    }

    /** Whether a time may follow. */
    boolean leadsToTime() {
        return kind == Kind.PREPOSITION || kind == Kind.TOWARDS;
    }

    boolean isStep() {
        return kind == Kind.STEP || kind == Kind.STEP_BEHIND;
    }

    /** Whether it joins a day to its month, or a month to its year: of. */
    boolean isOf() {
        return kind == Kind.PREPOSITION && value == 1;
    }

    boolean isMonth() {
        return kind == Kind.MONTH || kind == Kind.LIKELY_MONTH;
    }

    boolean isYear() {
        return isDigits() && end - start == 4 && value >= FIRST_YEAR && value <= LAST_YEAR;
    }

    boolean isDayOfMonth() {
        return value >= 1 && value <= 31 && isDigits() && end - start <= 2;
    }

    /** Years that news speaks of; a number outside is one of things. */
    private static final int FIRST_YEAR = 1700;

    private static final int LAST_YEAR = 2099;
}
