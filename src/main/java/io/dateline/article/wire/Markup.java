package io.dateline.article.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * XML and fragments of HTML. jsoup's parser reads no document type and no entity but HTML's own, and never fails. Names
 * are compared without their prefix: {@code nitf:hedline} is {@code hedline}.
 */
final class Markup {
    /** Elements that part paragraphs. */
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "blockquote",
            "section",
            "article",
            "tr",
            "table",
            "br",
            "hl2",
            "pre",
            "figure",
            "block",
            "hr");

    /** Elements whose text is no paragraph. */
    private static final Set<String> SKIPPED =
            Set.of("script", "style", "figcaption", "media", "noscript", "iframe", "title");

    private Markup() {}

    static Document xml(String text) {
        return Jsoup.parse(text, "", Parser.xmlParser());
    }

    static String name(Element element) {
        String name = element.normalName();
        return name.substring(name.indexOf(':') + 1);
    }

    static boolean isNamed(Element element, String name) {
        return name(element).equals(name);
    }

    /** All elements of a name under another, in document order. Names are lower case. */
    static List<Element> all(Element under, String name) {
        List<Element> found = new ArrayList<>();
        NodeVisitor visitor = (node, depth) -> {
            if (node instanceof Element element && depth > 0 && isNamed(element, name)) {
                found.add(element);
            }
        };
        NodeTraversor.traverse(visitor, under);
        return found;
    }

    /** The first element at a path of names, each somewhere under the one before. */
    static Optional<Element> first(Element under, String... path) {
        Optional<Element> at = Optional.of(under);
        for (String name : path) {
            at = at.flatMap(element -> all(element, name).stream().findFirst());
        }
        return at;
    }

    static String text(Element under, String... path) {
        return first(under, path).map(Element::text).orElse("");
    }

    static String attribute(Element under, String name, String... path) {
        return first(under, path).map(element -> element.attr(name)).orElse("");
    }

    /** Children of a name. */
    static List<Element> children(Element under, String name) {
        return under.children().stream().filter(c -> isNamed(c, name)).toList();
    }

    /** The paragraphs of a fragment of HTML, or of plain text. */
    static List<String> paragraphsOfHtml(String html) {
        return html.indexOf('<') < 0 && html.indexOf('&') < 0
                ? html.lines().filter(line -> !line.isBlank()).toList()
                : paragraphs(Jsoup.parseBodyFragment(html).body());
    }

    /** What stands under the pictures of a fragment of HTML. */
    static List<String> captionsOfHtml(String html) {
        return html.contains("<figcaption")
                ? Jsoup.parseBodyFragment(html).select("figcaption").eachText()
                : List.of();
    }

    /** The text under an element, parted at its blocks. */
    static List<String> paragraphs(Element under) {
        Paragraphs paragraphs = new Paragraphs();
        NodeTraversor.traverse(paragraphs, under);
        paragraphs.part();
        return paragraphs.found;
    }

    private static final class Paragraphs implements NodeVisitor {
        private final List<String> found = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int skipped;

        private void part() {
            String paragraph = Blanks.collapse(text.toString());
            if (!paragraph.isEmpty()) {
                found.add(paragraph);
            }
            text.setLength(0);
        }

        private void boundary(Node node, int step) {
            if (node instanceof Element element) {
                String name = name(element);
                skipped += SKIPPED.contains(name) ? step : 0;
                if (BLOCKS.contains(name)) {
                    part();
                }
            }
        }

        @Override
        public void head(Node node, int depth) {
            boundary(node, 1);
            if (skipped == 0 && node instanceof TextNode textNode) {
                text.append(textNode.getWholeText());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            boundary(node, -1);
        }
    }
}
