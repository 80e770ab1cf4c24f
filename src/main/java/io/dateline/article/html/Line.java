package io.dateline.article.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers the text of one block while the walk goes through it. */
final class Line {
    private final StringBuilder text = new StringBuilder();
    private boolean isSpacePending;
    private int breaks;
    private int chars;
    private int linkChars;
    private int strongChars;
    private @Nullable Element open;
    private @Nullable Element link;
    private int linkDepth;
    private int strongDepth;

    /** Counts the inline elements that are open. */
    void enter(Element element, TagTraits.Part part) {
        if (part == TagTraits.Part.LINK) {
            linkDepth++;
            open = element;
        } else if (part == TagTraits.Part.STRONG) {
            strongDepth++;
        }
    }

    void leave(TagTraits.Part part) {
        if (part == TagTraits.Part.LINK) {
            linkDepth--;
            open = null;
        } else if (part == TagTraits.Part.STRONG) {
            strongDepth--;
        }
    }

    /** A text of nothing but blanks. */
    void space(String blanks) {
        isSpacePending |= !blanks.isEmpty();
    }

    void append(NodeText part) {
        if (part.isContested()) {
            append(part.raw());
            return;
        }
        isSpacePending |= part.beginsBlank();
        if (!part.folded().isEmpty()) {
            begin();
            text.append(part.folded());
            count(part.letters());
            isSpacePending = part.endsBlank();
        }
    }

    private void append(String part) {
        int letters = 0;
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            int traits = Signs.of(c);
            if ((traits & Signs.LINE_BLANK) != 0) {
                isSpacePending = true;
            } else if ((traits & Signs.LINE_LEFT_OUT) == 0) {
                begin();
                text.append(c);
                letters += traits & Signs.LETTERS;
            }
        }
        count(letters);
    }

    /** Writes the blank that stands before what is appended next. */
    private void begin() {
        if (isSpacePending && !text.isEmpty()) {
            text.append(' ');
        }
        isSpacePending = false;
        breaks = 0;
    }

    private void count(int letters) {
        chars += letters;
        if (letters > 0 && linkDepth > 0) {
            linkChars += letters;
            link = link == null ? open : link;
        }
        strongChars += strongDepth > 0 ? letters : 0;
    }

    /** Letters and digits of a text, a sign of a script without spaces counted as several. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += Signs.of(text.charAt(i)) & Signs.LETTERS;
        }
        return letters;
    }

    /** A line break within the block; true where it is the second in a row, which parts paragraphs. */
    boolean lineBreak() {
        isSpacePending = true;
        return ++breaks > 1;
    }

    /** Ends the block and makes ready for the next; null where there was no text. */
    @Nullable
    Block end(int index, Box box) {
        Block block = chars == 0
                ? null
                : Block.of(index, box, text.toString(), chars, linkChars, strongChars, Optional.ofNullable(link));
        text.setLength(0);
        isSpacePending = false;
        breaks = 0;
        chars = 0;
        linkChars = 0;
        link = null;
        strongChars = 0;
        return block;
    }
}
