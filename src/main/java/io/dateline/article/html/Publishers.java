package io.dateline.article.html;

import io.dateline.article.Publication;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose page it is.
 *
 * @param printed names of the publisher as the page gives them, the most trusted first
 * @param names all names that the site goes by on this page, its domain among them: to take them off titles and bylines
 */
record Publishers(Publication publication, List<Candidate> printed, List<String> names) {
    private static final Set<String> ORGANISATIONS = Set.of("WebSite", "NewsMediaOrganization", "Organization");
    private static final Set<String> PERSON = Set.of("Person");
    private static final int MAX_NAME = 80;
    /** Characters of a house's name that is no word of titles: "Reach" is one. */
    private static final int MIN_FAMILY = 8;
    /** Characters from which a name that is the page's whole title is a headline in the wrong place. */
    private static final int MIN_TITLE = 30;

    static Publishers of(Findings found, Canonical canonical, Outlets outlets) {
        Optional<PageUrl> url = canonical.page();
        List<Candidate> printed = new ArrayList<>();
        found.clues().meta("og:site_name").forEach(n -> printed.add(new Candidate(n, "meta og:site_name", 0)));
        found.values("publisher")
                .forEach(p -> printed.add(new Candidate(found.data().text(p), "json-ld publisher", 0)));
        printed.addAll(MetaNames.of("publisher", found.clues()));
        found.data().items().stream()
                .filter(i -> i.isA(ORGANISATIONS) && !i.isA(PERSON))
                .limit(8)
                .forEach(i -> found.data()
                        .first(i.node(), "name")
                        .ifPresent(n -> printed.add(new Candidate(n, "json-ld or microdata of an organisation", 0))));
        String title = Text.letters(found.clues().title);
        List<String> clean = printed.stream()
                .map(Candidate::value)
                .map(Text::clean)
                .map(Publishers::withoutContact)
                .filter(n -> !n.isEmpty() && n.length() <= MAX_NAME && !n.startsWith("@") && !n.startsWith("http"))
                .filter(n -> n.length() < MIN_TITLE || !Text.letters(n).equals(title))
                .toList();
        Optional<String> publisher = clean.stream().findFirst();
        Optional<Outlets.Outlet> outlet =
                url.flatMap(u -> outlets.ofHost(u.host())).or(() -> publisher.flatMap(outlets::named));
        Set<String> names = new LinkedHashSet<>(clean);
        names.removeAll(persons(found));
        outlet.ifPresent(o -> {
            names.add(o.name());
            if (o.family().length() >= MIN_FAMILY) {
                names.add(o.family());
            }
        });
        url.ifPresent(u -> names.addAll(names(u)));
        return new Publishers(
                new Publication(
                        outlet.map(Outlets.Outlet::name).or(() -> publisher).or(() -> url.flatMap(PageUrl::site)),
                        publisher),
                List.copyOf(printed),
                List.copyOf(names));
    }

    /** Persons in the publisher's place: who JSON-LD says is one, and an author where the site has another name. */
    private static List<String> persons(Findings found) {
        List<String> persons = new ArrayList<>();
        found.values("publisher").stream()
                .filter(p -> LinkedData.types(p).contains("Person"))
                .forEach(p -> persons.add(Text.clean(found.data().text(p))));
        Set<String> houses = found.data().items().stream()
                .filter(i -> i.isA(ORGANISATIONS) && !i.isA(PERSON))
                .flatMap(i -> found.data().texts(i.node(), "name").stream())
                .collect(Collectors.toSet());
        Optional<String> site = found.clues().firstMeta("og:site_name").map(Text::letters);
        Authors.texts(found)
                .filter(a -> site.filter(s -> !s.equals(Text.letters(a))).isPresent()
                        && !houses.contains(a)
                        && !Names.of(a).persons().isEmpty())
                .forEach(persons::add);
        return persons;
    }

    /** "www.daily-news.co.uk" goes by that, "daily-news.co.uk" and "daily-news". */
    private static List<String> names(PageUrl url) {
        String site = url.site().orElse(url.host());
        int dot = site.indexOf('.');
        return List.of(url.host(), site, dot > 0 ? site.substring(0, dot) : site.toLowerCase(Locale.ROOT));
    }

    /** Without addresses of e-mail, which some sites put behind the name: {@code Anna Berg info@berg.example}. */
    private static String withoutContact(String name) {
        if (name.indexOf('@') < 0) {
            return name;
        }
        List<String> words = new ArrayList<>(List.of(name.split(" ")));
        words.removeIf(word -> word.indexOf('@') > 0 && word.indexOf('.', word.indexOf('@')) > 0);
        return Text.clean(String.join(" ", words));
    }
}
