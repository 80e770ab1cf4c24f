package io.dateline.article.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/** Weighs the titles that a page gives: where several places say the same, it is the headline. */
final class Titles {
    private static final double JSON_LD = 1.1;
    private static final double HEADING = 1.5;
    private static final double SEVERAL_HEADINGS = 0.9;
    private static final double LATER_HEADING = 0.15;
    /** A subhead that the page's title names, where there is no other heading. */
    private static final double SUBHEAD = 0.9;

    /** A lower heading that is printed as the headline, and one in a trail of sections above it. */
    private static final double PRINTED = 2.0;

    private static final double CRUMB = 0.1;

    private static final double ITEMPROP = 0.9;
    private static final double TITLE = 0.6;
    /** What a place that says the same adds, of its own weight. */
    private static final double AGREEMENT = 0.5;
    /** What a second tag for social networks adds. */
    private static final double TWIN = 0.1;
    /** What a place adds that says the same with more around it: a site's name, a kicker. */
    private static final double PART = 0.6;

    private static final int MAX_TITLE = 500;
    private static final int MIN_HEADING = 4;
    private static final int MAX_HEADINGS = 4;
    /** Elements around a heading that may hide it. */
    private static final int MAX_AROUND = 8;
    /** Nodes from a heading in a trail of sections to the headline that is printed below. */
    private static final int BELOW = 250;
    /** Nodes from a headline to the first paragraph. */
    private static final int ABOVE = 30;
    /** Letters of a host's name that begin a title by more than chance. */
    private static final int MIN_HOST = 4;
    /** Letters of a heading with which a title begins by more than chance. */
    private static final int MIN_BEGUN = 12;

    /** Characters of a title that was cut short. */
    private static final int MIN_CUT = 25;

    private static final Evaluator LINK = QueryParser.parse("a[href]");

    private final Findings page;
    private final List<String> siteNames;
    private final List<Candidate> found = new ArrayList<>();
    /** What tags and JSON-LD say, in letters alone. */
    private final List<String> declared = new ArrayList<>();

    private Titles(Findings page, List<String> siteNames) {
        this.page = page;
        this.siteNames = new ArrayList<>(siteNames);
    }

    /** The candidates, the heaviest first; the site's name is off each. */
    static List<Candidate> of(Findings page, List<String> siteNames) {
        return new Titles(page, siteNames).read();
    }

    private List<Candidate> read() {
        page.articles().stream()
                .limit(1)
                .forEach(a -> page.data()
                        .first(a, "headline")
                        .ifPresent(t -> found.add(new Candidate(t, "json-ld headline", JSON_LD))));
        found.addAll(MetaNames.of("title", page.clues()));
        TitleCleaner named = new TitleCleaner(siteNames);
        found.stream()
                .flatMap(c -> Stream.of(c.value(), named.cleaned(c.value())))
                .map(Text::letters)
                .forEach(declared::add);
        headings();
        itemprop();
        found.add(new Candidate(Text.clean(page.clues().title), "title", TITLE));
        TitleCleaner cleaner = new TitleCleaner(siteNames);
        List<Candidate> weighed = weighed(found.stream()
                .map(c -> new Candidate(cleaner.cleaned(whole(c.value())), c.rule(), c.weight()))
                .filter(c -> !c.value().isEmpty() && c.value().length() <= MAX_TITLE && !cleaner.isSite(c.value()))
                .toList());
        return weighed.stream().allMatch(this::isOfEveryPage)
                ? Stream.concat(aboveText().stream(), weighed.stream()).toList()
                : weighed;
    }

    /** Whether a title is but the page's own, and begins with the name of the host: all pages of a site may have it. */
    private boolean isOfEveryPage(Candidate title) {
        String host = page.url()
                .flatMap(PageUrl::site)
                .map(s -> Text.letters(s.substring(0, Math.max(0, s.indexOf('.')))))
                .orElse("");
        return title.rule().equals("title")
                && host.length() >= MIN_HOST
                && Text.letters(title.value()).startsWith(host);
    }

    /** The last subhead above the text. */
    private Optional<Candidate> aboveText() {
        int text = page.clues().paragraphs.stream()
                .filter(p -> !p.isElsewhere())
                .mapToInt(PageLine::order)
                .findFirst()
                .orElse(0);
        return page.clues().subheads.stream()
                .filter(h -> !h.isElsewhere() && h.order() < text && h.order() > text - ABOVE)
                .map(Heading::of)
                .filter(h -> h.whole().length() >= MIN_HEADING)
                .reduce((first, second) -> second)
                .map(h -> new Candidate(h.headline(), "subhead above text", SUBHEAD));
    }

    /** What a system cut short, "Storm closes harb...", as the heading that goes on has it. */
    private String whole(String title) {
        int end = title.endsWith("…") ? title.length() - 1 : title.endsWith("...") ? title.length() - 3 : 0;
        String start = title.substring(0, end).strip();
        return start.length() < MIN_CUT
                ? title
                : page.headings().stream()
                        .map(Heading::headline)
                        .filter(h -> h.length() > title.length() && h.startsWith(start))
                        .findFirst()
                        .orElse(title);
    }

    private void itemprop() {
        for (Clue clue : page.clues().properties) {
            if (!clue.isElsewhere() && clue.element().attr("itemprop").contains("headline")) {
                String value = clue.element().hasAttr("content")
                        ? clue.element().attr("content")
                        : Clues.text(clue.element(), MAX_TITLE);
                found.add(new Candidate(Text.clean(value), "itemprop headline", ITEMPROP));
                break;
            }
        }
    }

    /** The headings; one that is the site's name goes to the site's names. */
    private void headings() {
        List<Heading> first = page.headings().stream()
                .filter(h -> h.clue().element().normalName().equals("h1"))
                .toList();
        List<Heading> shown = new ArrayList<>();
        for (Heading heading : first.isEmpty() ? lower() : first) {
            if (isHidden(heading.clue().element())) {
                continue;
            }
            if (isSite(heading)) {
                siteNames.add(heading.whole());
            } else if (heading.whole().length() >= MIN_HEADING) {
                shown.add(heading);
            }
        }
        if (shown.isEmpty()) {
            subhead().ifPresent(shown::add);
            shown.forEach(h -> found.add(new Candidate(h.headline(), "subhead", SUBHEAD)));
            return;
        }
        if (shown.size() > 1 && shown.stream().noneMatch(h -> isBegun(h) || isNamed(h.headline()))) {
            subhead().ifPresent(h -> found.add(new Candidate(h.headline(), "subhead", HEADING)));
        }
        Optional<Heading> printed = printed(shown.get(0));
        printed.ifPresent(h -> add(h, PRINTED));
        boolean isSole = shown.stream().filter(this::isAboveText).count() == 1;
        double less = 0;
        for (Heading heading : shown.stream()
                .sorted(Comparator.comparing(h -> !isBegun(h)))
                .limit(MAX_HEADINGS)
                .toList()) {
            boolean isOne = shown.size() == 1 || isBegun(heading) || (isSole && isAboveText(heading));
            add(heading, printed.isPresent() ? CRUMB : (isOne ? HEADING : SEVERAL_HEADINGS) - less);
            less += LATER_HEADING;
        }
    }

    private boolean isAboveText(Heading heading) {
        return page.clues().paragraphs.stream()
                .filter(p -> !p.isElsewhere())
                .limit(1)
                .anyMatch(p -> p.order() > heading.clue().order());
    }

    /** The headline that is printed below a heading which only ends a trail of sections. */
    private Optional<Heading> printed(Heading crumb) {
        if (!Crumbs.isLast(crumb.clue().element())) {
            return Optional.empty();
        }
        int order = crumb.clue().order();
        List<String> headlines = Stream.concat(
                        page.text("headline").stream(), page.clues().firstMeta("og:title").stream())
                .map(new TitleCleaner(siteNames)::cleaned)
                .map(Text::letters)
                .toList();
        return page.clues().subheads.stream()
                .filter(h -> !h.isElsewhere() && h.order() > order && h.order() < order + BELOW)
                .map(Heading::of)
                .filter(h ->
                        headlines.contains(Text.letters(h.headline())) || headlines.contains(Text.letters(h.whole())))
                .filter(h -> !Text.letters(h.headline()).equals(Text.letters(crumb.headline())))
                .findFirst();
    }

    private List<Heading> lower() {
        return page.headings().stream()
                .filter(h -> !h.clue().isElsewhere())
                .limit(1)
                .toList();
    }

    /** Whether a title that the page declares begins with a heading: among several it is the headline. */
    private boolean isBegun(Heading heading) {
        String key = Text.letters(heading.headline());
        return key.length() >= MIN_BEGUN
                && Stream.concat(declared.stream(), Stream.of(Text.letters(page.clues().title)))
                        .anyMatch(t -> t.startsWith(key));
    }

    /** A heading with a kicker in it stands whole only where the page gives its title so, and never without. */
    private void add(Heading heading, double weight) {
        boolean asWhole = heading.hasMore()
                && declared.contains(Text.letters(heading.whole()))
                && !declared.contains(Text.letters(heading.headline()));
        found.add(new Candidate(
                asWhole ? heading.whole() : withKicker(heading.headline()),
                heading.clue().element().normalName(),
                weight));
    }

    /** "Harbour: Storm closes quay" for the heading "Storm closes quay", where tags and JSON-LD all say it so. */
    private String withKicker(String headline) {
        String key = Text.letters(headline);
        String whole = page.clues().firstMeta("og:title").map(Text::clean).orElse("");
        String letters = Text.letters(whole);
        boolean isKicker = letters.endsWith(key)
                && whole.length() > headline.length()
                && whole.substring(0, whole.length() - headline.length())
                        .strip()
                        .endsWith(":");
        return isKicker
                        && !declared.contains(key)
                        && page.text("headline")
                                .map(Text::letters)
                                .filter(letters::equals)
                                .isPresent()
                ? whole
                : headline;
    }

    /** A subhead that is the title of the page, or a later part of it after the site's name. */
    private Optional<Heading> subhead() {
        return page.clues().subheads.stream()
                .filter(h -> !h.isElsewhere())
                .map(Heading::of)
                .filter(h -> h.whole().length() >= MIN_HEADING && isNamed(h.headline()))
                .findFirst();
    }

    private boolean isNamed(String text) {
        String key = Text.letters(text);
        return Stream.concat(declared.stream(), Stream.of(Text.letters(page.clues().title)))
                        .anyMatch(key::equals)
                || TitleParts.isPart(text, page.clues().title)
                || (Text.letters(page.clues().title).startsWith(key) && TitleParts.isWhole(text, page.clues().title));
    }

    private boolean isSite(Heading heading) {
        String text = heading.whole();
        String key = Text.letters(text);
        if (declared.contains(key)) {
            return false;
        }
        return isHomeLink(heading.clue(), page)
                || siteNames.stream()
                        .map(Text::letters)
                        .anyMatch(n -> n.length() > 2 && (key.equals(n) || key.equals(n + n)))
                || (TitleParts.isLaterPart(text, page.clues().title) && !isBehindSite(key));
    }

    /** Whether a heading ends the page's title, which begins with the site's name: "Customs - News - New rates". */
    private boolean isBehindSite(String heading) {
        String title = Text.letters(page.clues().title);
        return title.endsWith(heading)
                && siteNames.stream().map(Text::letters).anyMatch(n -> n.length() > 2 && title.startsWith(n));
    }

    /** Whether a heading is not shown, or is that of a translator's box. */
    private static boolean isHidden(Element heading) {
        Element around = heading;
        for (int i = 0; i < MAX_AROUND && around != null; i++) {
            boolean none = around.attr("style").replace(" ", "").contains("display:none");
            if (none || around.id().startsWith("goog-gt-") || around.hasClass("skiptranslate")) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }

    /** A heading that leads to the front page is the site's name. */
    private static boolean isHomeLink(Clue heading, Findings page) {
        Element link = heading.element().selectFirst(LINK);
        Element around = link == null && heading.element().parent() != null
                ? heading.element().parent()
                : link;
        if (around == null || !around.normalName().equals("a")) {
            return false;
        }
        Optional<PageUrl> target = PageUrl.of(live(around.attr("href")), page.url());
        boolean self = page.url().isPresent()
                && target.filter(u -> u.isSamePage(page.url().get())).isPresent();
        return !self && target.filter(PageUrl::isFrontPage).isPresent();
    }

    /** The address that a web archive's address holds. */
    private static String live(String href) {
        int at = href.startsWith("http")
                ? href.indexOf("/http", 8)
                : href.startsWith("/web/") ? href.indexOf("/http") : -1;
        return at > 0 ? href.substring(at + 1) : href;
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
                } else if (!alike.contains(other) && isWithMore(other, best)) {
                    sum += PART * other.weight();
                }
            }
            weighed.add(new Candidate(TitleParts.fullest(best.value(), alike), best.rule(), sum));
        }
        weighed.sort(Comparator.comparingDouble(Candidate::weight).reversed());
        return weighed;
    }

    /**
     * Whether a place says the same with a site's name or kicker around it. What ends a heading belongs to it, and what
     * begins one does where the page's title alone leaves it out.
     */
    private static boolean isWithMore(Candidate other, Candidate title) {
        boolean isHeadings = other.rule().equals("h1")
                && (title.rule().equals("title") || Text.key(other.value()).startsWith(Text.key(title.value())));
        return !isHeadings && TitleParts.isWhole(title.value(), other.value());
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
