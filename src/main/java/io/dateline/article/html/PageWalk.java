package io.dateline.article.html;

import java.util.Arrays;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What one walk over all nodes of a page gives: its clues and its outline.
 *
 * @param clues of the whole page, head and all
 * @param outline of the body
 */
record PageWalk(Clues clues, Outline outline) {
    private static final int DEPTH = 64;

    /** Walks over a page. Its depth is bounded by no call stack. */
    static PageWalk over(Document dom) {
        AttributeMeanings meanings = new AttributeMeanings();
        ClueGatherer clues = new ClueGatherer();
        OutlineMaker outline = new OutlineMaker(dom.body());
        Element[] open = new Element[DEPTH];
        int[] next = new int[DEPTH];
        int depth = 0;
        open[0] = dom;
        clues.enter(Opened.of(dom, meanings), 0);
        while (depth >= 0) {
            Element at = open[depth];
            int i = next[depth]++;
            if (i >= at.childNodeSize()) {
                clues.leave(depth);
                outline.leave(at, depth);
                depth--;
                continue;
            }
            Node child = at.childNode(i);
            if (child instanceof Element inner) {
                depth++;
                if (depth == open.length) {
                    open = Arrays.copyOf(open, 2 * depth);
                    next = Arrays.copyOf(next, 2 * depth);
                }
                open[depth] = inner;
                next[depth] = 0;
                Opened opened = Opened.of(inner, meanings);
                clues.enter(opened, depth);
                outline.enter(opened, depth);
            } else if (child instanceof TextNode text) {
                String raw = text.getWholeText();
                if (text.isBlank()) {
                    clues.pass();
                    outline.space(raw);
                } else {
                    NodeText node = NodeText.of(raw);
                    clues.text(node, at);
                    outline.text(node);
                }
            } else {
                clues.pass();
                outline.pass();
            }
        }
        return new PageWalk(clues.gathered(), outline.outline());
    }
}
