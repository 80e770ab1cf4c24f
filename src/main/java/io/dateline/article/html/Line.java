package io.dateline.article.html;

import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Gathers the text of one block while the walk goes through it. */
final class Line {
    /** Letters that one sign of a script without spaces stands for. */
    private static final int IDEOGRAPH_CHARS = 3;

    private static final int FIRST_IDEOGRAPH = 0x2e80;
    private static final int FIRST_THAI = 0x0e00;
    private static final int LAST_LAO = 0x0eff;
    private static final int LAST_IDEOGRAPH = 0x9fff;

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

    void append(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c <= ' ' || isSpace(c)) {
                isSpacePending = true;
            } else if (!isInvisible(c)) {
                if (isSpacePending && !text.isEmpty()) {
                    text.append(' ');
                }
                isSpacePending = false;
                breaks = 0;
                text.append(c);
                count(c);
            }
        }
    }

    private static boolean isSpace(char c) {
        return switch (c) {
            case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
            default -> c >= '\u2000' && c <= '\u200a';
        };
    }

    private static boolean isInvisible(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || c == '\u2060';
    }

    private void count(char c) {
        if (!Character.isLetterOrDigit(c)) {
            return;
        }
        int weight = isSpaceless(c) ? IDEOGRAPH_CHARS : 1;
        chars += weight;
        if (linkDepth > 0) {
            linkChars += weight;
            link = link == null ? open : link;
        }
        if (strongDepth > 0) {
            strongChars += weight;
        }
    }

    /** Letters and digits of a text, a sign of a script without spaces counted as several. */
    static int letters(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters += isSpaceless(c) ? IDEOGRAPH_CHARS : 1;
            }
        }
        return letters;
    }

    private static boolean isSpaceless(char c) {
        if (c < FIRST_THAI) {
            return false;
        }
        boolean isIdeograph = c >= FIRST_IDEOGRAPH && c <= LAST_IDEOGRAPH;
        boolean isThaiOrLao = c <= LAST_LAO;
        boolean isMyanmar = c >= 0x1000 && c <= 0x109f;
        boolean isKhmer = c >= 0x1780 && c <= 0x17ff;
        return isIdeograph || isThaiOrLao || isMyanmar || isKhmer;
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
                : new Block(index, box, text.toString(), chars, linkChars, strongChars, Optional.ofNullable(link));
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
