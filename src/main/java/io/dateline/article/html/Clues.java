package io.dateline.article.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** All that may tell something of an article outside its text, gathered by {@link ClueGatherer}. */
final class Clues {
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

    /** The contents of meta tags of a name, in any of {@code name}, {@code property} and {@code itemprop}. */
    List<String> meta(String name) {
        return metas.getOrDefault(name, List.of());
    }

    Optional<String> firstMeta(String name) {
        return meta(name).stream().findFirst();
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
        Node node = element;
        while (out.length() <= most) {
            boolean isIn = node.equals(element) || !isSkipped(node, isLeftOut);
            if (isIn) {
                begin(out, node);
                if (out.length() > most) {
                    break;
                }
                if (node.childNodeSize() > 0) {
                    node = node.childNode(0);
                    continue;
                }
                end(out, node);
            }
            Node next = next(out, node, element);
            if (next == null) {
                break;
            }
            node = next;
        }
        return out.length() > most ? out.substring(0, most) : out.toString();
    }

    /** The node after one and all in it, the elements between ended; null where the outermost one ends. */
    private static @Nullable Node next(StringBuilder out, Node node, Element outermost) {
        Node at = node;
        while (at != null && !at.equals(outermost)) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            at = at.parent();
            if (at != null) {
                end(out, at);
            }
        }
        return null;
    }

    private static boolean isSkipped(Node node, Predicate<Element> isLeftOut) {
        return node instanceof Element inner && (SILENT.contains(inner.normalName()) || isLeftOut.test(inner));
    }

    private static void begin(StringBuilder out, Node node) {
        if (node instanceof TextNode text) {
            append(out, text.getWholeText());
        } else if (node instanceof Element inner
                && (inner.isBlock() || inner.normalName().equals("br"))) {
            out.append('\n');
        }
    }

    private static void end(StringBuilder out, Node node) {
        if (node instanceof Element inner && inner.isBlock()) {
            out.append('\n');
        }
    }

    /** Whether a node's end and the next one's start are two words that nothing parts: "Jane Doe" and "Staff". */
    private static boolean areApart(char secondLast, char last, char next) {
        return last == ':'
                ? Character.isLetter(secondLast) && Character.isLetter(next)
                : Character.isLowerCase(secondLast) && Character.isLowerCase(last) && Character.isUpperCase(next);
    }

    /** A line break between words is space; one at the ends of a node stays. A colon parts a node from the next. */
    private static void append(StringBuilder out, String text) {
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
        if (hasNoFolds(text, start, end)) {
            out.append(text);
            return;
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

    /** Whether all space between the words is single blanks. */
    private static boolean hasNoFolds(String text, int start, int end) {
        boolean wasBlank = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c <= ' ' && ((c == ' ' && wasBlank) || c == '\n' || c == '\t' || c == '\r')) {
                return false;
            }
            wasBlank = c == ' ';
        }
        return true;
    }
}
