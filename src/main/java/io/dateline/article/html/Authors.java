package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Who signed the article: the most trusted place that names persons decides; organisations are gathered from all.
 *
 * @param printed the visible byline as it stands, where one was found
 */
record Authors(Byline byline, Optional<String> printed) {
    private static final double JSON_LD = 1.0;
    private static final double PROPERTY = 0.84;
    private static final double LINK = 0.8;
    private static final double CLASS = 0.75;
    private static final double LINE = 0.7;
    private static final double FAR = 0.35;
    private static final double FAR_CLASS = 0.22;
    /** A link to the author's page beside the headline, in a part of the page that is called an aside or a footer. */
    private static final double NEAR_ASIDE = 0.5;
    /** What signs a text anywhere on the page: "Author: Jane Doe", or a box on the author. */
    private static final double SIGNED = 0.32;

    private static final double BOX = 0.31;
    /** A name beside the date. */
    private static final double DATED = 0.33;
    /** Least share of a visible byline that its names make up; less is a sentence. */
    private static final double LEAST_SHARE = 0.35;
    /** The same where the line begins with a word for "by" and a name. */
    private static final double LEAST_SIGNED_SHARE = 0.25;

    private static final double ELSEWHERE = 0.1;
    private static final double LEAST = 0.3;
    private static final int BEFORE_HEADLINE = 150;
    private static final int AFTER_HEADLINE = 300;
    /** Nodes between the marked names of one byline. */
    private static final int BESIDE = 45;

    /** Words of a name that no by-word and no markup names so. */
    private static final int MAX_WORDS = 4;

    /** Letters of a site's name with which the name of one of its desks begins. */
    private static final int MIN_SITE = 6;

    private static final int MAX_BYLINE = 160;
    private static final int MAX_LINE = 110;
    private static final int MAX_LINES = 3;
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "i", "em");
    private static final int MAX_SIGNATURE = 40;
    /** Characters of a paragraph before a signature. */
    private static final int MIN_PARAGRAPH = 80;
    /** Characters of an element that holds one byline and no other, and levels that are climbed to find it. */
    private static final int MAX_BOX = 300;

    private static final int MAX_CLIMB = 4;
    /** Lines that a byline may go on for, and nodes between two of them. */
    private static final int MAX_NEXT = 5;

    private static final int MAX_APART = 12;

    private static final int MAX_FIGURE = 6;
    /** What marks a name inside the mark of an author, and inside a box on one. */
    private static final Evaluator NAME = QueryParser.parse("[itemprop=name], .fn");

    private static final Evaluator NAME_IN_BOX = QueryParser.parse("[itemprop=name], .fn, [rel=author],"
            + " [class*=author-name], [class*=author_name], [class*=authorName], h2, h3, h4, h5, h6");

    /** Places of one kind and weight that are heeded. */
    private static final int MAX_NAMING = 6;

    private record Signed(
            Byline byline, String text, String rule, double weight, int order, Optional<Element> box, String group) {
        Signed(Byline byline, String text, String rule, double weight) {
            this(byline, text, rule, weight, 0, Optional.empty(), "");
        }

        Signed with(Byline other) {
            return new Signed(other, text, rule, weight, order, box, group);
        }

        boolean names() {
            return !byline.persons().isEmpty() || !byline.organisations().isEmpty();
        }

        Candidate candidate() {
            return new Candidate(text, rule, weight);
        }
    }

    static Authors of(Findings page, int headline, List<String> siteNames) {
        List<Signed> visible = new ArrayList<>();
        List<Signed> ranked = ranked(page, headline, siteNames, LEAST, visible);
        List<String> organisations = Names.joined(ranked.stream()
                        .filter(s -> s.weight() >= LEAST)
                        .map(Signed::byline)
                        .toList())
                .organisations();
        Optional<String> printed = visible.stream()
                .filter(s -> s.weight() >= LINE)
                .max(Comparator.comparingDouble(Signed::weight))
                .map(Signed::text);
        return new Authors(new Byline(persons(ranked), organisations), printed);
    }

    /** All that was weighed, what weighs too little to be heeded as well. */
    static List<Candidate> candidates(Findings page, int headline, List<String> siteNames) {
        return ranked(page, headline, siteNames, 0, new ArrayList<>()).stream()
                .map(Signed::candidate)
                .toList();
    }

    /**
     * The places that sign, the most trusted first.
     *
     * @param least weight of a class or link that is read
     * @param visible takes those that readers see
     */
    private static List<Signed> ranked(
            Findings page, int headline, List<String> siteNames, double least, List<Signed> visible) {
        List<Signed> found = new ArrayList<>();
        structured(page, found);
        visible.addAll(visible(page, headline, least));
        boolean isNamed = Stream.concat(found.stream(), visible.stream())
                .anyMatch(s -> s.weight() >= LEAST && isNaming(s.byline()));
        visible.addAll(lines(page, headline, isNamed && headline > 0 ? headline + AFTER_HEADLINE : Integer.MAX_VALUE));
        found.addAll(visible);
        Set<String> sites = siteNames.stream().map(Text::letters).collect(Collectors.toSet());
        return found.stream()
                .map(s -> s.with(withoutSites(s.byline(), sites)))
                .sorted(Comparator.comparingDouble(Signed::weight).reversed())
                .toList();
    }

    /** Of the most trusted place that names some; a visible byline that names these and more is the fuller one. */
    private static List<String> persons(List<Signed> ranked) {
        List<Signed> naming = ranked.stream()
                .filter(s -> s.weight() >= LEAST && !s.byline().persons().isEmpty())
                .toList();
        List<String> first = naming.isEmpty()
                ? List.of()
                : creators(naming.get(0), naming).stream()
                        .map(p -> whole(p, naming))
                        .toList();
        Set<String> keys = keys(first);
        return naming.stream()
                .filter(s -> s.weight() >= LINE && s.byline().persons().size() > first.size())
                .filter(s -> !s.rule().startsWith("json-ld"))
                .map(s -> s.byline().persons())
                .filter(p -> keys(p).containsAll(keys) && p.stream().allMatch(Authors::isWhole))
                .findFirst()
                .orElse(first);
    }

    private static Set<String> keys(List<String> names) {
        return names.stream().map(Text::key).collect(Collectors.toSet());
    }

    /** Where JSON-LD names creators among its authors, and a tag or the page agrees, the others contributed. */
    private static List<String> creators(Signed first, List<Signed> naming) {
        Set<String> authors = keys(first.byline().persons());
        return naming.stream()
                .filter(s -> s.rule().equals("json-ld creator")
                        && s.byline().persons().size() < authors.size()
                        && authors.containsAll(keys(s.byline().persons()))
                        && naming.stream()
                                .anyMatch(o -> !o.rule().startsWith("json-ld")
                                        && keys(o.byline().persons())
                                                .equals(keys(s.byline().persons()))))
                .findFirst()
                .map(s -> s.byline().persons())
                .orElse(first.byline().persons());
    }

    /** Whether a name is of two words, or of a script without capitals. */
    private static boolean isWhole(String name) {
        return name.indexOf(' ') > 0 || !Character.isUpperCase(name.codePointAt(0));
    }

    /** A first name alone with its last name, where another place gives both. */
    private static String whole(String name, List<Signed> naming) {
        return isWhole(name)
                ? name
                : naming.stream()
                        .flatMap(s -> s.byline().persons().stream())
                        .filter(p -> p.startsWith(name + " "))
                        .findFirst()
                        .orElse(name);
    }

    /** A site or outlet that stands where a person would is an organisation. */
    private static Byline withoutSites(Byline byline, Set<String> sites) {
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>(byline.organisations());
        for (String person : byline.persons()) {
            String letters = Text.letters(person);
            boolean isSite = sites.contains(letters)
                    || sites.stream().anyMatch(s -> s.length() >= MIN_SITE && letters.startsWith(s));
            (isSite ? organisations : persons).add(person);
        }
        return new Byline(persons, organisations);
    }

    private static void structured(Findings page, List<Signed> found) {
        for (int i = 0; i < page.articles().size(); i++) {
            for (String property : List.of("author", "creator")) {
                List<JsonNode> values = page.data().values(page.articles().get(i), property);
                List<Byline> bylines =
                        values.stream().map(v -> structured(page.data(), v)).toList();
                if (!bylines.isEmpty()) {
                    String text = values.stream().map(page.data()::text).collect(Collectors.joining("; "));
                    found.add(new Signed(
                            Names.joined(bylines),
                            text,
                            "json-ld " + property,
                            JSON_LD - 0.04 * i - (property.equals("creator") ? 0.02 : 0)));
                }
            }
        }
        MetaNames.of("author", page.clues()).stream()
                .collect(Collectors.groupingBy(
                        c -> c.rule() + "\t" + c.weight(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> found.add(new Signed(
                        Names.joined(same.stream()
                                .map(c -> Names.ofPerson(c.value()))
                                .toList()),
                        same.stream().map(Candidate::value).collect(Collectors.joining("; ")),
                        same.get(0).rule(),
                        same.get(0).weight())));
    }

    private static Byline structured(LinkedData data, JsonNode value) {
        if (value.isArray()) {
            List<Byline> all = new ArrayList<>();
            value.forEach(v -> all.add(structured(data, data.resolved(v))));
            return Names.joined(all);
        }
        List<String> names = value.isObject() ? data.texts(value, "name") : List.of(data.text(value));
        Byline byline = Names.joined(names.stream().map(Names::ofPerson).toList());
        boolean organisation =
                LinkedData.types(value).stream().anyMatch(t -> t.endsWith("Organization") || t.equals("Corporation"));
        boolean shaped = organisation
                && names.size() == 1
                && byline.persons().size() <= 1
                && byline.organisations().isEmpty();
        return shaped ? new Byline(List.of(), names) : byline;
    }

    private static List<Signed> visible(Findings page, int headline, double least) {
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
                    && clue.order() > headline - BEFORE_HEADLINE
                    && clue.order() < headline + AFTER_HEADLINE;
            if (close && isInFigure(clue.element())) {
                continue;
            }
            boolean link = clue.element().normalName().equals("a");
            boolean named = link && clue.element().attr("rel").contains("author");
            double weight = clue.isElsewhere()
                    ? (close && named ? NEAR_ASIDE : ELSEWHERE)
                    : close ? (link ? LINK : CLASS) : (link ? FAR : FAR_CLASS);
            if (weight >= least) {
                add(near, clue, link ? "rel author" : "class", weight);
            }
            if (clue.isElsewhere() && !link && close && clue.order() > headline) {
                addSigned(near, clue);
            }
            if (weight == FAR_CLASS || weight == CLASS) {
                addFar(near, clue, headline);
            }
        }
        near.stream()
                .collect(Collectors.groupingBy(
                        s -> s.rule() + "\t" + s.weight(), java.util.LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(same -> found.add(merged(same)));
        return found;
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
            add(found, clue, "class signed", SIGNED);
        }
    }

    /** Away from the headline a class alone says little: a by-word signs, and a box after the text names its author. */
    private static void addFar(List<Signed> found, Clue clue, int headline) {
        String text = Text.folded(Clues.text(clue.element(), MAX_BYLINE + 1));
        if (headline <= 0 || NameWords.afterSigned(text).isPresent()) {
            add(found, clue, "class signed", SIGNED);
        } else if (clue.order() > headline) {
            Element name = clue.element().selectFirst(NAME_IN_BOX);
            if (name != null) {
                String named = Text.folded(Clues.text(name, MAX_BYLINE));
                Byline byline = Names.of(named);
                if (byline.persons().size() == 1 && isMostlyNames(byline, named)) {
                    found.add(new Signed(
                            byline, named, "author box", BOX, clue.order(), Optional.of(clue.element()), ""));
                }
            }
        }
    }

    private static Signed merged(List<Signed> same) {
        List<Signed> naming =
                same.stream().filter(Signed::names).limit(MAX_NAMING).toList();
        Signed first = naming.isEmpty() ? same.get(0) : naming.get(0);
        List<Signed> used = naming.isEmpty()
                ? List.of(first)
                : naming.stream()
                        .filter(s -> s.order() - first.order() <= BESIDE
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
        String whole = Clues.text(element, MAX_BYLINE + 1);
        String text = whole.strip();
        if (text.length() <= MAX_BYLINE && !text.isEmpty()) {
            Byline byline = Names.of(text);
            if (!rule.equals("class") || isMostlyNames(byline, text)) {
                boolean isAll = named == null && whole.length() <= MAX_BYLINE;
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

    /** Whether a text is a byline and not a sentence with names; a name of one word only in a script without capitals. */
    private static boolean isMostlyNames(Byline byline, String text) {
        int letters = byline.persons().stream().mapToInt(String::length).sum()
                + byline.organisations().stream().mapToInt(String::length).sum();
        String folded = Text.folded(text);
        boolean signs = !byline.persons().isEmpty()
                && NameWords.afterBy(folded)
                        .filter(r -> r.startsWith(byline.persons().get(0)))
                        .isPresent();
        return byline.persons().stream().allMatch(Authors::isWhole)
                && letters > 0
                && letters >= (signs ? LEAST_SIGNED_SHARE : LEAST_SHARE) * length(byline, folded);
    }

    /** Characters of a byline without the date after its names, or before them with a word for "by". */
    private static int length(Byline byline, String text) {
        int start =
                byline.persons().isEmpty() ? -1 : text.indexOf(byline.persons().get(0));
        if (start < 0) {
            return text.length();
        }
        int end = start;
        while (end < text.length() && !Character.isDigit(text.charAt(end))) {
            end++;
        }
        String before = text.substring(0, start).strip();
        String last = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        boolean dated =
                NameWords.isMiddle(last) || (!last.isEmpty() && Character.isDigit(last.charAt(last.length() - 1)));
        return dated ? end - start : end;
    }

    /**
     * Lines "By Jane Doe" near the headline; where there are none, lines that sign a text wherever they stand.
     *
     * @param last order of the last line that may tell something
     */
    private static List<Signed> lines(Findings page, int headline, int last) {
        List<Signed> found = new ArrayList<>();
        List<Signed> far = new ArrayList<>();
        List<PageLine> lines = page.clues().lines;
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            PageLine line = lines.get(i);
            if (line.order() > last) {
                break;
            }
            if (line.isElsewhere() || line.text().length() > MAX_LINE) {
                continue;
            }
            boolean near = headline > 0
                    && line.order() >= headline - BEFORE_HEADLINE
                    && line.order() <= headline + AFTER_HEADLINE;
            if (near && found.size() < MAX_LINES) {
                double weight = LINE - 0.01 * found.size();
                NameWords.afterBy(line.text())
                        .flatMap(rest -> signed(byline(lines, at, rest), "line", weight))
                        .or(() -> NameWords.afterDateAndBy(line.text()).flatMap(rest -> signed(rest, "line", weight)))
                        .ifPresent(found::add);
            } else if (far.isEmpty() && line.order() > headline) {
                (headline > 0 ? NameWords.afterSigned(line.text()) : NameWords.afterBy(line.text()))
                        .flatMap(rest -> signed(byline(lines, at, rest), "line signed", SIGNED))
                        .ifPresent(far::add);
            }
            if (near && far.isEmpty()) {
                dated(lines, i).ifPresent(far::add);
            }
            if (line.order() > headline && found.isEmpty()) {
                signature(line).ifPresent(far::add);
            }
        }
        return found.isEmpty() ? far : found;
    }

    private static Optional<Signed> signed(String text, String rule, double weight) {
        Byline byline = text.length() <= MAX_LINE ? Names.of(text) : Byline.NONE;
        return isNaming(byline) && isMostlyNames(byline, text)
                ? Optional.of(new Signed(byline, Text.folded(text), rule, weight))
                : Optional.empty();
    }

    private static boolean isNaming(Byline byline) {
        return byline.persons().stream().anyMatch(p -> p.indexOf(' ') > 0);
    }

    /** A line with what belongs to it: the next ones where it is but the by-word, or ends in a comma or "and". */
    private static String byline(List<PageLine> lines, int at, String rest) {
        PageLine line = lines.get(at);
        if (rest.isEmpty()) {
            String parent = Text.folded(Clues.text(line.parent(), 2 * MAX_LINE));
            if (parent.length() > line.text().length() && parent.length() <= MAX_LINE) {
                return parent;
            }
        }
        StringBuilder text = new StringBuilder(line.text());
        boolean alone = rest.isEmpty();
        String open = rest;
        for (int next = at + 1; next < lines.size() && next <= at + MAX_NEXT; next++) {
            boolean wanted = isOpen(open) || (alone && next <= at + 2 && !isNaming(Names.of(text.toString())));
            if (!wanted || lines.get(next).order() - lines.get(next - 1).order() > MAX_APART) {
                break;
            }
            open = lines.get(next).text();
            text.append(open.length() <= 1 ? "" : " ").append(open);
        }
        return text.toString();
    }

    /** "4 May 2022 | 13:10 | Jane Doe": of the parts of a line by the headline all but one are dates and times. */
    private static Optional<Signed> dated(List<PageLine> lines, int at) {
        String text = lines.get(at).text();
        if (text.indexOf('|') < 0 && text.indexOf('•') < 0 && text.indexOf('·') < 0) {
            return Optional.empty();
        }
        if (text.endsWith("|") && at + 1 < lines.size()) {
            text += " " + lines.get(at + 1).text();
        }
        String bars = text.replace('•', '|').replace('·', '|');
        if (bars.length() > MAX_LINE) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        int dates = 0;
        for (String part : bars.split("\\|", -1)) {
            boolean date = part.codePoints().anyMatch(Character::isDigit);
            dates += date ? 1 : 0;
            if (!date && !part.isBlank()) {
                others.add(part.strip());
            }
        }
        Byline byline = dates > 0 && others.size() == 1 ? Names.of(others.get(0)) : Byline.NONE;
        return isNaming(byline)
                        && byline.persons().size() == 1
                        && isMostlyNames(byline, others.get(0))
                        && others.get(0).chars().filter(c -> c == ' ').count() < MAX_WORDS
                        && Stream.of(others.get(0).split(" ", -1)).noneMatch(NameWords::isParticle)
                ? Optional.of(new Signed(byline, text, "line dated", DATED))
                : Optional.empty();
    }

    /** A name alone in the last paragraph of a text, set off by its letters or at the end of the line. */
    private static Optional<Signed> signature(PageLine line) {
        Element block = line.parent();
        boolean setOff = EMPHASIS.contains(block.normalName());
        for (int i = 0; i < MAX_CLIMB && block != null && !block.isBlock(); i++) {
            block = block.parent();
        }
        if (block == null || line.text().length() > MAX_SIGNATURE || !(setOff || isAtRight(block))) {
            return Optional.empty();
        }
        Element before = block.previousElementSibling();
        boolean last = before != null
                && before.normalName().equals(block.normalName())
                && Clues.text(before, MIN_PARAGRAPH + 1).length() > MIN_PARAGRAPH
                && (block.nextElementSibling() == null || isAtRight(block))
                && Text.folded(Clues.text(block, MAX_SIGNATURE + 1)).equals(line.text());
        Byline byline = last ? Names.of(line.text()) : Byline.NONE;
        boolean name = isNaming(byline)
                && byline.organisations().isEmpty()
                && Stream.of(line.text().split(" ", -1)).count() <= MAX_WORDS
                && isMostlyNames(byline, line.text());
        return name ? Optional.of(new Signed(byline, line.text(), "signature", SIGNED)) : Optional.empty();
    }

    private static boolean isAtRight(Element block) {
        return block.attr("align").equalsIgnoreCase("right")
                || block.attr("style").replace(" ", "").contains("text-align:right");
    }

    private static boolean isOpen(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return text.isEmpty() || text.endsWith(",") || NameWords.isAnd(last);
    }

    static Stream<String> texts(Findings page) {
        return MetaNames.of("author", page.clues()).stream().map(Candidate::value);
    }
}
