package io.dateline.article.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a saved page, or several that were one before they were wrapped.
 *
 * @param text stripped, with single spaces, not empty
 * @param block number of the lines between two blank ones that it stands in
 */
record TextLine(String text, int block) {
    /** Lines that a program or a typist broke are about this long. */
    private static final int LEAST_WRAPPED = 45;

    private static final int MOST_WRAPPED = 120;

    /** Characters of a line that is surely prose, and of one that is if it ends as a sentence does. */
    private static final int LONG = 120;

    private static final int SENTENCE = 60;

    /** Longer than titles of one sentence are. */
    private static final int PARAGRAPH = 90;

    private static final String SENTENCE_ENDS = ".!?…\"”»’'):;。！？」।؟۔";

    /** The lines of a text; lines that were wrapped are joined. */
    static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        List<String> block = new ArrayList<>();
        int number = 0;
        for (String raw : (Iterable<String>) text.lines()::iterator) {
            String line = clean(raw);
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                add(lines, block, number++);
                block.clear();
            }
        }
        add(lines, block, number);
        return lines;
    }

    private static String clean(String raw) {
        StringBuilder line = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
            if (!isBlank) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static void add(List<TextLine> lines, List<String> block, int number) {
        if (isWrapped(block)) {
            lines.add(new TextLine(String.join(" ", block), number));
        } else {
            block.forEach(line -> lines.add(new TextLine(line, number)));
        }
    }

    private static boolean isWrapped(List<String> block) {
        if (block.size() < 2) {
            return false;
        }
        for (String line : block.subList(0, block.size() - 1)) {
            if (line.length() < LEAST_WRAPPED || line.length() > MOST_WRAPPED) {
                return false;
            }
        }
        boolean isProse =
                endsSentence(block.get(block.size() - 1)) && block.stream().noneMatch(l -> l.indexOf('|') >= 0);
        // Sentences that each end with their line are lines, not wrapped text.
        return isProse && block.subList(0, block.size() - 1).stream().anyMatch(line -> !endsSentence(line));
    }

    boolean isProse() {
        return text.length() >= LONG || (text.length() >= SENTENCE && endsSentence(text));
    }

    /** Prose beyond doubt: no title is so long and ends so. */
    boolean isParagraph() {
        return text.length() >= PARAGRAPH && endsSentence(text);
    }

    private static boolean endsSentence(String text) {
        return SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    int words() {
        return text.split(" ", -1).length;
    }
}
