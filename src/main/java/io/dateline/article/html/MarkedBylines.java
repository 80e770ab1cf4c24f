package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Bylines that markup tells: microdata, links to an author's page, classes. */
final class MarkedBylines {
    private static final double PROPERTY = 0.84;
    private static final double LINK = 0.8;
    private static final double CLASS = 0.75;
    private static final double FAR = 0.35;
    private static final double FAR_CLASS = 0.22;
    /** A link to the author's page beside the headline, in a part of the page that is called an aside or a footer. */
    private static final double NEAR_ASIDE = 0.5;

    private static final String SIGNED = "class signed";
    /** A box on the author. */
    private static final double BOX = 0.31;

    private static final double ELSEWHERE = 0.1;
    /** Nodes below the headline in which any link to an author's page is that of its author. */
    static final int BELOW_HEADLINE = 60;
    /** Nodes between the marked names of one byline. */
    private static final int BESIDE = 45;

    private static final int MAX_BYLINE = 160;
    /** The same of a link with many blanks, with and without these. */
    private static final int MAX_RAW = 4 * MAX_BYLINE;

    private static final int MAX_SPACED = 40;
    /** Characters of an element that holds one byline and no other, and levels that are climbed to find it. */
    private static final int MAX_BOX = 300;

    private static final int MAX_CLIMB = 4;
    private static final int MAX_FIGURE = 6;
    /** What marks a name inside the mark of an author, and inside a box on one. */
    private static final Evaluator NAME = QueryParser.parse("[itemprop=name], .fn");

    private static final Evaluator NAME_IN_BOX = QueryParser.parse("[itemprop=name], .fn, [rel=author],"
            + " [class*=author-name], [class*=author_name], [class*=authorName], h2, h3, h4, h5, h6");

    /** Places of one kind and weight that are heeded. */
    private static final int MAX_NAMING = 6;

    private MarkedBylines() {}

    /**
     * The places of a page that sign, those of one kind and weight as one.
     *
     * @param least weight of a class or link that is read
     */
    static List<Signed> of(Findings page, int headline, double least) {
        List<Signed> found = new ArrayList<>();
        List<Signed> near = new ArrayList<>();
        for (Clue clue : page.clues().properties) {
            String name = clue.element().attr("itemprop");
            if ((name.contains("author") || name.contains("creator"))
                    && !clue.element().normalName().equals("meta")) {
                add(near, clue, "itemprop author", clue.isElsewhere() ? FAR : PROPERTY);
            } else if (name.contains("author") && clue.element().hasAttr("content")) {
                String content = Text.clean(clue.element().attr("content"));
                near.add(new Signed(Names.of(content), content, "itemprop author", PROPERTY));
            }
        }
        for (Clue clue : page.clues().authors) {
            boolean close = headline > 0
                    && clue.order() > headline - Authors.BEFORE_HEADLINE
                    && clue.order() < headline + Authors.AFTER_HEADLINE;
            if ((close && isInFigure(clue.element())) || isOfComment(clue.element())) {
                continue;
            }
            boolean link = clue.element().normalName().equals("a");
            boolean named = link && clue.element().attr("rel").contains("author");
            if (link && !named && leadsAway(clue.element(), page)) {
                continue;
            }
            boolean below = clue.order() > headline && clue.order() < headline + BELOW_HEADLINE;
            double weight = clue.isElsewhere()
                    ? (close && (named || (link && below)) ? NEAR_ASIDE : ELSEWHERE)
                    : close ? (link ? LINK : CLASS) : (link ? FAR : FAR_CLASS);
            if (weight >= least) {
                add(near, clue, named ? "rel author" : link ? Authors.PATH : "class", weight);
            }
            if (clue.isElsewhere() && !link && close && clue.order() > headline) {
                addSigned(near, clue);
            }
            if (weight == FAR_CLASS || weight == CLASS) {
                addFar(near, clue, headline, page);
            }
        }
        boolean isNamed = near.stream().anyMatch(s -> s.rule().equals("rel author") && s.weight() == LINK && s.names());
        near.stream()
                .filter(s -> !isNamed || !s.rule().equals(Authors.PATH))
                .collect(Collectors.groupingBy(
                        s -> new Authors.Place(s.rule(), s.weight()), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> found.add(merged(same, headline)));
        return found;
    }

    /** Whether a link leads to another site, where who took a picture has pages too. */
    private static boolean leadsAway(Element link, Findings page) {
        String href = link.attr("href");
        return href.contains("//")
                && page.url()
                        .map(MarkedBylines::site)
                        .filter(site -> PageUrl.of(href, page.url())
                                .map(ArchivedCopy::original)
                                .filter(to -> !site(to).equals(site))
                                .isPresent())
                        .isPresent();
    }

    private static String site(PageUrl url) {
        return url.site().orElse(url.host());
    }

    /** Whether an element names who commented: "comment-author". */
    private static boolean isOfComment(Element element) {
        return element.className().toLowerCase(Locale.ROOT).contains("comment");
    }

    /** Whether an element tells who took a picture. */
    private static boolean isInFigure(Element element) {
        Element around = element;
        for (int i = 0; i < MAX_FIGURE && around != null; i++) {
            String tag = around.normalName();
            if (tag.equals("figure")
                    || tag.equals("figcaption")
                    || around.hasClass("caption")
                    || around.hasClass("wp-caption")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** Beside the headline, in a part of the page that is called otherwise, a by-word signs. */
    private static void addSigned(List<Signed> found, Clue clue) {
        String text = Text.folded(Clues.text(clue.element(), MAX_BYLINE + 1));
        if (NameWords.afterBy(text).isPresent()) {
            add(found, clue, SIGNED, Authors.SIGNED);
        }
    }

    /** Away from the headline a class alone says little: a by-word signs, and a box after the text names its author. */
    private static void addFar(List<Signed> found, Clue clue, int headline, Findings page) {
        String text = Text.folded(Clues.text(clue.element(), MAX_BYLINE + 1));
        boolean signs = NameWords.afterSigned(text).isPresent()
                || (NameWords.afterBy(text).isPresent()
                        && found.stream().noneMatch(s -> s.rule().equals(SIGNED))
                        && isSole(page, text));
        if (headline <= 0 || signs) {
            add(found, clue, SIGNED, Authors.SIGNED);
        } else if (clue.order() > headline) {
            Element name = clue.element().selectFirst(NAME_IN_BOX);
            if (name != null) {
                String named = Text.folded(Clues.text(name, MAX_BYLINE));
                Byline byline = Names.of(named);
                if (byline.persons().size() == 1 && BylineShare.isMostlyNames(byline, named)) {
                    found.add(new Signed(
                            byline, named, "author box", BOX, clue.order(), Optional.of(clue.element()), ""));
                }
            }
        }
    }

    /** Whether no other byline of the page has a by-word and says otherwise. */
    private static boolean isSole(Findings page, String text) {
        return page.clues().authors.stream()
                .map(c -> Text.folded(Clues.text(c.element(), MAX_BYLINE + 1)))
                .allMatch(t -> t.equals(text) || NameWords.afterBy(t).isEmpty());
    }

    /** Those of one byline, the first below the headline, else the first of all. */
    private static Signed merged(List<Signed> same, int headline) {
        List<Signed> naming =
                same.stream().filter(Signed::names).limit(MAX_NAMING).toList();
        Signed first = naming.stream()
                .filter(s -> headline > 0 && s.order() > headline)
                .findFirst()
                .or(() -> naming.stream().findFirst())
                .orElse(same.get(0));
        List<Signed> used = naming.isEmpty()
                ? List.of(first)
                : naming.stream()
                        .filter(s -> s.order() >= first.order()
                                && s.order() - first.order() <= BESIDE
                                && s.group().equals(first.group())
                                && s.box().equals(first.box()))
                        .toList();
        return new Signed(
                Names.joined(used.stream().map(Signed::byline).toList()),
                used.get(0).text(),
                used.get(0).rule(),
                used.get(0).weight());
    }

    private static void add(List<Signed> found, Clue clue, String rule, double weight) {
        if (isFull(found, rule, weight)) {
            return;
        }
        boolean isBare = clue.element().firstElementChild() == null;
        Element named = isBare ? null : clue.element().selectFirst(NAME);
        Element element = named == null ? clue.element() : named;
        boolean isLink = element.normalName().equals("a");
        String whole = Clues.text(element, (isLink ? MAX_RAW : MAX_BYLINE) + 1);
        boolean isCut = whole.length() > MAX_BYLINE
                && (!isLink || whole.length() > MAX_RAW || Text.folded(whole).length() > MAX_SPACED);
        String text = (isCut ? whole.substring(0, MAX_BYLINE + 1) : whole).strip();
        // of more than a byline a by-word tells that it begins with one
        if (!text.isEmpty() && (!isCut || NameWords.afterBy(text).isPresent())) {
            Byline byline = Names.of(text);
            if (!rule.equals("class") || BylineShare.isMostlyNames(byline, text)) {
                boolean isAll = named == null && !isCut;
                boolean isNaming =
                        !byline.persons().isEmpty() || !byline.organisations().isEmpty();
                found.add(new Signed(
                        byline,
                        Text.folded(isAll ? whole : Clues.text(clue.element(), MAX_BYLINE)),
                        rule,
                        weight,
                        clue.order(),
                        isNaming ? Optional.of(box(clue.element())) : Optional.empty(),
                        clue.element().className()));
            }
        }
    }

    /** Whether so many places of a kind and weight name someone that no further one is heeded. */
    private static boolean isFull(List<Signed> found, String rule, double weight) {
        int naming = 0;
        for (Signed s : found) {
            naming += s.weight() == weight && s.rule().equals(rule) && s.names() ? 1 : 0;
        }
        return naming >= MAX_NAMING;
    }

    /** The largest element around one that is still small enough to be one byline. */
    private static Element box(Element element) {
        Element box = element;
        for (int i = 0; i < MAX_CLIMB; i++) {
            Element parent = box.parent();
            if (parent == null || Clues.text(parent, MAX_BOX + 1).length() > MAX_BOX) {
                break;
            }
            box = parent;
        }
        return box;
    }
}
