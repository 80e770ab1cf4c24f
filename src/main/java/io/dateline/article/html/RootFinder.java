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
    /** Fewer letters of running text are no article of sentences. */
    private static final int SPARSE = 200;
    /** A further part of a split text has this much, in letters. */
    private static final int PART_MASS = 80;

    private final Outline outline;
    private final boolean[] dropped;
    /** Running text before each block that is not in a dropped box, in letters. */
    private final int[] massBefore;

    RootFinder(Outline outline, boolean[] dropped) {
        this.outline = outline;
        this.dropped = dropped;
        massBefore = new int[outline.blocks().size() + 1];
        for (Block block : outline.blocks()) {
            int mass = dropped[block.box().index] ? 0 : block.mass();
            massBefore[block.index() + 1] = massBefore[block.index()] + mass;
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
        return box.parent == first.parent || articleOf(box) == articleOf(first);
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
                .map(b -> new Root(List.of(narrow(b)), Root.Stage.ARTICLE));
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
        while (best.parent != null && best.parent.linkShare() < FEW_LINKS && mass(best.parent) > mass(best)) {
            best = best.parent;
        }
        return best;
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
