package io.dateline.article.text;

import io.dateline.article.html.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a saved page, or several that were one before they were wrapped.
 *
 * @param text stripped, with single spaces, not empty
 * @param block number of the lines between two blank ones that it stands in
 * @param kind what the line is that is no text; empty for text
 * @param isProse whether it is a sentence, or so long that it must be
 */
record TextLine(String text, int block, Optional<PrintedLine> kind, boolean isProse) {
    /** Lines that a program or a typist broke are about this long. */
    private static final int LEAST_WRAPPED = 45;

    private static final int MOST_WRAPPED = 120;

    /** Characters of a line that is surely prose, and of one that is if it ends as a sentence does. */
    private static final int LONG = 250;

    private static final int SENTENCE = 30;

    /** Longer than titles of one sentence are. */
    private static final int PARAGRAPH = 90;

    private static final char FIRST_IDEOGRAPH = '\u2e80';
    private static final int IDEOGRAPH_LETTERS = 3;

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
            lines.add(TextLine.of(String.join(" ", block), number));
        } else {
            block.forEach(line -> lines.add(TextLine.of(line, number)));
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

    /** Letters and digits, a sign of a script without spaces counted as several. */
    int letters() {
        return letters(text);
    }

    private static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters += c >= FIRST_IDEOGRAPH ? IDEOGRAPH_LETTERS : 1;
            }
        }
        return letters;
    }

    private static TextLine of(String text, int block) {
        return new TextLine(text, block, PrintedLine.of(text), isProse(text));
    }

    private static boolean isProse(String text) {
        int letters = letters(text);
        return letters >= LONG
                || (letters >= SENTENCE && endsSentence(text))
                || (letters >= PARAGRAPH && hasSentence(text));
    }

    /** Whether a sentence ends within the line and another begins. */
    private static boolean hasSentence(String text) {
        for (int at = text.indexOf(". "); at > 0; at = text.indexOf(". ", at + 2)) {
            boolean isEnd = at + 2 < text.length()
                    && Character.isLowerCase(text.charAt(at - 1))
                    && at >= 3
                    && Character.isLowerCase(text.charAt(at - 2))
                    && Character.isUpperCase(text.charAt(at + 2));
            if (isEnd) {
                return true;
            }
        }
        return false;
    }

    /** A few words that end as a sentence does. */
    boolean isShortSentence() {
        return words() >= 3
                && text.length() <= PARAGRAPH
                && endsSentence(text)
                && kind.isEmpty()
                && Marker.ofLine(text).isEmpty();
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
