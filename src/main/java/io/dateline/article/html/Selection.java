package io.dateline.article.html;

import io.dateline.article.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the blocks of an article's text. */
final class Selection {
    /** A block this linked is a link, not a sentence. */
    private static final double LINK = 0.7;
    /** Of a paragraph that the page marks as one, nearly all. */
    private static final double PARAGRAPH_LINK = 0.95;
    /** Of a line with a label before its link. */
    private static final double PART_LINK = 0.5;
    /** Shorter links are names, in letters. */
    private static final int LINKED_TITLE = 15;
    /** A line that leads elsewhere has this much linked. */
    private static final double LEADS = 0.2;
    /** Longer blocks are sentences whatever is linked, in letters. */
    private static final int LONG = 200;
    /** A line with a phrase is furniture up to this length, in letters. */
    private static final int PHRASE_LINE = 160;

    /** The last blocks of a text, where promotions stand. */
    private static final int TAIL = 4;
    /** They are no longer, in letters. */
    private static final int PROMOTION = 260;

    private static final int COPYRIGHT_LINE = 320;
    private static final int BYLINE_LINE = 70;
    /** A label in a bare box: shorter, in letters, and no sentence. */
    private static final int LABEL = 25;
    /** A text that stands before the body and is long enough to be its first paragraph, in letters. */
    private static final int STANDFIRST = 50;

    private static final int HEADING_STANDFIRST = 36;

    private final Outline outline;
    private final boolean[] dropped;
    private final Labels labels;
    private final Site site;
    private final List<Mark> marks = new ArrayList<>();

    Selection(Outline outline, boolean[] dropped, Labels labels) {
        this.outline = outline;
        this.dropped = dropped;
        this.labels = labels;
        this.site = Site.of(outline);
    }

    List<Mark> marks() {
        return marks;
    }

    List<String> paragraphs(Root root, Headline headline, Optional<String> description) {
        List<Block> kept = new ArrayList<>(standfirst(root, headline, description));
        for (Box part : root.parts()) {
            select(part, headline, kept);
        }
        dropPromotions(kept, headline);
        return tidy(kept);
    }

    /** At the end many publishers ask to read on elsewhere, in lines that no markup tells from the text. */
    private void dropPromotions(List<Block> kept, Headline headline) {
        int tail = Math.max(1, kept.size() - TAIL);
        if (kept.size() <= TAIL) {
            return;
        }
        List<Block> promotions = kept.subList(tail, kept.size()).stream()
                .filter(b -> b.chars() <= PROMOTION && !b.tag().equals("li") && isPromotion(b.text()))
                .toList();
        boolean isAbout = !promotions.isEmpty()
                && (isPromotion(headline.title())
                        || kept.subList(0, tail).stream().anyMatch(b -> isPromotion(b.text())));
        if (!isAbout) {
            kept.subList(tail, kept.size()).removeIf(promotions::contains);
        }
    }

    private boolean isPromotion(String text) {
        return labels.mentions(Phrases.Line.PROMOTION, text) > 0 || labels.mentions(Phrases.Line.NETWORK, text) > 1;
    }

    private void select(Box part, Headline headline, List<Block> kept) {
        int title = headline.block();
        boolean isLeading = kept.isEmpty() && part.mass > STANDFIRST;
        boolean isInRelated = false;
        int mass = 0;
        for (Block block : outline.blocks().subList(part.start, part.end)) {
            if (dropped[block.box().index] || block.index() == title) {
                continue;
            }
            if (mass > PHRASE_LINE && opensAnother(block, title)) {
                break;
            }
            if (block.index() < title && holds(part, title)) {
                continue;
            }
            if (headline.isIn(block) || (block.isHeading() && mass == 0 && headline.isRepeatedBy(block))) {
                continue;
            }
            Optional<Phrases.Line> line = labels.of(block);
            if (line.isPresent() && isFurniture(block, line.get())) {
                mark(block, line.get());
                isInRelated = switch (line.get()) {
                    case RELATED, POPULAR, LATEST, END -> block.isHeading() || block.linkShare() < LEADS;
                    default -> isInRelated;
                };
                continue;
            }
            if (isLink(block) || leadsOn(block)) {
                continue;
            }
            if (isInRelated && block.mass() == 0) {
                continue;
            }
            isInRelated = false;
            if (isLabel(block) || (isLeading && isTopLine(block))) {
                continue;
            }
            mass += block.mass();
            isLeading &= block.mass() == 0;
            kept.add(block);
        }
    }

    /** The title of another article, which a page without end has appended. */
    private boolean opensAnother(Block block, int title) {
        if (!block.tag().equals("h1")
                || (title >= 0
                        && block.text().equals(outline.blocks().get(title).text()))) {
            return false;
        }
        for (Box box = block.box(); box != null && box.start > title; box = box.parent) {
            if (box.cues.has(Cue.ARTICLE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Box part, int block) {
        return block >= part.start && block < part.end;
    }

    private void mark(Block block, Phrases.Line line) {
        if (line == Phrases.Line.COPYRIGHT) {
            marks.add(new Mark(Mark.Field.COPYRIGHT, "text", block.text()));
        }
    }

    private static boolean isFurniture(Block block, Phrases.Line line) {
        return switch (line) {
            case FURNITURE, END, PAYWALL, REGISTRATION, CONSENT, SHELL, ERROR, PROMOTION, NETWORK ->
                block.chars() <= PHRASE_LINE;
            case COPYRIGHT -> block.chars() <= COPYRIGHT_LINE;
            case RELATED ->
                block.linkShare() > LEADS
                        || block.chars() <= LABEL
                        || block.text().endsWith(":")
                        || block.isHeading();
            case POPULAR, LATEST -> block.chars() <= BYLINE_LINE;
            case BYLINE -> block.chars() <= BYLINE_LINE && !block.isHeading();
            case CREDIT -> block.chars() <= PHRASE_LINE && !block.isHeading();
        };
    }

    private boolean isLink(Block block) {
        boolean isEntry = block.tag().equals("li") || block.tag().equals("td");
        if (isEntry
                && block.chars() >= LINKED_TITLE
                && block.link().filter(site::isLeftBy).isPresent()) {
            return false;
        }
        double limit = block.tag().equals("p") ? PARAGRAPH_LINK : LINK;
        return block.linkShare() > limit && block.chars() < LONG;
    }

    /** A few words and a colon, and then a link to the end: leads to another article, in whatever language. */
    private static boolean leadsOn(Block block) {
        if (block.linkShare() < PART_LINK
                || block.linkChars() < LINKED_TITLE
                || block.chars() > LONG
                || block.tag().equals("li")) {
            return false;
        }
        int colon = block.text().indexOf(':');
        if (colon < 0) {
            colon = block.text().indexOf('\uff1a');
        }
        if (colon < 0) {
            return false;
        }
        int before = Line.letters(block.text().substring(0, colon));
        return before > 0 && before <= LABEL && before + block.linkChars() == block.chars();
    }

    private static boolean isLabel(Block block) {
        boolean isBare = switch (block.tag()) {
            case "div", "span", "section", "article", "small", "time", "figure", "header", "main", "form" -> true;
            default -> false;
        };
        return isBare && block.chars() < LABEL && !block.endsSentence();
    }

    /** Dates, names and kickers over the text. */
    private static boolean isTopLine(Block block) {
        return block.mass() == 0 && !block.isHeading();
    }

    /** What introduces the article between its title and its body. */
    private List<Block> standfirst(Root root, Headline headline, Optional<String> description) {
        List<Block> found = new ArrayList<>();
        int from = headline.block() + 1;
        if (from == 0 || from >= root.start()) {
            return found;
        }
        for (Block block : outline.blocks().subList(from, root.start())) {
            if (dropped[block.box().index]
                    || block.linkShare() > LEADS
                    || labels.of(block).isPresent()
                    || (block.isHeading() && headline.isRepeatedBy(block))) {
                continue;
            }
            boolean isDescription = description.isPresent() && startsAlike(description.get(), block.text());
            boolean isNamed = isWithin(block.box(), Cue.STANDFIRST) && block.chars() >= LABEL;
            if (isDescription
                    || isNamed
                    || (block.mass() >= STANDFIRST)
                    || (block.isHeading() && block.chars() >= HEADING_STANDFIRST)) {
                found.add(block);
            }
        }
        return found;
    }

    private static boolean startsAlike(String description, String text) {
        int n = Math.min(Math.min(description.length(), text.length()), STANDFIRST);
        return n >= LABEL && description.regionMatches(true, 0, text, 0, n);
    }

    private static boolean isWithin(Box box, Cue cue) {
        int levels = 3;
        for (Box around = box; around != null && levels > 0; around = around.parent, levels--) {
            if (around.cues.has(cue)) {
                return true;
            }
        }
        return false;
    }

    /** Takes away headings that head nothing, what ends in nothing, and what is printed twice. */
    private static List<String> tidy(List<Block> kept) {
        int last = kept.size() - 1;
        while (last >= 0 && kept.get(last).isHeading()) {
            last--;
        }
        List<String> texts = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i <= last; i++) {
            Block block = kept.get(i);
            if (block.chars() < LABEL || seen.add(block.text())) {
                texts.add(block.text());
            }
        }
        return texts;
    }
}
