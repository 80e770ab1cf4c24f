package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** For whoever looks at one page: where the fields came from that places are asked for in order, and what was passed over. */
final class FieldRules {
    private static final String CHOSEN = "chosen";
    private static final String LATER = "an earlier place decides";
    private static final String SAME = "says the same";

    private FieldRules() {}

    static List<Candidate> description(Findings page, Optional<String> chosen) {
        List<Candidate> all = new ArrayList<>(MetaNames.of("description", page.clues()));
        page.text("description").ifPresent(d -> all.add(new Candidate(d, "json-ld description", 0)));
        return ordered(all, chosen, "too short or too long");
    }

    static List<Candidate> canonicalUrl(Findings page, Canonical canonical) {
        List<Candidate> given = new ArrayList<>();
        given.add(new Candidate(page.clues().canonical, "link canonical", 0));
        page.clues().meta("og:url").forEach(u -> given.add(new Candidate(u, "meta og:url", 0)));
        page.articles().stream()
                .limit(1)
                .flatMap(a -> page.data().urls(a).stream().sorted())
                .forEach(u -> given.add(new Candidate(u, "json-ld url", 0)));
        Optional<String> chosen = canonical.chosen().map(PageUrl::toString);
        List<Candidate> judged = new ArrayList<>();
        for (Candidate c : given) {
            PageUrl.of(c.value(), page.url())
                    .map(ArchivedCopy::original)
                    .ifPresent(u -> judged.add(new Candidate(
                            u.toString(), c.rule(), 0, canonicalVerdict(u, chosen, canonical.page(), judged))));
        }
        if (judged.stream().noneMatch(c -> c.verdict().equals(CHOSEN))) {
            chosen.ifPresent(u -> judged.add(new Candidate(u, "the page's own address", 0, CHOSEN)));
        }
        return chosenFirst(judged);
    }

    private static String canonicalVerdict(
            PageUrl url, Optional<String> chosen, Optional<PageUrl> page, List<Candidate> before) {
        if (chosen.filter(url.toString()::equals).isPresent()) {
            return before.stream().anyMatch(c -> c.verdict().equals(CHOSEN)) ? SAME : CHOSEN;
        }
        boolean away = page.isPresent() && !page.get().site().equals(url.site());
        return away ? "on another site: that of who wrote it" : url.isFrontPage() ? "a front page" : LATER;
    }

    static List<Candidate> site(Optional<String> address, Canonical canonical) {
        Optional<PageUrl> page = canonical.page();
        boolean isCopy = address.flatMap(PageUrl::of)
                .filter(u -> !ArchivedCopy.original(u).equals(u))
                .isPresent();
        String rule = isCopy
                ? "host that the copy's address holds, by the public suffix list"
                : address.isPresent()
                        ? "host of the address, by the public suffix list"
                        : "host of the canonical address, by the public suffix list";
        List<Candidate> sites = new ArrayList<>();
        page.flatMap(PageUrl::site).ifPresent(s -> sites.add(new Candidate(s, rule, 0, CHOSEN)));
        if (isCopy) {
            address.flatMap(PageUrl::of)
                    .map(PageUrl::host)
                    .ifPresent(h -> sites.add(new Candidate(h, "host of the address", 0, "only keeps the copy")));
        }
        return sites;
    }

    static List<Candidate> publisher(Publishers publishers) {
        return ordered(publishers.printed(), publishers.publication().publisher(), "no name of a publisher");
    }

    static List<Candidate> outlet(Publishers publishers, Canonical canonical, Outlets outlets) {
        List<Candidate> all = new ArrayList<>();
        canonical
                .page()
                .ifPresent(u -> outlets.ofHost(u.host())
                        .ifPresent(o -> all.add(new Candidate(o.name(), "outlets.tsv by the host", 0))));
        publishers.publication().publisher().ifPresent(p -> {
            outlets.named(p).ifPresent(o -> all.add(new Candidate(o.name(), "outlets.tsv by the publisher's name", 0)));
            all.add(new Candidate(p, "the publisher's name", 0));
        });
        canonical.page().flatMap(PageUrl::site).ifPresent(s -> all.add(new Candidate(s, "the site", 0)));
        return ordered(all, publishers.publication().outlet(), LATER);
    }

    /** The candidates that were weighed, and behind them those that cannot be. */
    static List<Candidate> published(DateClues clues, Datings datings) {
        List<Candidate> all = new ArrayList<>();
        Set<String> weighed = new HashSet<>();
        for (Candidate c : datings.candidates()) {
            String chosen = datings.candidates().get(0).value();
            boolean isSameDay = c.value()
                    .startsWith(chosen.substring(0, chosen.indexOf(' ') < 0 ? chosen.length() : chosen.indexOf(' ')));
            all.add(
                    all.isEmpty()
                            ? c
                            : c.judged(isSameDay ? "says the same day" : "another day, with less weight in all"));
            weighed.add(c.rule());
        }
        clues.published().stream()
                .map(Dated::candidate)
                .filter(c -> !weighed.contains(c.rule()))
                .forEach(c -> all.add(c.judged(
                        c.weight() < Datings.LEAST
                                ? "of another part of the page"
                                : "after the capture, or before there were newspapers")));
        return datings.dating().published().isPresent() || all.isEmpty() ? all : unchosen(all);
    }

    private static List<Candidate> unchosen(List<Candidate> all) {
        return all.stream()
                .map(c -> c.verdict().isEmpty() ? c.judged("weighs too little to be a date") : c)
                .toList();
    }

    static List<Candidate> modified(DateClues clues, Datings datings) {
        List<Candidate> all = new ArrayList<>();
        boolean open = datings.dating().modifiedAt().isPresent();
        for (Dated d : clues.modified().stream()
                .sorted(Comparator.comparingDouble(Dated::weight).reversed())
                .toList()) {
            boolean isChosen =
                    open && d.date().instant().equals(datings.dating().modifiedAt());
            open &= !isChosen;
            all.add(d.candidate()
                    .judged(
                            isChosen
                                    ? CHOSEN
                                    : d.date().instant().isEmpty() ? "no time with a zone: no moment" : "weighs less"));
        }
        return chosenFirst(all);
    }

    static List<Candidate> sections(Findings page, int headline) {
        List<Candidate> all = new ArrayList<>();
        join(all, "json-ld articleSection", Sections.clean(page.texts("articleSection")));
        join(
                all,
                "meta tags",
                Sections.clean(MetaNames.of("section", page.clues()).stream()
                        .map(Candidate::value)
                        .toList()));
        join(all, "breadcrumbs", Sections.breadcrumbs(page));
        join(all, "marked near the headline", Sections.marked(page, headline));
        List<String> chosen = Sections.of(page, headline);
        return ordered(
                all, chosen.isEmpty() ? Optional.empty() : Optional.of(String.join(" > ", chosen)), "says fewer");
    }

    static List<Candidate> keywords(Findings page) {
        List<Candidate> all = new ArrayList<>();
        page.texts("keywords").forEach(k -> all.add(new Candidate(k, "json-ld keywords", 0)));
        all.addAll(MetaNames.of("keyword", page.clues()));
        return all.stream().map(c -> c.judged("taken, each word once")).toList();
    }

    static List<Candidate> language(Findings page, List<String> paragraphs) {
        String text = String.join("\n\n", paragraphs);
        Optional<String> chosen = Languages.of(page.languages(), text);
        List<Candidate> all = new ArrayList<>();
        Stream.of(page.clues().language)
                .flatMap(l -> Languages.tag(l).stream())
                .forEach(l -> all.add(new Candidate(l, "html lang", 0)));
        page.texts("inLanguage").stream()
                .flatMap(l -> Languages.tag(l).stream())
                .forEach(l -> all.add(new Candidate(l, "json-ld inLanguage", 0)));
        MetaNames.of("language", page.clues())
                .forEach(c -> Languages.tag(c.value()).ifPresent(l -> all.add(new Candidate(l, c.rule(), 0))));
        Languages.of(List.of(), text).ifPresent(l -> all.add(new Candidate(l, "words and letters of the text", 0)));
        return ordered(all, chosen, "the text is in another language");
    }

    private static void join(List<Candidate> all, String rule, List<String> names) {
        if (!names.isEmpty()) {
            all.add(new Candidate(String.join(" > ", names), rule, 0));
        }
    }

    /** With a verdict each: what stands before the chosen one was refused, what stands after it was not needed. */
    private static List<Candidate> ordered(List<Candidate> all, Optional<String> chosen, String refusal) {
        List<Candidate> judged = new ArrayList<>();
        boolean isFound = false;
        for (Candidate c : all) {
            String value = Text.clean(c.value());
            boolean isSame = chosen.map(Text::clean).filter(value::equals).isPresent();
            judged.add(
                    new Candidate(value, c.rule(), 0, isSame ? (isFound ? SAME : CHOSEN) : isFound ? LATER : refusal));
            isFound |= isSame;
        }
        return chosenFirst(judged);
    }

    private static List<Candidate> chosenFirst(List<Candidate> judged) {
        return judged.stream()
                .filter(c -> !c.value().isEmpty())
                .sorted(Comparator.comparing(c -> !c.verdict().equals(CHOSEN)))
                .toList();
    }
}
