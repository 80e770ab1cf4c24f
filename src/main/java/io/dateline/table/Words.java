package io.dateline.table;

/** How long a text is. */
final class Words {
    private Words() {}

    /** Stretches between spaces that hold a letter or digit; of scripts without spaces, each ideograph. */
    static int count(String text) {
        int words = 0;
        boolean isInWord = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isIdeographic(c)) {
                words++;
                isInWord = false;
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                isInWord = false;
            } else if (!isInWord && Character.isLetterOrDigit(c)) {
                words++;
                isInWord = true;
            }
        }
        return words;
    }
}
