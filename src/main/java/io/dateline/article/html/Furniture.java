package io.dateline.article.html;

import java.util.List;

/** Tells the boxes of a page that hold no part of an article. */
final class Furniture {
    private static final long HARD = Cue.NAVIGATION.bit()
            | Cue.RELATED.bit()
            | Cue.POPULAR.bit()
            | Cue.SHARE.bit()
            | Cue.NEWSLETTER.bit()
            | Cue.COMMENT.bit()
            | Cue.ADVERTISEMENT.bit()
            | Cue.CONSENT.bit()
            | Cue.DIALOG.bit()
            | Cue.CAPTION.bit()
            | Cue.CREDIT.bit()
            | Cue.BYLINE.bit()
            | Cue.AUTHOR.bit()
            | Cue.TAGS.bit()
            | Cue.FOOTER.bit()
            | Cue.SIDEBAR.bit()
            | Cue.PULLQUOTE.bit()
            | Cue.EMBED.bit()
            | Cue.RATING.bit()
            | Cue.HIDDEN.bit()
            | Cue.AUDIO.bit()
            | Cue.FIGURE.bit();
    /** What these hold is never the article, even where it is most of the page's text. */
    private static final long NEVER = Cue.COMMENT.bit() | Cue.CONSENT.bit();

    private static final long SOFT = Cue.RELATED.bit()
            | Cue.TEASER.bit()
            | Cue.MEDIA.bit()
            | Cue.AUTHOR.bit()
            | Cue.SIDEBAR.bit()
            | Cue.CAPTION.bit()
            | Cue.PAYWALL.bit();

    /** Soft cues tell where this much of the text is linked, or where there is little text. */
    private static final double LINKED = 0.35;
    /** Little text, in letters. */
    private static final int LITTLE = 250;
    /** A hard cue does not tell of a box that holds this share of the page's running text: it names the layout. */
    private static final double MOST = 0.5;
    /** Nor of a box of much running text and few links, in letters. */
    private static final int MUCH = 1_200;

    private Furniture() {}

    /** Whether the box is hidden only until the reader pays or unfolds it: running text in the article's own container. */
    private static boolean isHeldBack(Box box) {
        if (!box.cues.has(Cue.HIDDEN) || box.mass == 0 || box.linkShare() > LINKED / 2) {
            return false;
        }
        boolean isInBody = box.parent != null && box.parent.cues.has(Cue.BODY);
        return box.cues.hints(Cue.PAYWALL) || box.cues.has(Cue.BODY) || (isInBody && box.mass > LITTLE);
    }

    /**
     * Marks the boxes that hold no part of the article, those within them included.
     *
     * @param title index of the block that prints the article's title; -1 where there is none
     * @return by {@link Box#index}
     */
    static boolean[] mark(Outline outline, int title) {
        List<Box> boxes = outline.boxes();
        boolean[] dropped = new boolean[boxes.size()];
        int pageMass = outline.root().mass;
        for (Box box : boxes) {
            boolean isInDropped = box.parent != null && dropped[box.parent.index];
            dropped[box.index] = isInDropped || isFurniture(box, pageMass, title);
        }
        return dropped;
    }

    private static boolean isFurniture(Box box, int pageMass, int title) {
        long hard = box.cues.hard() & HARD;
        if (isHeldBack(box)) {
            hard &= ~Cue.HIDDEN.bit();
        }
        long soft = box.cues.soft() & SOFT;
        boolean isForm = box.cues.has(Cue.FORM);
        if (hard == 0 && soft == 0 && !isForm) {
            return false;
        }
        boolean holdsTitle = title >= box.start && title < box.end;
        if (holdsTitle && box.end - box.start > 1) {
            return false;
        }
        boolean isMost = box.mass > MOST * pageMass;
        if (hard != 0) {
            if ((hard & NEVER) != 0 && !box.cues.has(Cue.BODY)) {
                return true;
            }
            if (box.cues.has(Cue.BODY) && box.mass > LITTLE) {
                return false;
            }
            boolean isMuch = box.mass > MUCH && box.linkShare() < LINKED / 2 && box.mass > pageMass / 4;
            return !isMost && !(isMuch && (hard & (Cue.RELATED.bit() | Cue.FOOTER.bit())) == 0);
        }
        if (isForm) {
            return !isMost && box.mass < LITTLE;
        }
        return !isMost && (box.linkShare() > LINKED || box.mass < LITTLE) && !box.cues.has(Cue.BODY);
    }
}
