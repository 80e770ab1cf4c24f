package io.dateline.article.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/** Gathers the clues of a page while the walk goes over its nodes. */
final class ClueGatherer {
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
    private static final int MIN_AUTHOR_PATH =
            AUTHOR_PATHS.stream().mapToInt(String::length).min().orElse(0);
    private static final int MAX_AUTHOR_PATH =
            AUTHOR_PATHS.stream().mapToInt(String::length).max().orElse(0);
    /** The characters that they begin with. */
    private static final String AUTHOR_PATH_STARTS = AUTHOR_PATHS.stream()
            .map(p -> p.substring(0, 1))
            .distinct()
            .sorted()
            .collect(Collectors.joining());

    /** Subheads that are kept. */
    private static final int MAX_SUBHEADS = 60;
    /** Characters of a script in which data say that they are. */
    private static final int MAX_DATA_START = 80;

    private final Clues clues = new Clues();
    private int order;
    /** Depth of the outermost element that is elsewhere; none where negative. */
    private int elsewhere = -1;

    Clues gathered() {
        return clues;
    }

    /** A node that says nothing. */
    void pass() {
        order++;
    }

    void leave(int depth) {
        if (depth == elsewhere) {
            elsewhere = -1;
        }
    }

    void text(NodeText node, Element parent) {
        order++;
        String raw = node.raw();
        if (raw.length() > MIN_PARAGRAPH && clues.paragraphs.size() < MAX_CLUES) {
            String start = Text.folded(raw.substring(0, Math.min(raw.length(), 2 * MIN_PARAGRAPH)));
            boolean hasDigit = node.hasDigit() && Text.hasDigit(start);
            clues.paragraphs.add(new PageLine(start, hasDigit, parent, order, elsewhere >= 0));
        }
        if (clues.lines.size() >= MAX_LINES || raw.length() > 4 * MAX_LINE_LENGTH) {
            return;
        }
        String text = node.isContested() ? Text.folded(raw) : node.folded();
        if (!text.isEmpty() && text.length() <= MAX_LINE_LENGTH) {
            clues.lines.add(new PageLine(text, node.hasDigit(), parent, order, elsewhere >= 0));
        }
    }

    void enter(Opened opened, int depth) {
        order++;
        Hints hints = hints(opened);
        if (opened.traits().isClue()) {
            tag(opened, hints, depth);
        }
        if (opened.hasAttributes()) {
            attributes(opened, hints);
        }
        if (hints.has(Hint.ELSEWHERE) && !isWhole(opened.tag())) {
            goElsewhere(depth);
        }
    }

    private void tag(Opened opened, Hints hints, int depth) {
        Element element = opened.element();
        String tag = opened.tag();
        switch (tag) {
            case "html" ->
                clues.language = element.attr("lang").isBlank() ? element.attr("xml:lang") : element.attr("lang");
            case "title" -> title(element);
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" -> script(element);
            case "h1" -> heading(element);
            case "h2", "h3", "h4", "h5", "h6" -> subhead(element, tag, hints);
            case "time" -> add(clues.times, element);
            case "nav", "aside", "footer" -> goElsewhere(depth);
            default -> {}
        }
    }

    private void attributes(Opened opened, Hints hints) {
        String tag = opened.tag();
        Element element = opened.element();
        if (tag.equals("meta") || tag.equals("link") || tag.equals("script")) {
            if (opened.has("itemprop")) {
                add(clues.properties, element);
            }
            return;
        }
        if (opened.has("itemprop") || opened.has("property")) {
            add(clues.properties, element);
        }
        if (hints.has(Hint.AUTHOR) || (tag.equals("a") && isAuthorLink(opened))) {
            add(clues.authors, element);
        }
        if (hints.has(Hint.DATE) || hints.has(Hint.MODIFIED)) {
            add(clues.dates, element);
        }
        if (hints.has(Hint.SECTION)) {
            add(clues.sections, element);
        }
        if (hints.has(Hint.CREDIT) || hints.has(Hint.COPYRIGHT)) {
            add(clues.credits, element);
        }
        if (tag.equals("article") || tag.equals("main")) {
            add(clues.identified, element);
        }
    }

    private static Hints hints(Opened opened) {
        Hints hints = opened.meaning().hints;
        return opened.id().isEmpty() ? hints : hints.and(Hints.of(opened.id()));
    }

    private void goElsewhere(int depth) {
        elsewhere = elsewhere < 0 ? depth : elsewhere;
    }

    private void heading(Element element) {
        elsewhere = -1;
        add(clues.headings, element);
    }

    private void subhead(Element element, String tag, Hints hints) {
        if (hints.has(Hint.TITLE) && (tag.equals("h2") || tag.equals("h3"))) {
            add(clues.headings, element);
        }
        if (clues.subheads.size() < MAX_SUBHEADS) {
            add(clues.subheads, element);
        }
    }

    private void add(List<Clue> found, Element element) {
        if (found.size() < MAX_CLUES) {
            found.add(new Clue(element, order, elsewhere >= 0));
        }
    }

    /** Whether a link leads to the page of an author, by its {@code rel} or by its path. */
    private static boolean isAuthorLink(Opened link) {
        return link.attribute("rel").toLowerCase(Locale.ROOT).contains("author")
                || isAuthorPath(link.attribute("href"));
    }

    /** Whether a path names authors and then one of them: "/author/jane-doe", "/redaktion/autoren/jane-doe". */
    private static boolean isAuthorPath(String href) {
        int end = Math.min(href.length(), MAX_HREF);
        int start = href.indexOf('/') + 1;
        for (int next = href.indexOf('/', start);
                start > 0 && next > 0 && next < end;
                next = href.indexOf('/', start)) {
            if (next + 1 < href.length() && isOfAuthors(href, start, next)) {
                return true;
            }
            start = next + 1;
        }
        return false;
    }

    private static boolean isOfAuthors(String href, int start, int end) {
        int length = end - start;
        return length >= MIN_AUTHOR_PATH
                && length <= MAX_AUTHOR_PATH
                && AUTHOR_PATH_STARTS.indexOf(Character.toLowerCase(href.charAt(start))) >= 0
                && AUTHOR_PATHS.contains(href.substring(start, end).toLowerCase(Locale.ROOT));
    }

    /** Whether an element wraps the whole page or article, whatever its class says of what it has beside it. */
    private static boolean isWhole(String tag) {
        return tag.equals("html") || tag.equals("body") || tag.equals("main") || tag.equals("article");
    }

    private void title(Element element) {
        if (clues.title.isEmpty() && !isInDrawing(element)) {
            clues.title = element.text();
        }
    }

    private static boolean isInDrawing(Element title) {
        for (Element around = title; around != null; around = around.parent()) {
            if (around.normalName().equals("svg")) {
                return true;
            }
        }
        return false;
    }

    private void meta(Element element) {
        String content = element.attr("content").isEmpty() ? element.attr("value") : element.attr("content");
        if (content.isBlank() || clues.metas.size() >= MAX_METAS) {
            return;
        }
        for (String attribute : List.of("property", "name", "itemprop", "http-equiv")) {
            String name = element.attr(attribute).strip().toLowerCase(Locale.ROOT);
            // days of microdata are read where they stand: they may be another article's
            boolean isMarkedDay = attribute.equals("itemprop") && name.startsWith("date");
            if (!name.isEmpty() && !isMarkedDay) {
                List<String> values = clues.metas.computeIfAbsent(name, n -> new ArrayList<>());
                if (values.size() < MAX_CLUES) {
                    values.add(content.strip());
                }
            }
        }
    }

    private void link(Element element) {
        if (clues.canonical.isEmpty() && element.attr("rel").strip().equalsIgnoreCase("canonical")) {
            clues.canonical = element.attr("href").strip();
        }
    }

    private void script(Element element) {
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        boolean isLinked = type.startsWith("application/ld+json") || (type.isEmpty() && isUntypedData(element));
        if (isLinked && clues.linkedData.size() < MAX_CLUES) {
            clues.linkedData.add(element.data());
        } else if (clues.scripts.size() < MAX_CLUES) {
            clues.scripts.add(element);
        }
    }

    /** Whether a script without a type is JSON-LD. */
    private static boolean isUntypedData(Element script) {
        if (script.childNodeSize() == 0 || !(script.childNode(0) instanceof DataNode data)) {
            return false;
        }
        String code = data.getWholeData();
        String start =
                code.substring(0, Math.min(code.length(), MAX_DATA_START)).stripLeading();
        return (start.startsWith("{") || start.startsWith("[")) && start.contains("\"@context\"");
    }
}
