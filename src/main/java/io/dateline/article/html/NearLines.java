package io.dateline.article.html;

import io.dateline.article.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Short lines that stand right above and right below the running text, where pages print who wrote it. Marks of the
 * field credit, by name: {@code byline-above} in a box for authors, {@code dated-above} beside a date,
 * {@code line-above} elsewhere above, {@code line-below}.
 */
final class NearLines {
    /** Letters; a longer line is prose. */
    private static final int MAX_CHARS = 70;
    /** Letters of running text: less is a kicker or an introduction. */
    private static final int RUNNING = 50;

    /** A line with this much linked and this many letters leads to another article. */
    private static final double LEADS = 0.35;

    private static final int LINK_CHARS = 25;
    /** Letters of a word such as "By" that stands in a box of its own. */
    private static final int WORD_CHARS = 4;

    /** Blocks of running text that may stand above a byline. */
    private static final int STANDFIRSTS = 2;

    private static final int BLOCKS_ABOVE = 60;
    private static final int LINES_ABOVE = 12;
    private static final int BLOCKS_BELOW = 12;
    /** Digits of a date with its year. */
    private static final int DATE_DIGITS = 6;

    private static final int DATE_CHARS = 45;
    /** Boxes around a line that tell what it is. */
    private static final int LEVELS = 4;

    private static final long NOT_OF_TEXT = Cue.CAPTION.bit()
            | Cue.FIGURE.bit()
            | Cue.NAVIGATION.bit()
            | Cue.RELATED.bit()
            | Cue.POPULAR.bit()
            | Cue.LATEST.bit()
            | Cue.COMMENT.bit()
            | Cue.NEWSLETTER.bit()
            | Cue.CONSENT.bit()
            | Cue.ADVERTISEMENT.bit()
            | Cue.DIALOG.bit()
            | Cue.HIDDEN.bit()
            | Cue.EMBED.bit();
    private static final long OF_AUTHORS = Cue.BYLINE.bit() | Cue.AUTHOR.bit();

    private final List<Block> blocks;
    private final Labels labels;
    private final List<Mark> marks = new ArrayList<>();

    private NearLines(Outline outline, Labels labels) {
        this.blocks = outline.blocks();
        this.labels = labels;
    }

    /**
     * The lines near a text.
     *
     * @param title index of the block that prints the title; -1 where there is none
     */
    static List<Mark> of(Outline outline, boolean[] dropped, Labels labels, Root root, int title) {
        int running = 0;
        int first = -1;
        int last = -1;
        for (Box part : root.parts()) {
            for (Block block : outline.blocks().subList(part.start, part.end)) {
                if (!dropped[block.box().index] && block.index() > title && block.mass() > 0) {
                    running += block.mass() >= RUNNING ? 1 : 0;
                    first = running <= STANDFIRSTS ? block.index() : first;
                    last = block.index();
                }
            }
        }
        NearLines lines = new NearLines(outline, labels);
        if (running > 0) {
            lines.above(Math.max(title + 1, first - BLOCKS_ABOVE), first);
            lines.below(last + 1);
        }
        return lines.marks;
    }

    private void above(int from, int to) {
        for (Block block : blocks.subList(from, to)) {
            if (block.chars() <= MAX_CHARS && !isWithin(block, NOT_OF_TEXT)) {
                String place = isWithin(block, OF_AUTHORS) ? "byline-above" : "line-above";
                boolean isDated = isDate(block.index() - 1) || isDate(block.index() + 1);
                add(isDated && place.equals("line-above") ? "dated-above" : place, block);
            }
            if (marks.size() >= LINES_ABOVE) {
                return;
            }
        }
    }

    private void below(int from) {
        for (Block block : blocks.subList(from, Math.min(blocks.size(), from + BLOCKS_BELOW))) {
            Optional<Phrases.Line> line = labels.of(block);
            boolean leadsAway = line.filter(
                            l -> l == Phrases.Line.RELATED || l == Phrases.Line.POPULAR || l == Phrases.Line.LATEST)
                    .isPresent();
            boolean isLink = block.linkShare() >= LEADS && block.chars() > LINK_CHARS;
            if (leadsAway || isLink || (block.isHeading() && line.isEmpty())) {
                return;
            }
            if (block.chars() <= MAX_CHARS && !isWithin(block, NOT_OF_TEXT) && !isInPageFooter(block)) {
                add("line-below", block);
            }
        }
    }

    private void add(String name, Block block) {
        Block before = block.index() > 0 ? blocks.get(block.index() - 1) : block;
        boolean isWord = before.chars() <= WORD_CHARS && before.text().chars().allMatch(Character::isLetter);
        marks.add(new Mark(Mark.Field.CREDIT, name, isWord ? before.text() + " " + block.text() : block.text()));
    }

    private boolean isDate(int index) {
        if (index < 0 || index >= blocks.size()) {
            return false;
        }
        Block block = blocks.get(index);
        return block.chars() <= DATE_CHARS
                && block.text().chars().filter(Character::isDigit).count() >= DATE_DIGITS;
    }

    private static boolean isWithin(Block block, long cues) {
        int levels = LEVELS;
        for (Box box = block.box(); box != null && levels > 0; box = box.parent, levels--) {
            if ((box.cues.hard() & cues) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether it stands in a footer, but not in one of the article itself, nor in a box for authors. */
    private static boolean isInPageFooter(Block block) {
        boolean isInFooter = false;
        for (Box box = block.box(); box != null; box = box.parent) {
            if (box.cues.has(Cue.ARTICLE) || (!isInFooter && box.cues.has(Cue.BYLINE))) {
                return false;
            }
            isInFooter |= box.cues.has(Cue.FOOTER);
        }
        return isInFooter;
    }
}
