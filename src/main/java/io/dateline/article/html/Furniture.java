package io.dateline.article.html;

import java.util.List;

/** Tells the boxes of a page that hold no part of an article. */
final class Furniture {
    private static final long HARD = Cue.NAVIGATION.bit()
            | Cue.RELATED.bit()
            | Cue.POPULAR.bit()
            | Cue.LATEST.bit()
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
    /** Where lines under pictures are most of what a page says, they are its text. */
    private static final long PICTURES = Cue.CAPTION.bit() | Cue.FIGURE.bit();

    private static final long OF_PICTURES = Cue.CAPTION.bit() | Cue.MEDIA.bit();
    /** What these hold is never the article, even where it is most of the page's text. */
    private static final long NEVER = Cue.COMMENT.bit() | Cue.CONSENT.bit();

    /** Names that publishers give to slots around the text as well: not believed of sentences. */
    private static final long LAYOUT = Cue.ADVERTISEMENT.bit() | Cue.AUDIO.bit();
    /** Not believed of a paragraph with a sentence. */
    private static final long OF_PARAGRAPHS = LAYOUT
            | Cue.SIDEBAR.bit()
            | Cue.RELATED.bit()
            | Cue.NAVIGATION.bit()
            | Cue.SHARE.bit()
            | Cue.TAGS.bit()
            | Cue.FOOTER.bit();
    /** What live reports call their entries as well. */
    private static final long OF_LIVE_TEXT = Cue.COMMENT.bit();
    /** A sentence or two, in letters. */
    private static final int SENTENCE = 150;

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

    /** Blocks after the title in which an introduction begins. */
    private static final int NEAR_TITLE = 8;
    /** Where less than this share of a page's running text is left, the cues were those of a layout. */
    private static final double LEFT = 0.15;

    private Furniture() {}

    /** Whether the box is hidden only until the reader pays or unfolds it: running text in the article's own container. */
    private static boolean isHeldBack(Box box) {
        if (!box.cues.has(Cue.HIDDEN) || box.linkShare() > LINKED) {
            return false;
        }
        if (box.cues.hints(Cue.PAID)) {
            return true;
        }
        if (box.mass == 0 || box.linkShare() > LINKED / 2) {
            return false;
        }
        boolean isInBody = box.parent != null && box.parent.cues.has(Cue.BODY);
        return box.cues.has(Cue.BODY) || (isInBody && box.mass > LITTLE);
    }

    /**
     * Marks the boxes that hold no part of the article, those within them included.
     *
     * @return by {@link Box#index}
     */
    static boolean[] mark(Outline outline, Headline headline, Labels labels) {
        int title = headline.block();
        boolean[] consent = consent(outline, headline, labels);
        boolean[] strict = mark(outline, title, consent, Integer.MAX_VALUE);
        int pageMass = outline.root().mass;
        if (pageMass > LITTLE && live(outline, strict) < LEFT * pageMass) {
            boolean[] lenient = mark(outline, title, consent, LITTLE);
            return live(outline, lenient) > 2 * live(outline, strict) ? lenient : strict;
        }
        return strict;
    }

    /**
     * Marks boxes.
     *
     * @param tolerated letters of running text with few links from which on no cue is believed
     */
    private static boolean[] mark(Outline outline, int title, boolean[] consent, int tolerated) {
        List<Box> boxes = outline.boxes();
        boolean[] dropped = new boolean[boxes.size()];
        long[] believed = new long[boxes.size()];
        long all = tolerated < Integer.MAX_VALUE ? HARD & ~PICTURES : HARD;
        int[] net = net(outline, title, all);
        boolean[] entries = Listings.entries(outline);
        for (Box box : boxes) {
            Box parent = box.parent;
            long mask = parent == null ? all : believed[parent.index];
            boolean isInDropped = parent != null && dropped[parent.index];
            boolean isTolerated = box.mass > tolerated && box.linkShare() < LINKED / 2;
            dropped[box.index] = isInDropped
                    || entries[box.index]
                    || consent[box.index]
                    || (!isTolerated && isFurniture(box, net[box.index], outline.root().mass, title, mask));
            // what did not tell of a whole list does not tell of its entries
            believed[box.index] = isTolerated ? mask & ~(box.cues.hard() & OF_LIVE_TEXT) : mask;
        }
        return dropped;
    }

    /** The boxes whose sentences speak of cookies, whatever they are called: an article on them has other sentences too. */
    private static boolean[] consent(Outline outline, Headline headline, Labels labels) {
        List<Box> boxes = outline.boxes();
        int[] spoken = new int[boxes.size()];
        for (Block block : outline.blocks()) {
            if (block.mass() > 0 && labels.mentions(Phrases.Line.CONSENT, block.text()) > 0) {
                spoken[block.box().index] += block.mass();
            }
        }
        boolean[] consent = new boolean[boxes.size()];
        if (labels.mentions(Phrases.Line.CONSENT, headline.title()) > 0) {
            return consent;
        }
        for (int i = boxes.size() - 1; i > 0; i--) {
            Box box = boxes.get(i);
            Box parent = box.parent;
            if (parent != null) {
                spoken[parent.index] += spoken[i];
            }
            boolean isText = box.cues.has(Cue.BODY) || box.cues.has(Cue.ARTICLE) || box.bodyMass > 0;
            consent[i] = !isText && box.end - box.start > 1 && spoken[i] > SENTENCE && spoken[i] > MOST * box.mass;
        }
        return consent;
    }

    /** Letters of running text of each box, without those in furniture within it. */
    private static int[] net(Outline outline, int title, long believed) {
        List<Box> boxes = outline.boxes();
        int[] net = new int[boxes.size()];
        for (Block block : outline.blocks()) {
            net[block.box().index] += block.mass();
        }
        int pageMass = outline.root().mass;
        for (int i = boxes.size() - 1; i > 0; i--) {
            Box box = boxes.get(i);
            Box parent = box.parent;
            if (parent != null && !isFurniture(box, net[i], pageMass, title, believed)) {
                net[parent.index] += net[i];
            }
        }
        return net;
    }

    /** What systems call a teaser is the article's own introduction where it follows the title and leads nowhere. */
    private static boolean isIntroduction(Box box, int title) {
        return title >= 0
                && box.start > title
                && box.start - title <= NEAR_TITLE
                && box.cues.hints(Cue.TEASER)
                && box.linkChars == 0
                && box.chars >= SENTENCE / 2;
    }

    private static boolean holdsBody(Box box) {
        return box.mass > 0 && box.bodyMass > MOST * box.mass;
    }

    private static int live(Outline outline, boolean[] dropped) {
        int mass = 0;
        for (Block block : outline.blocks()) {
            mass += dropped[block.box().index] ? 0 : block.mass();
        }
        return mass;
    }

    private static boolean isFurniture(Box box, int mass, int pageMass, int title, long believed) {
        long hard = box.cues.hard() & believed;
        if (isHeldBack(box)) {
            return false;
        }
        long soft = box.cues.soft() & ((believed & PICTURES) == 0 ? SOFT & ~OF_PICTURES : SOFT);
        boolean isForm = box.cues.has(Cue.FORM);
        if (hard == 0 && soft == 0 && !isForm) {
            return false;
        }
        boolean holdsTitle = title >= box.start && title < box.end;
        if (holdsTitle && box.end - box.start > 1) {
            return false;
        }
        if (hard == 0 && isIntroduction(box, title)) {
            return false;
        }
        if (soft != 0 && hard == 0 && holdsBody(box)) {
            return false;
        }
        boolean isMost = mass > MOST * pageMass;
        if (hard != 0) {
            if ((hard & NEVER) != 0 && !box.cues.has(Cue.BODY)) {
                return true;
            }
            if (box.cues.has(Cue.BODY) && box.mass > LITTLE) {
                return false;
            }
            boolean isSentence = box.mass > SENTENCE && box.linkShare() < LINKED / 2;
            if (isSentence && ((hard & ~LAYOUT) == 0 || (box.tag.equals("p") && (hard & ~OF_PARAGRAPHS) == 0))) {
                return false;
            }
            boolean isMuch = box.mass > MUCH && box.linkShare() < LINKED / 2 && box.mass > pageMass / 4;
            return !isMost && !(isMuch && (hard & (Cue.RELATED.bit() | Cue.FOOTER.bit())) == 0);
        }
        if (isForm) {
            return !isMost && box.mass < LITTLE;
        }
        int little = soft == Cue.MEDIA.bit() ? SENTENCE / 2 : LITTLE;
        return !isMost && (box.linkShare() > LINKED || box.mass < little) && !box.cues.has(Cue.BODY);
    }
}
