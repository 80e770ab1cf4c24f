package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who signed the article: the most trusted place that names persons decides; organisations are gathered from all.
 *
 * @param printed the visible byline as it stands, where one was found
 */
record Authors(Byline byline, Optional<String> printed) {
    static final double LINE = 0.7;
    /** What signs a text anywhere on the page: "Author: Jane Doe", or a box on the author. */
    static final double SIGNED = 0.32;

    /** Nodes before and after the headline in which a byline is the article's. */
    static final int BEFORE_HEADLINE = 150;

    static final int AFTER_HEADLINE = 300;
    /** The rule of a link that only its path tells. */
    static final String PATH = "path of author";

    private static final double JSON_LD = 1.0;
    private static final double LEAST = 0.3;
    /** Letters of a site's name with which the name of one of its desks begins. */
    private static final int MIN_SITE = 6;

    /** A kind of place that signs. */
    record Place(String rule, double weight) {}

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
        visible.addAll(MarkedBylines.of(page, headline, least));
        boolean isNamed = Stream.concat(found.stream(), visible.stream())
                .anyMatch(s -> s.weight() >= LEAST && BylineShare.isNaming(s.byline()));
        visible.addAll(BylineLines.of(
                page, headline, isNamed && headline > 0 ? headline + AFTER_HEADLINE : Integer.MAX_VALUE));
        found.addAll(visible);
        Set<String> sites = siteNames.stream().map(Text::letters).collect(Collectors.toSet());
        return found.stream()
                .map(s -> s.with(withoutSites(s, sites)))
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
                : creators(trusted(naming), naming).stream()
                        .map(p -> whole(p, naming))
                        .toList();
        List<String> writers = writers(first, naming);
        if (writers.size() < first.size()) {
            return writers;
        }
        Set<String> keys = keys(first);
        return naming.stream()
                .filter(s -> s.weight() >= LINE && s.byline().persons().size() > first.size())
                .filter(s -> !s.rule().startsWith("json-ld"))
                .map(s -> s.byline().persons())
                .filter(p -> keys(p).containsAll(keys) && p.stream().allMatch(BylineShare::isWhole))
                .findFirst()
                .orElse(first);
    }

    /**
     * The place that weighs most, or a printed "By" with other names: JSON-LD that readers do not see names who entered the
     * text, and a link that only its path tells leads to whom the text is about.
     */
    private static Signed trusted(List<Signed> naming) {
        Signed first = naming.get(0);
        boolean isLinked = first.rule().equals(PATH);
        Set<String> words = words(first);
        boolean isPrinted = naming.stream()
                .anyMatch(s ->
                        s.weight() >= LINE && isVisible(s) && words(s).stream().anyMatch(words::contains));
        if (!isLinked && (isPrinted || !first.rule().startsWith("json-ld"))) {
            return first;
        }
        return naming.stream()
                .filter(s -> s.rule().equals(isLinked ? "class" : "line"))
                .filter(s -> NameWords.isOwn(s.text())
                        && !Character.isLowerCase(s.text().codePointAt(0)))
                .filter(s -> s.byline().persons().stream().allMatch(BylineShare::isWhole))
                .filter(s -> words(s).stream().noneMatch(words::contains))
                .findFirst()
                .orElse(first);
    }

    private static boolean isVisible(Signed signed) {
        return !signed.rule().startsWith("json-ld") && !signed.rule().startsWith("meta");
    }

    private static Set<String> words(Signed signed) {
        return signed.byline().persons().stream()
                .flatMap(p -> Stream.of(Text.key(p).split(" ", -1)))
                .collect(Collectors.toSet());
    }

    /** Of several authors those whom a visible byline names so, where it tells of all others that they did other work. */
    private static List<String> writers(List<String> authors, List<Signed> naming) {
        Set<String> keys = keys(authors);
        return naming.stream()
                .filter(s -> s.weight() >= LINE && s.byline().persons().size() < authors.size())
                .filter(s -> keys.containsAll(keys(s.byline().persons())))
                .filter(s -> {
                    String others = Text.key(
                            s.text().substring(NameWords.withoutOthers(s.text()).length()));
                    Set<String> writers = keys(s.byline().persons());
                    return keys.stream().allMatch(k -> writers.contains(k) || others.contains(k));
                })
                .findFirst()
                .map(s -> s.byline().persons())
                .orElse(authors);
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

    /** A first name alone with its last name, where another place gives both. */
    private static String whole(String name, List<Signed> naming) {
        return BylineShare.isWhole(name)
                ? name
                : naming.stream()
                        .flatMap(s -> s.byline().persons().stream())
                        .filter(p -> p.startsWith(name + " "))
                        .findFirst()
                        .orElse(name);
    }

    /** A site or outlet that stands where a person would is an organisation; a single word beside its name is no person. */
    private static Byline withoutSites(Signed signed, Set<String> sites) {
        Byline byline = signed.byline();
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>(byline.organisations());
        for (String person : byline.persons()) {
            String letters = Text.letters(person);
            boolean isSite = sites.contains(letters)
                    || sites.stream().anyMatch(s -> s.length() >= MIN_SITE && letters.startsWith(s));
            if (isSite) {
                organisations.add(person);
            } else if (!isWordBesideSite(person, signed.text(), sites)) {
                persons.add(person);
            }
        }
        return new Byline(persons, organisations);
    }

    private static boolean isWordBesideSite(String person, String text, Set<String> sites) {
        if (person.indexOf(' ') > 0 || NameShape.isUncased(person)) {
            return false;
        }
        String letters = Text.letters(text);
        return sites.stream().anyMatch(s -> s.length() >= MIN_SITE && letters.contains(s));
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
                        c -> new Place(c.rule(), c.weight()), LinkedHashMap::new, Collectors.toList()))
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
        List<String> types = LinkedData.types(value);
        boolean organisation = !types.contains("Person")
                && types.stream().anyMatch(t -> t.endsWith("Organization") || t.equals("Corporation"));
        boolean shaped = organisation
                && names.size() == 1
                && byline.persons().size() <= 1
                && byline.organisations().isEmpty();
        return shaped ? new Byline(List.of(), names) : byline;
    }

    static Stream<String> texts(Findings page) {
        return MetaNames.of("author", page.clues()).stream().map(Candidate::value);
    }
}
