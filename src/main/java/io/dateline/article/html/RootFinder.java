package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds where the text of the article stands. */
final class RootFinder {
    /** Share of the running text of the densest box that markup must hold to be believed. */
    private static final double DECLARED_SHARE = 0.22;
    /** Going down, a box that keeps this share of the text is as good as the one around it. */
    private static final double KEPT = 0.97;
    /** Going down from the page, which is full of other texts, less will do. */
    private static final double DENSE = 0.75;
    /** The box around several parts is taken for them where it holds no more than this many times their text. */
    private static final double WHOLE = 1.25;
    /** And whatever is in it, headings and links and all, this many times. */
    private static final double ALL = 2.5;
    /** What is around a text and has hardly any links belongs to it. */
    private static final double FEW_LINKS = 0.02;
    /** Nor is what goes on with it linked more. */
    private static final double LINKS = 0.12;
    /** And most of it is sentences. */
    private static final double SENTENCES = 0.6;
    /** Fewer letters of running text are no article of sentences. */
    private static final int SPARSE = 200;
    /** A further part of a split text has this much, in letters. */
    private static final int PART_MASS = 80;

    private final Outline outline;
    private final boolean[] dropped;
    /** Running text before each block that is not in a dropped box, in letters. */
    private final int[] massBefore;
    /** Letters before each block, likewise, and those of them that are linked. */
    private final int[] charsBefore;

    private final int[] linkCharsBefore;

    RootFinder(Outline outline, boolean[] dropped) {
        this.outline = outline;
        this.dropped = dropped;
        massBefore = new int[outline.blocks().size() + 1];
        charsBefore = new int[massBefore.length];
        linkCharsBefore = new int[massBefore.length];
        for (Block block : outline.blocks()) {
            int i = block.index();
            boolean isLive = !dropped[block.box().index];
            massBefore[i + 1] = massBefore[i] + (isLive ? block.mass() : 0);
            charsBefore[i + 1] = charsBefore[i] + (isLive ? block.chars() : 0);
            linkCharsBefore[i + 1] = linkCharsBefore[i] + (isLive ? block.linkChars() : 0);
        }
    }

    int mass(Box box) {
        return massBefore[box.end] - massBefore[box.start];
    }

    Root find() {
        Box densest = densest(outline.root(), DENSE);
        if (mass(outline.root()) < SPARSE) {
            return sparse(densest);
        }
        return declared(densest)
                .or(() -> article(densest))
                .orElseGet(() -> new Root(List.of(narrow(densest)), Root.Stage.DENSEST));
    }

    /** Where a page has hardly any sentences, the container that markup names holds tables, lists or verse. */
    private Root sparse(Box densest) {
        return outline.boxes().stream()
                .filter(b -> b.cues.has(Cue.BODY) && !dropped[b.index])
                .max(Comparator.comparingInt((Box b) -> b.chars - b.linkChars)
                        .thenComparing(
                                Comparator.comparingInt((Box b) -> b.index).reversed()))
                .filter(b -> b.chars - b.linkChars > mass(densest))
                .map(b -> new Root(List.of(b), Root.Stage.SPARSE))
                .orElseGet(() -> new Root(List.of(narrow(densest)), Root.Stage.DENSEST));
    }

    private Optional<Root> declared(Box densest) {
        List<Box> bodies = outline.boxes().stream()
                .filter(b -> b.cues.has(Cue.BODY) && !dropped[b.index] && mass(b) > 0)
                .map(b -> isParagraph(b) && b.parent != null ? b.parent : b)
                .distinct()
                .sorted(Comparator.comparingInt(b -> b.index))
                .toList();
        List<Box> outermost = new ArrayList<>();
        for (Box box : bodies) {
            if (outermost.isEmpty() || box.start >= outermost.get(outermost.size() - 1).end) {
                outermost.add(box);
            }
        }
        Optional<Box> most = outermost.stream()
                .max(Comparator.comparingInt((Box b) -> mass(b))
                        .thenComparing(
                                Comparator.comparingInt((Box b) -> b.index).reversed()));
        if (most.isEmpty()) {
            return Optional.empty();
        }
        Box first = most.get();
        List<Box> parts = outermost.stream()
                .filter(b -> b == first || isPartOfTheSame(b, first))
                .toList();
        int mass = parts.stream().mapToInt(this::mass).sum();
        if (mass < DECLARED_SHARE * mass(densest)) {
            return Optional.empty();
        }
        if (parts.size() == 1) {
            Box inner = first;
            for (Box box : bodies) {
                if (box.isWithin(inner) && mass(box) >= KEPT * mass(inner)) {
                    inner = box;
                }
            }
            return Optional.of(new Root(List.of(inner), Root.Stage.DECLARED));
        }
        Box around = common(parts);
        int chars = parts.stream().mapToInt(b -> b.chars).sum();
        if (mass(around) <= WHOLE * mass && around.chars <= ALL * chars) {
            return Optional.of(new Root(List.of(around), Root.Stage.DECLARED));
        }
        return Optional.of(new Root(parts, Root.Stage.DECLARED));
    }

    /** Parts of a text that is split by pictures and advertisements stand side by side, or in one article element. */
    private boolean isPartOfTheSame(Box box, Box first) {
        if (mass(box) < PART_MASS) {
            return false;
        }
        if (box.parent == first.parent) {
            return true;
        }
        Box article = articleOf(box);
        Box other = articleOf(first);
        return article == other || (article.parent != null && article.parent == other.parent && isFurtherPart(article));
    }

    private Box articleOf(Box box) {
        for (Box around = box; around.parent != null; around = around.parent) {
            if (around.cues.has(Cue.ARTICLE)) {
                return around;
            }
        }
        return outline.root();
    }

    /** The smallest box around all of the parts. */
    private static Box common(List<Box> parts) {
        Box last = parts.get(parts.size() - 1);
        Box around = parts.get(0);
        while (around.parent != null && !last.isWithin(around)) {
            around = around.parent;
        }
        return around;
    }

    private Optional<Root> article(Box densest) {
        return outline.boxes().stream()
                .filter(b -> b.cues.has(Cue.ARTICLE) && !dropped[b.index])
                .filter(b -> mass(b) >= DECLARED_SHARE * mass(densest))
                .max(Comparator.comparingInt((Box b) -> mass(b))
                        .thenComparing(
                                Comparator.comparingInt((Box b) -> b.index).reversed()))
                .map(b -> new Root(withSiblings(b), Root.Stage.ARTICLE));
    }

    /** Systems that make an article element of each part of a text put them side by side. */
    private List<Box> withSiblings(Box article) {
        List<Box> parts = outline.boxes().stream()
                .filter(b -> b.parent == article.parent && b.cues.has(Cue.ARTICLE) && !dropped[b.index])
                .filter(b -> b == article || isFurtherPart(b))
                .toList();
        return parts.size() > 1 ? parts : List.of(narrow(article));
    }

    private boolean isFurtherPart(Box box) {
        boolean hasTitle = outline.blocks().subList(box.start, box.end).stream()
                .anyMatch(b -> b.tag().equals("h1") || (b.isHeading() && b.linkChars() > 0));
        return mass(box) >= PART_MASS && linkChars(box) < LINKS * chars(box) && !hasTitle;
    }

    /** The smallest box that holds a share of the running text of the one around it. */
    private Box densest(Box from, double share) {
        Box best = from;
        for (Box box : outline.boxes()) {
            if (!dropped[box.index] && box.parent == best && mass(box) >= share * mass(best) && mass(box) > 0) {
                best = box;
            }
        }
        while (best.parent != null && isParagraph(best)) {
            best = best.parent;
        }
        while (best.parent != null && belongs(best, best.parent)) {
            best = best.parent;
        }
        return best;
    }

    /** Whether what is around a text goes on with it: running text, and hardly any links. */
    private boolean belongs(Box box, Box around) {
        int more = mass(around) - mass(box);
        if (more == 0) {
            return false;
        }
        if (around.linkShare() < FEW_LINKS) {
            return true;
        }
        int chars = chars(around) - chars(box);
        int linkChars = linkChars(around) - linkChars(box);
        return linkChars < LINKS * chars && more >= SENTENCES * chars && more < mass(box);
    }

    private int chars(Box box) {
        return charsBefore[box.end] - charsBefore[box.start];
    }

    private int linkChars(Box box) {
        return linkCharsBefore[box.end] - linkCharsBefore[box.start];
    }

    /** What holds one paragraph is not what holds the text. */
    private static boolean isParagraph(Box box) {
        return switch (box.tag) {
            case "p", "li", "blockquote", "span", "td", "tr", "tbody" -> box.end - box.start <= 1;
            default -> false;
        };
    }

    private Box narrow(Box box) {
        return densest(box, KEPT);
    }
}
