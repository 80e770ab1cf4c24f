package io.dateline.article.html;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that stands as a block of its own, with what was counted in it. Filled by one walk, then only read.
 */
final class Box {
    /** A line under a picture is no longer, in letters. */
    private static final int LINE_CHARS = 250;

    final Element element;
    final @Nullable Box parent;
    final String tag;
    final Cues cues;
    /** Place in the outline's list of boxes. */
    final int index;
    /** The first block within, as an index into the outline. */
    final int start;

    /** One past the last block within. */
    int end;
    /** Letters and digits of its text, and of what is linked. */
    int chars;

    int linkChars;
    /** Pictures within. */
    int images;

    /** Letters of running text: see {@link Block#mass}. */
    int mass;
    /** Those of them in boxes that markup names as the article's text. */
    int bodyMass;

    Box(Element element, @Nullable Box parent, Cues cues, int index, int start) {
        this.element = element;
        this.parent = parent;
        this.tag = element.normalName();
        this.cues = cues;
        this.index = index;
        this.start = start;
        this.end = start;
    }

    /** How much of the text is linked, 0 to 1. */
    double linkShare() {
        return chars == 0 ? 0 : (double) linkChars / chars;
    }

    /** Whether it holds one picture and a line of text under it, and nothing else. */
    boolean isPictureWithLine() {
        return images == 1
                && tag.equals("div")
                && chars >= LINE_CHARS / 10
                && chars <= LINE_CHARS
                && end - start <= 2
                && linkChars == 0;
    }

    boolean isWithin(Box other) {
        return start >= other.start && end <= other.end && isBelow(other);
    }

    private boolean isBelow(Box other) {
        for (Box box = this; box != null; box = box.parent) {
            if (box == other) {
                return true;
            }
        }
        return false;
    }
}
