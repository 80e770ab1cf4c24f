package io.dateline.article.html;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What stands around the headline, and what stands in another part of the page. */
final class Surroundings {
    /** Nodes before and after the headline that belong to its surroundings. */
    private static final int BEFORE_HEADLINE = 80;

    private static final int AFTER_HEADLINE = 220;
    /** Nodes after the headline in which, before the text, asides and boxes for sharing are the article's. */
    private static final int HEADER = 60;
    /** A place before the headline is this many times as far as one after it: dates of the day stand in page heads. */
    private static final int BEFORE_IS_FARTHER = 4;

    private static final int MAX_DEPTH = 100;
    /** Levels above a date within which a teaser has its link. */
    private static final int TEASER_DEPTH = 3;
    /** Characters that the headline in a link has at least. */
    private static final int TEASER_LINK = 30;
    /** Elements of a teaser that are looked through. */
    private static final int TEASER_ELEMENTS = 30;
    /** Characters of a teaser with its lead. */
    private static final int MAX_TEASER = 500;

    private static final int MAX_DATE = 40;

    private final int headline;
    private final int textStart;
    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Of a page.
     *
     * @param headline its order in the walk over the page; 0 where there is none
     * @param element the headline
     * @param textStart order of the first paragraph after it
     */
    private Surroundings(int headline, Optional<Element> element, int textStart) {
        this.headline = headline;
        this.textStart = textStart;
        Element above = element.orElse(null);
        while (above != null && around.size() < MAX_DEPTH) {
            around.add(above);
            above = above.parent();
        }
    }

    static Surroundings of(Clues clues, int headline) {
        Optional<Element> element = clues.headings.stream()
                .filter(h -> h.order() == headline)
                .map(Clue::element)
                .findFirst()
                .or(() -> clues.lines.stream()
                        .filter(l -> l.order() == headline)
                        .map(PageLine::parent)
                        .findFirst());
        int textStart = clues.paragraphs.stream()
                .filter(p -> p.order() > headline
                        && element.filter(e -> isWithin(p.parent(), e)).isEmpty())
                .mapToInt(PageLine::order)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return new Surroundings(headline, element, textStart);
    }

    private static boolean isWithin(Element inner, Element outer) {
        Element at = inner;
        for (int i = 0; i < TEASER_DEPTH && at != null; i++) {
            if (at.equals(outer)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    boolean isNear(int order) {
        return headline > 0 && order > headline - BEFORE_HEADLINE && order < headline + AFTER_HEADLINE;
    }

    boolean isBefore(int order) {
        return order < headline - BEFORE_HEADLINE;
    }

    boolean isAfter(int order) {
        return order > headline + AFTER_HEADLINE;
    }

    /** Whether a place is behind the first paragraph of the text. */
    boolean isInText(int order) {
        return order > textStart;
    }

    /** How far from the headline a place is, in nodes; none is near where there is no headline. */
    int distance(int order) {
        return headline == 0
                ? Integer.MAX_VALUE
                : order >= headline ? order - headline : (headline - order) * BEFORE_IS_FARTHER;
    }

    /**
     * Whether an element stands in a part of the page that is not the article: one that does not hold the headline too.
     *
     * @param flagged what the walk over the page says of it
     */
    boolean isElsewhere(Element element, boolean flagged, int order) {
        if (!isNear(order)) {
            return flagged;
        }
        return (flagged && isInOtherPart(element, order)) || isOfTeaser(element);
    }

    private boolean isInOtherPart(Element element, int order) {
        boolean isHeader = order > headline && order < headline + HEADER && !isInText(order);
        return isIn(element, at -> isOther(at, isHeader));
    }

    /** Whether an element stands in a part of other articles or of readers, and not of the headline. */
    boolean isOfOthers(Element element) {
        return isIn(element, at -> hints(at).has(Hint.OTHERS));
    }

    /** Whether an element, or one around it that does not hold the headline too, is of a kind. */
    private boolean isIn(Element element, Predicate<Element> kind) {
        Element at = element;
        for (int i = 0; i < MAX_DEPTH && at != null && !around.contains(at); i++) {
            if (kind.test(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static Hints hints(Element element) {
        return Hints.of(element.className() + " " + element.id());
    }

    /** Whether a place is before the headline. */
    boolean isAbove(int order) {
        return order < headline;
    }

    /** Whether an element stands beside or in a link that reads like the headline of another article. */
    boolean isOfTeaser(Element element) {
        Element at = element;
        for (int i = 0; i < TEASER_DEPTH && at != null && !around.contains(at); i++) {
            if (Clues.text(at, MAX_TEASER + 1).length() > MAX_TEASER) {
                return false;
            }
            if (linkText(at)
                    >= TEASER_LINK + Clues.text(element, TEASER_LINK).strip().length()) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    /** Characters of the longest link in an element or of the link that it is, among the first. */
    private static int linkText(Element element) {
        if (element.normalName().equals("a")) {
            return Clues.text(element, 2 * TEASER_LINK + MAX_DATE).strip().length();
        }
        return element.stream()
                .limit(TEASER_ELEMENTS)
                .filter(e -> e.normalName().equals("a"))
                .mapToInt(e -> Clues.text(e, 2 * TEASER_LINK + MAX_DATE).strip().length())
                .max()
                .orElse(0);
    }

    private static boolean isOther(Element element, boolean isHeader) {
        Hints hints = hints(element);
        boolean isNamed = hints.has(Hint.ELSEWHERE)
                && !hints.has(Hint.AUTHOR)
                && !hints.has(Hint.DATE)
                && !(isHeader && hints.has(Hint.SHARE));
        return switch (element.normalName()) {
            case "html", "body", "main", "article" -> false;
            case "nav", "footer" -> true;
            case "aside" -> isNamed || !isHeader;
            default -> isNamed;
        };
    }
}
