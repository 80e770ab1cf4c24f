package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Weighs the titles that a page gives: where several places say the same, it is the headline. */
final class Titles {
    private static final double JSON_LD = 1.1;
    private static final double HEADING = 1.5;
    private static final double ITEMPROP = 0.9;
    private static final double TITLE = 0.6;
    /** What a place that says the same adds, of its own weight. */
    private static final double AGREEMENT = 0.5;
    /** What a second tag for social networks adds. */
    private static final double TWIN = 0.1;
    /** What a place adds that says the same with more around it: a site's name, a kicker. */
    private static final double PART = 0.6;

    private static final double SEVERAL_HEADINGS = 0.9;

    private static final int MAX_TITLE = 500;
    private static final int MIN_HEADING = 4;

    private Titles() {}

    /** The candidates, the heaviest first; the site's name is off each. */
    static List<Candidate> of(Findings page, List<String> siteNames) {
        List<Candidate> found = new ArrayList<>();
        List<String> names = new ArrayList<>(siteNames);
        page.articles().stream()
                .limit(1)
                .forEach(a -> page.data()
                        .first(a, "headline")
                        .ifPresent(t -> found.add(new Candidate(t, "json-ld headline", JSON_LD))));
        found.addAll(MetaNames.of("title", page.clues()));
        List<String> declared =
                found.stream().map(Candidate::value).map(Text::letters).toList();
        headings(page, found, declared, names);
        TitleCleaner cleaner = new TitleCleaner(names);
        for (Clue clue : page.clues().properties) {
            if (!clue.isElsewhere() && clue.element().attr("itemprop").contains("headline")) {
                String value = clue.element().hasAttr("content")
                        ? clue.element().attr("content")
                        : Clues.text(clue.element(), MAX_TITLE);
                found.add(new Candidate(Text.clean(value), "itemprop headline", ITEMPROP));
                break;
            }
        }
        found.add(new Candidate(Text.folded(page.clues().title), "title", TITLE));
        List<Candidate> cleaned = found.stream()
                .map(c -> new Candidate(cleaner.cleaned(c.value()), c.rule(), c.weight()))
                .filter(c -> !c.value().isEmpty() && c.value().length() <= MAX_TITLE && !cleaner.isSite(c.value()))
                .toList();
        return weighed(cleaned);
    }

    /** The headings; one that is the site's name goes to {@code names}. */
    private static void headings(Findings page, List<Candidate> found, List<String> declared, List<String> names) {
        List<Clue> headings = page.clues().headings.stream()
                .filter(h -> h.element().normalName().equals("h1"))
                .toList();
        if (headings.isEmpty()) {
            headings = page.clues().headings.stream()
                    .filter(h -> !h.isElsewhere())
                    .limit(1)
                    .toList();
        }
        double weight = headings.size() == 1 ? HEADING : SEVERAL_HEADINGS;
        int kept = 0;
        for (Clue heading : headings) {
            String text = Text.folded(Clues.text(heading.element(), MAX_TITLE));
            boolean isSite = isHomeLink(heading, page)
                    || (!declared.contains(Text.letters(text)) && TitleParts.isLaterPart(text, page.clues().title));
            if (isSite) {
                names.add(text);
            } else if (text.length() >= MIN_HEADING && kept < 4) {
                found.add(
                        new Candidate(text, heading.element().normalName(), kept == 0 ? weight : weight - 0.15 * kept));
                kept++;
            }
        }
    }

    /** A heading that leads to the front page is the site's name. */
    private static boolean isHomeLink(Clue heading, Findings page) {
        Element link = heading.element().selectFirst("a[href]");
        Element around = link == null && heading.element().parent() != null
                ? heading.element().parent()
                : link;
        if (around == null || !around.normalName().equals("a")) {
            return false;
        }
        boolean self = page.url().isPresent()
                && PageUrl.of(around.attr("href"), page.url())
                        .filter(u -> u.isSamePage(page.url().get()))
                        .isPresent();
        return !self
                && PageUrl.of(around.attr("href"), page.url())
                        .filter(PageUrl::isFrontPage)
                        .isPresent();
    }

    /** Candidates that say the same as one; each place that agrees adds to it, wholly or in part. */
    private static List<Candidate> weighed(List<Candidate> candidates) {
        Map<String, List<Candidate>> byKey = new LinkedHashMap<>();
        candidates.forEach(c -> byKey.computeIfAbsent(Text.letters(c.value()), k -> new ArrayList<>())
                .add(c));
        byKey.remove("");
        List<Candidate> weighed = new ArrayList<>();
        for (List<Candidate> alike : byKey.values()) {
            Candidate best = alike.stream()
                    .max(Comparator.comparingDouble(Candidate::weight))
                    .orElseThrow();
            double sum = best.weight();
            for (Candidate other : candidates) {
                if (!other.equals(best) && alike.contains(other)) {
                    sum += (isSocial(other) && alike.stream().anyMatch(c -> !c.equals(other) && isSocial(c))
                                    ? TWIN
                                    : AGREEMENT)
                            * other.weight();
                } else if (!alike.contains(other) && TitleParts.isWhole(best.value(), other.value())) {
                    sum += PART * other.weight();
                }
            }
            weighed.add(new Candidate(best.value(), best.rule(), sum));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        return weighed;
    }

    /** Titles for social networks are often written apart from the headline, and alike in all their tags. */
    private static boolean isSocial(Candidate candidate) {
        return candidate.rule().contains("og:")
                || candidate.rule().contains("twitter:")
                || candidate.rule().contains("parsely")
                || candidate.rule().contains("sailthru");
    }

    static Optional<String> chosen(List<Candidate> candidates) {
        return candidates.stream().findFirst().map(Candidate::value);
    }
}
