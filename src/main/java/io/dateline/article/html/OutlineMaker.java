package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes the outline of a page while the walk goes over its nodes. */
final class OutlineMaker {
    /** Nodes looked at in one page: far above the largest live blog, far below what would stall a run. */
    private static final int NODES = 400_000;

    /** Inline elements with these cues are apart from the sentence that they stand in. */
    private static final long APART = Cue.CAPTION.bit()
            | Cue.CREDIT.bit()
            | Cue.SHARE.bit()
            | Cue.ADVERTISEMENT.bit()
            | Cue.HIDDEN.bit()
            | Cue.BYLINE.bit()
            | Cue.AUDIO.bit();

    private final List<Box> boxes = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Line line = new Line();
    private final Box root;
    private Box box;
    private int nodes;
    /** Whether the walk is in the body, and in no part of it that is skipped. */
    private boolean isOn;
    /** Depth of the element that is skipped; none where negative. */
    private int skipped = -1;
    /** What the open elements are, by depth. */
    private TagTraits.Part[] open = new TagTraits.Part[64];

    OutlineMaker(Element body) {
        root = new Box(body, null, Cues.NONE, 0, 0);
        box = root;
        boxes.add(root);
    }

    /** What was made, after the walk. */
    Outline outline() {
        while (box != root) {
            close();
        }
        flush();
        return new Outline(root, boxes, blocks, isCut());
    }

    private boolean isCut() {
        return nodes > NODES;
    }

    void enter(Opened opened, int depth) {
        Element element = opened.element();
        if (!isOn) {
            isOn = element.equals(root.element) && !isCut();
            nodes += isOn ? 1 : 0;
            return;
        }
        if (isPast()) {
            return;
        }
        if (depth >= open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        TagTraits.Part part = opened.traits().part();
        open[depth] = part;
        switch (part) {
            case SKIPPED -> {
                isOn = false;
                skipped = depth;
            }
            case PICTURE -> box.images++;
            case BREAK -> {
                if (line.lineBreak()) {
                    flush();
                }
            }
            case BOX -> open(element, cues(opened));
            case LOOSE, STRONG -> {
                Cues cues = cues(opened);
                if ((cues.hard() & APART) != 0) {
                    open(element, cues);
                }
                line.enter(element, part);
            }
            case LINK -> line.enter(element, part);
            case PLAIN -> {}
        }
    }

    void leave(Element element, int depth) {
        if (depth == skipped) {
            skipped = -1;
            isOn = true;
        } else if (element.equals(root.element)) {
            isOn = false;
        } else if (isOn) {
            line.leave(open[depth]);
            if (element.equals(box.element)) {
                close();
            }
        }
    }

    void text(NodeText text) {
        if (isOn && !isPast()) {
            line.append(text);
        }
    }

    /** A text of nothing but blanks. */
    void space(String blanks) {
        if (isOn && !isPast()) {
            line.space(blanks);
        }
    }

    /** A node that says nothing. */
    void pass() {
        if (isOn) {
            isPast();
        }
    }

    /** Counts a node; where there are too many, nothing more is looked at. */
    private boolean isPast() {
        nodes++;
        isOn = !isCut();
        return !isOn;
    }

    private void open(Element element, Cues cues) {
        flush();
        box = new Box(element, box, cues, boxes.size(), blocks.size());
        boxes.add(box);
    }

    private void close() {
        flush();
        box.end = blocks.size();
        @Nullable Box parent = box.parent;
        if (parent != null) {
            parent.chars += box.chars;
            parent.linkChars += box.linkChars;
            parent.mass += box.mass;
            parent.bodyMass += box.cues.has(Cue.BODY) ? box.mass : box.bodyMass;
            parent.images += box.images;
            box = parent;
        }
    }

    private void flush() {
        Block block = line.end(blocks.size(), box);
        if (block != null) {
            blocks.add(block);
            box.chars += block.chars();
            box.linkChars += block.linkChars();
            box.mass += block.mass();
        }
        box.end = blocks.size();
    }

    private static Cues cues(Opened opened) {
        Cues cues = opened.traits().cues().and(opened.meaning().cues());
        if (!opened.traits().isHeading()) {
            // the id of a heading is made of its words
            cues = cues.and(CueWords.INSTANCE.ofId(opened.id()));
        }
        return opened.others() == 0 ? cues : cues.and(others(opened));
    }

    private static Cues others(Opened opened) {
        String role = opened.attribute("role");
        Cues cues = role.isEmpty() ? Cues.NONE : ofRole(role);
        if (opened.attribute("itemprop").contains("articleBody")) {
            cues = cues.and(Cues.hard(Cue.BODY));
        }
        return opened.has("hidden") || isHidden(opened.attribute("style")) ? cues.and(Cues.hard(Cue.HIDDEN)) : cues;
    }

    private static boolean isHidden(String style) {
        int at = style.indexOf("display");
        if (at < 0) {
            at = style.indexOf("visibility");
        }
        if (at < 0) {
            return false;
        }
        String rest = style.substring(style.indexOf(':', at) + 1).stripLeading();
        return rest.startsWith("none") || rest.startsWith("hidden");
    }

    private static Cues ofRole(String role) {
        return switch (role) {
            case "navigation", "search", "menu", "menubar", "tablist", "toolbar" -> Cues.hard(Cue.NAVIGATION);
            case "complementary" -> Cues.hard(Cue.SIDEBAR);
            case "contentinfo" -> Cues.hard(Cue.FOOTER);
            case "banner" -> Cues.soft(Cue.HEADER);
            case "dialog", "alertdialog", "tooltip" -> Cues.hard(Cue.DIALOG);
            case "main" -> Cues.hard(Cue.MAIN);
            case "article" -> Cues.hard(Cue.ARTICLE);
            default -> Cues.NONE;
        };
    }
}
