package io.dateline.article.html;

import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A stretch of text that a reader sees as one paragraph, heading, list entry or cell.
 *
 * @param index place in the outline
 * @param box the innermost box around it; its tag is the block's
 * @param text with single spaces
 * @param chars letters and digits of the text, a sign of a script without spaces counted as several
 * @param linkChars those of them that are linked
 * @param strongChars those of them in bold or italics
 * @param link the first link within that has text
 * @param mass letters of running text: none for headings, links and labels; half for list entries, of which menus are made
 */
record Block(
        int index, Box box, String text, int chars, int linkChars, int strongChars, Optional<Element> link, int mass) {
    /** Shorter running text is as likely a label as a sentence, in letters. */
    private static final int SENTENCE_CHARS = 60;
    /** With the end of a sentence, less will do. */
    private static final int CLOSED_SENTENCE_CHARS = 25;

    private static final double LINKED = 0.5;
    private static final String SENTENCE_ENDS =
            ".!?\u2026\"\u201d\u00bb\u3002\uff01\uff1f\u300d\u0964\u06d4\u061f\u1362\u17d4:;\u2019'";

    static Block of(
            int index, Box box, String text, int chars, int linkChars, int strongChars, Optional<Element> link) {
        Block massless = new Block(index, box, text, chars, linkChars, strongChars, link, 0);
        return new Block(index, box, text, chars, linkChars, strongChars, link, massless.running());
    }

    String tag() {
        return box.tag;
    }

    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    boolean isHeading() {
        String tag = box.tag;
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
    }

    boolean endsSentence() {
        return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private int running() {
        if (isHeading() || linkShare() > LINKED) {
            return 0;
        }
        boolean isText = chars >= SENTENCE_CHARS || (chars >= CLOSED_SENTENCE_CHARS && endsSentence());
        int mass = isText ? chars - linkChars : 0;
        return box.tag.equals("li") ? mass / 2 : mass;
    }
}
