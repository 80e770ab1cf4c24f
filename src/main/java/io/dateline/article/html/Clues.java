package io.dateline.article.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** All that may tell something of an article outside its text, gathered in one walk over the page. */
final class Clues {
    /** Elements of one kind that are kept. */
    private static final int MAX_CLUES = 400;
    /** Lines of text that are kept. */
    private static final int MAX_LINES = 6_000;
    /** Characters of a line that is kept whole; a longer one is a paragraph. */
    private static final int MAX_LINE_LENGTH = 240;

    /** Characters from which a text is no line of a page's furniture. */
    private static final int MIN_PARAGRAPH = 100;

    private static final int MAX_METAS = 600;
    /** Parts of paths under which sites keep the pages of their authors. */
    private static final Set<String> AUTHOR_PATHS = Set.of(
            "author",
            "authors",
            "autor",
            "autoren",
            "autores",
            "auteur",
            "auteurs",
            "autore",
            "autori",
            "staff",
            "editors",
            "profile",
            "profil",
            "contributor",
            "contributors",
            "journalist",
            "journalists",
            "journalisten",
            "periodista",
            "writers",
            "columnist",
            "columnists",
            "firmas",
            "reporter",
            "reporters",
            "redakteur",
            "byline",
            "auteurs-journalistes",
            "people");

    private static final int MAX_HREF = 300;
    private static final int MAX_AUTHOR_PATH = 20;
    /** Subheads that are kept. */
    private static final int MAX_SUBHEADS = 60;
    /** Elements whose text is not read: drawings, and what tells how ideographs sound. */
    private static final Set<String> SILENT = Set.of("svg", "rt", "rp", "noscript", "template");

    final Map<String, List<String>> metas = new LinkedHashMap<>();
    final List<String> linkedData = new ArrayList<>();
    final List<Clue> headings = new ArrayList<>();
    /** All of the second and lower ranks, whatever they are called. */
    final List<Clue> subheads = new ArrayList<>();

    final List<Clue> authors = new ArrayList<>();
    final List<Clue> dates = new ArrayList<>();
    final List<Clue> times = new ArrayList<>();
    final List<Clue> properties = new ArrayList<>();
    final List<Clue> sections = new ArrayList<>();
    final List<Clue> credits = new ArrayList<>();
    final List<Clue> identified = new ArrayList<>();
    final List<PageLine> lines = new ArrayList<>();
    /** Beginnings of the texts that are long enough to be paragraphs. */
    final List<PageLine> paragraphs = new ArrayList<>();
    /** Scripts that are no JSON-LD. */
    final List<Element> scripts = new ArrayList<>();

    String title = "";
    String language = "";
    String canonical = "";

    private Clues() {}

    static Clues of(Document dom) {
        Clues clues = new Clues();
        NodeTraversor.traverse(clues.new Walk(), dom);
        return clues;
    }

    /** The contents of meta tags of a name, in any of {@code name}, {@code property} and {@code itemprop}. */
    List<String> meta(String name) {
        return metas.getOrDefault(name, List.of());
    }

    Optional<String> firstMeta(String name) {
        return meta(name).stream().findFirst();
    }

    private final class Walk implements NodeVisitor {
        private final Map<String, Hints> hintsByName = new HashMap<>();
        private int order;
        /** Depth of the outermost element that is elsewhere; none where negative. */
        private int elsewhere = -1;

        @Override
        public void head(Node node, int depth) {
            order++;
            if (node instanceof TextNode text) {
                line(text);
            } else if (node instanceof Element element) {
                element(element, depth);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (depth == elsewhere && node instanceof Element) {
                elsewhere = -1;
            }
        }

        private void line(TextNode node) {
            if (node.isBlank()) {
                return;
            }
            String raw = node.getWholeText();
            Element parent = node.parent();
            if (raw.length() > MIN_PARAGRAPH && parent != null && paragraphs.size() < MAX_CLUES) {
                String start = Text.folded(raw.substring(0, Math.min(raw.length(), 2 * MIN_PARAGRAPH)));
                paragraphs.add(new PageLine(start, parent, order, elsewhere >= 0));
            }
            if (lines.size() >= MAX_LINES || raw.length() > 4 * MAX_LINE_LENGTH || parent == null) {
                return;
            }
            String text = Text.folded(raw);
            if (!text.isEmpty() && text.length() <= MAX_LINE_LENGTH) {
                lines.add(new PageLine(text, parent, order, elsewhere >= 0));
            }
        }

        private void element(Element element, int depth) {
            Hints hints = hints(element);
            String tag = element.normalName();
            switch (tag) {
                case "html" ->
                    language = element.attr("lang").isBlank() ? element.attr("xml:lang") : element.attr("lang");
                case "title" -> title = title.isEmpty() && element.closest("svg") == null ? element.text() : title;
                case "meta" -> meta(element);
                case "link" -> link(element);
                case "script" -> script(element);
                case "h1" -> heading(element);
                case "h2", "h3", "h4", "h5", "h6" -> subhead(element, tag, hints);
                case "time" -> add(times, element);
                case "nav", "aside", "footer" -> leave(depth);
                default -> {}
            }
            if (element.attributesSize() > 0) {
                attributes(element, tag, hints);
            }
            if (hints.has(Hint.ELSEWHERE) && !isWhole(tag)) {
                leave(depth);
            }
        }

        private void attributes(Element element, String tag, Hints hints) {
            if (tag.equals("meta") || tag.equals("link") || tag.equals("script")) {
                if (element.hasAttr("itemprop")) {
                    add(properties, element);
                }
                return;
            }
            Attributes attributes = element.attributes();
            if (attributes.hasKey("itemprop") || attributes.hasKey("property")) {
                add(properties, element);
            }
            if (hints.has(Hint.AUTHOR) || isAuthorLink(element)) {
                add(authors, element);
            }
            if (hints.has(Hint.DATE) || hints.has(Hint.MODIFIED)) {
                add(dates, element);
            }
            if (hints.has(Hint.SECTION)) {
                add(sections, element);
            }
            if (hints.has(Hint.CREDIT) || hints.has(Hint.COPYRIGHT)) {
                add(credits, element);
            }
            if (tag.equals("article") || tag.equals("main")) {
                add(identified, element);
            }
        }

        private Hints hints(Element element) {
            if (element.attributesSize() == 0) {
                return Hints.NONE;
            }
            String name = element.attributes().get("class").trim();
            String id = element.attributes().get("id");
            if (name.isEmpty() && id.isEmpty()) {
                return Hints.NONE;
            }
            Hints hints = hintsByName.computeIfAbsent(name, Hints::of);
            return id.isEmpty() ? hints : hints.and(Hints.of(id));
        }

        private void leave(int depth) {
            elsewhere = elsewhere < 0 ? depth : elsewhere;
        }

        private void heading(Element element) {
            elsewhere = -1;
            add(headings, element);
        }

        private void subhead(Element element, String tag, Hints hints) {
            if (hints.has(Hint.TITLE) && (tag.equals("h2") || tag.equals("h3"))) {
                add(headings, element);
            }
            if (subheads.size() < MAX_SUBHEADS) {
                add(subheads, element);
            }
        }

        private void add(List<Clue> clues, Element element) {
            if (clues.size() < MAX_CLUES) {
                clues.add(new Clue(element, order, elsewhere >= 0));
            }
        }
    }

    /** Whether a link leads to the page of an author, by its {@code rel} or by its path. */
    private static boolean isAuthorLink(Element element) {
        if (!element.normalName().equals("a")) {
            return false;
        }
        return element.attr("rel").toLowerCase(Locale.ROOT).contains("author") || isAuthorPath(element.attr("href"));
    }

    /** Whether a path names authors and then one of them: "/author/jane-doe", "/redaktion/autoren/jane-doe". */
    private static boolean isAuthorPath(String href) {
        int end = Math.min(href.length(), MAX_HREF);
        int start = href.indexOf('/') + 1;
        for (int next = href.indexOf('/', start);
                start > 0 && next > 0 && next < end;
                next = href.indexOf('/', start)) {
            boolean is = next - start <= MAX_AUTHOR_PATH
                    && next + 1 < href.length()
                    && AUTHOR_PATHS.contains(href.substring(start, next).toLowerCase(Locale.ROOT));
            if (is) {
                return true;
            }
            start = next + 1;
        }
        return false;
    }

    /** Whether an element wraps the whole page or article, whatever its class says of what it has beside it. */
    private static boolean isWhole(String tag) {
        return tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article");
    }

    private void meta(Element element) {
        String content = element.attr("content").isEmpty() ? element.attr("value") : element.attr("content");
        if (content.isBlank() || metas.size() >= MAX_METAS) {
            return;
        }
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
            if (!name.isEmpty()) {
                List<String> values = metas.computeIfAbsent(name, n -> new ArrayList<>());
                if (values.size() < MAX_CLUES) {
                    values.add(content.strip());
                }
            }
        }
    }

    private void link(Element element) {
        if (canonical.isEmpty() && element.attr("rel").strip().equalsIgnoreCase("canonical")) {
            canonical = element.attr("href").strip();
        }
    }

    private void script(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean isLinked = type.startsWith("application/ld+json") || (type.isEmpty() && isUntypedData(element.data()));
        if (isLinked && linkedData.size() < MAX_CLUES) {
            linkedData.add(element.data());
        } else if (scripts.size() < MAX_CLUES) {
            scripts.add(element);
        }
    }

    /** Whether a script without a type is JSON-LD. */
    private static boolean isUntypedData(String code) {
        String start = code.substring(0, Math.min(code.length(), 80)).stripLeading();
        return (start.startsWith("{") || start.startsWith("[")) && start.contains("\"@context\"");
    }

    /**
     * The first of the element's text, no longer than {@code most}; blocks and breaks begin a line, other space is as it
     * stands. Without what is in scripts and pictures, and without the readings of ideographs.
     */
    static String text(Element element, int most) {
        return text(element, most, e -> false);
    }

    /** As {@link #text(Element, int)}, without the elements that are to be left out. */
    static String text(Element element, int most, Predicate<Element> isLeftOut) {
        StringBuilder out = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof TextNode text) {
                            append(out, text);
                        } else if (node instanceof Element inner) {
                            if (depth > 0 && (SILENT.contains(inner.normalName()) || isLeftOut.test(inner))) {
                                return FilterResult.SKIP_ENTIRELY;
                            }
                            if (inner.isBlock() || inner.normalName().equals("br")) {
                                out.append('\n');
                            }
                        }
                        return out.length() > most ? FilterResult.STOP : FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element inner && inner.isBlock()) {
                            out.append('\n');
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                element);
        return out.length() > most ? out.substring(0, most) : out.toString();
    }

    /** Whether a node's end and the next one's start are two words that nothing parts: "Jane Doe" and "Staff". */
    private static boolean areApart(char secondLast, char last, char next) {
        return last == ':'
                ? Character.isLetter(secondLast) && Character.isLetter(next)
                : Character.isLowerCase(secondLast) && Character.isLowerCase(last) && Character.isUpperCase(next);
    }

    /** A line break between words is space; one at the ends of a node stays. A colon parts a node from the next. */
    private static void append(StringBuilder out, TextNode node) {
        String text = node.getWholeText();
        int last = out.length() - 1;
        if (last > 0 && !text.isEmpty() && areApart(out.charAt(last - 1), out.charAt(last), text.charAt(0))) {
            out.append(' ');
        }
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == '\n' || c == '\t' || c == '\r' || c == ' ';
            if (isSpace && i > start && i < end) {
                if (out.charAt(out.length() - 1) != ' ') {
                    out.append(' ');
                }
            } else {
                out.append(c);
            }
        }
    }
}
