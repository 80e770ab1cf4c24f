package io.dateline.annotate.entity;

/**
 * A word of a text.
 *
 * @param start offset in UTF-16 units
 * @param end offset behind its last unit
 * @param opensSentence whether nothing but marks stands between it and the end of a sentence or line
 */
record Word(String text, int start, int end, boolean opensSentence) {
    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0));
    }
}
