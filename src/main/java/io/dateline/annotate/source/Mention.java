package io.dateline.annotate.source;

/**
 * An agency's name in a text.
 *
 * @param start in UTF-16 units
 * @param end behind its last
 */
record Mention(Agency agency, int start, int end) {
    boolean holds(Words.Word word) {
        return word.start() >= start && word.end() <= end;
    }
}
