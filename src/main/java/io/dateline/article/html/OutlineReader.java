package io.dateline.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Makes the outline of a page in one walk over its tree. */
final class OutlineReader {
    /** Nodes looked at in one page: far above the largest live blog, far below what would stall a run. */
    private static final int NODES = 400_000;

    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "iframe",
            "select",
            "option",
            "button",
            "video",
            "audio",
            "object",
            "embed",
            "canvas",
            "textarea",
            "input",
            "head",
            "map",
            "datalist",
            "dialog",
            "math",
            "amp-ad",
            "amp-sidebar",
            "amp-consent",
            "rt",
            "rp");
    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "caption");
    /** Inline elements with these cues are apart from the sentence that they stand in. */
    private static final long APART = Cue.CAPTION.bit()
            | Cue.CREDIT.bit()
            | Cue.SHARE.bit()
            | Cue.ADVERTISEMENT.bit()
            | Cue.HIDDEN.bit()
            | Cue.BYLINE.bit()
            | Cue.AUDIO.bit();

    private static final Set<String> APART_TAGS = Set.of("span", "small", "time", "em", "i", "b", "strong");

    private final Cues.Words words;

    OutlineReader(Cues.Words words) {
        this.words = words;
    }

    Outline read(org.jsoup.nodes.Document dom) {
        Walk walk = new Walk(dom.body());
        NodeTraversor.filter(walk, dom.body());
        walk.finish();
        return new Outline(walk.root, walk.boxes, walk.blocks, walk.nodes > NODES);
    }

    private final class Walk implements NodeFilter {
        private final Map<String, Cues> known = new HashMap<>();
        private final List<Box> boxes = new ArrayList<>();
        private final List<Block> blocks = new ArrayList<>();
        private final Line line = new Line();
        private final Box root;
        private Box box;
        private int nodes;

        Walk(Element body) {
            root = new Box(body, null, Cues.NONE, 0, 0);
            box = root;
            boxes.add(root);
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (++nodes > NODES) {
                return FilterResult.STOP;
            }
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element) || element.equals(root.element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (SKIPPED.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("img") || tag.equals("amp-img")) {
                box.images++;
                return FilterResult.CONTINUE;
            }
            if (tag.equals("br")) {
                if (line.lineBreak()) {
                    flush();
                }
                return FilterResult.CONTINUE;
            }
            boolean isCustom = tag.indexOf('-') > 0;
            if (BLOCKS.contains(tag) || isCustom) {
                open(element, cues(element, tag));
            } else if (APART_TAGS.contains(tag) && element.attributesSize() > 0) {
                Cues cues = cues(element, tag);
                if ((cues.hard() & APART) != 0) {
                    open(element, cues);
                }
            }
            line.enter(element, 1);
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && !element.equals(root.element)) {
                line.enter(element, -1);
                if (element.equals(box.element)) {
                    close();
                }
            }
            return FilterResult.CONTINUE;
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

        /** Closes what a cut walk left open. */
        void finish() {
            while (box != root) {
                close();
            }
            flush();
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

        private Cues cues(Element element, String tag) {
            Cues cues = ofTag(tag);
            if (element.attributesSize() == 0) {
                return cues;
            }
            Attributes attributes = element.attributes();
            cues = cues.and(ofAttribute(attributes.get("class")));
            if (!isHeading(tag)) {
                // the id of a heading is made of its words
                cues = cues.and(words.ofId(attributes.get("id")));
            }
            String role = attributes.get("role");
            if (!role.isEmpty()) {
                cues = cues.and(ofRole(role));
            }
            if (attributes.get("itemprop").contains("articleBody")) {
                cues = cues.and(new Cues(Cue.BODY.bit(), 0));
            }
            String style = attributes.get("style");
            if (attributes.hasKey("hidden") || isHidden(style)) {
                cues = cues.and(new Cues(Cue.HIDDEN.bit(), 0));
            }
            return cues;
        }

        private Cues ofAttribute(String attribute) {
            if (attribute.isEmpty()) {
                return Cues.NONE;
            }
            Cues cues = known.get(attribute);
            if (cues == null) {
                cues = words.of(attribute);
                known.put(attribute, cues);
            }
            return cues;
        }
    }

    private static boolean isHeading(String tag) {
        return tag.length() == 2 && tag.charAt(0) == 'h' && tag.charAt(1) >= '1' && tag.charAt(1) <= '6';
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

    private static Cues ofTag(String tag) {
        return switch (tag) {
            case "nav", "menu", "dir" -> hard(Cue.NAVIGATION);
            case "footer" -> hard(Cue.FOOTER);
            case "aside" -> hard(Cue.SIDEBAR);
            case "figcaption" -> hard(Cue.CAPTION);
            case "figure" -> hard(Cue.FIGURE);
            case "form", "fieldset" -> hard(Cue.FORM);
            case "article" -> hard(Cue.ARTICLE);
            case "main" -> hard(Cue.MAIN);
            case "header" -> new Cues(0, Cue.HEADER.bit());
            default -> Cues.NONE;
        };
    }

    private static Cues ofRole(String role) {
        return switch (role) {
            case "navigation", "search", "menu", "menubar", "tablist", "toolbar" -> hard(Cue.NAVIGATION);
            case "complementary" -> hard(Cue.SIDEBAR);
            case "contentinfo" -> hard(Cue.FOOTER);
            case "banner" -> new Cues(0, Cue.HEADER.bit());
            case "dialog", "alertdialog", "tooltip" -> hard(Cue.DIALOG);
            case "main" -> hard(Cue.MAIN);
            case "article" -> hard(Cue.ARTICLE);
            default -> Cues.NONE;
        };
    }

    private static Cues hard(Cue cue) {
        return new Cues(cue.bit(), 0);
    }
}
