package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a page says of itself, gathered and not yet weighed.
 *
 * @param url as the archive has it; of a web archive's copy that of the page it shows
 * @param articles JSON-LD objects that speak of this page, the best first
 * @param headings of the first rank, and lower ones that are called titles
 * @param isBroken whether a block of JSON-LD had to be mended or passed over
 */
record Findings(
        Optional<PageUrl> url,
        Clues clues,
        LinkedData data,
        List<JsonNode> articles,
        List<Heading> headings,
        boolean isBroken) {
    /** Headings of one rank that are read; logos and teasers are headings on some pages. */
    private static final int MAX_HEADINGS = 60;
    /** Letters of a title from which a part of it tells the heading. */
    private static final int MIN_TITLE = 10;
    /** Share of the shorter one that a heading and a title begin alike. */
    private static final double ALIKE = 0.8;

    static Findings of(HtmlPage page) {
        Clues clues = page.clues();
        List<JsonNode> roots = new ArrayList<>();
        boolean broken = false;
        for (String script : clues.linkedData) {
            JsonLd.Block block = JsonLd.read(script);
            roots.addAll(block.roots());
            broken |= block.isBroken();
        }
        LinkedData data = new LinkedData(roots);
        Optional<PageUrl> url = page.url().flatMap(PageUrl::of).map(ArchivedCopy::original);
        List<PageUrl> urls = Stream.of(
                        url,
                        PageUrl.of(clues.canonical, url),
                        clues.firstMeta("og:url").flatMap(u -> PageUrl.of(u, url)))
                .flatMap(Optional::stream)
                .toList();
        List<String> titles = new ArrayList<>(clues.meta("og:title"));
        titles.add(clues.title);
        List<Heading> headings = Stream.of("h1", "h2", "h3")
                .flatMap(tag -> clues.headings.stream()
                        .filter(h -> h.element().normalName().equals(tag))
                        .limit(MAX_HEADINGS))
                .sorted(Comparator.comparingInt(Clue::order))
                .map(Heading::of)
                .toList();
        headings.stream().limit(3).forEach(h -> titles.add(h.headline()));
        return new Findings(url, clues, data, ArticleObjects.of(data, urls, titles), headings, broken);
    }

    /** Texts of a property of the page's objects, those of the best object that has it. */
    List<String> texts(String property) {
        return articles.stream()
                .map(a -> data.texts(a, property))
                .filter(t -> !t.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<String> text(String property) {
        return texts(property).stream().findFirst();
    }

    /** Values of a property, those of the best object that has it. */
    List<JsonNode> values(String property) {
        return articles.stream()
                .map(a -> data.values(a, property))
                .filter(v -> !v.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Declared languages, the most trusted first: of the document, of JSON-LD, of meta tags. */
    List<String> languages() {
        return Stream.of(
                        Stream.of(clues.language),
                        texts("inLanguage").stream(),
                        MetaNames.of("language", clues).stream().map(Candidate::value))
                .flatMap(s -> s)
                .map(Languages::tag)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Order of the headline in the walk over the page; 0 where there is none. */
    int headlineOrder(String title) {
        String key = Text.letters(title);
        return headings.stream()
                .filter(h -> !key.isEmpty()
                        && (Text.letters(h.headline()).equals(key)
                                || Text.letters(h.whole()).equals(key)))
                .map(Heading::clue)
                .min(Comparator.comparing(Clue::isElsewhere))
                .map(Clue::order)
                .or(() -> key.isEmpty() ? Optional.empty() : lineOrder(title, key))
                .or(() -> headings.stream()
                        .filter(h -> !h.clue().isElsewhere() && isAlike(Text.letters(h.headline()), key))
                        .map(h -> h.clue().order())
                        .findFirst())
                .or(() -> headings.stream()
                        .map(Heading::clue)
                        .filter(h -> !h.isElsewhere())
                        .map(Clue::order)
                        .findFirst())
                .orElse(0);
    }

    /** Whether one begins as the other does, for the most part, or ends the other. */
    private static boolean isAlike(String heading, String title) {
        int shorter = Math.min(heading.length(), title.length());
        int same = 0;
        while (same < shorter && heading.charAt(same) == title.charAt(same)) {
            same++;
        }
        return shorter >= MIN_TITLE && (same >= ALIKE * shorter || title.endsWith(heading));
    }

    /** Order of the first line that says a title and is no heading. */
    private Optional<Integer> lineOrder(String title, String key) {
        return clues.lines.stream()
                .filter(l -> Math.abs(l.text().length() - title.length()) <= 4
                        && !l.isElsewhere()
                        && !l.parent().normalName().equals("a")
                        && !l.parent().normalName().equals("title")
                        && Text.letters(l.text()).equals(key))
                .map(PageLine::order)
                .findFirst();
    }

    /** Two capitals of the country that the host's domain names; empty where it names none. */
    String country() {
        String host = url.map(PageUrl::host).orElse("");
        String top = host.substring(host.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
        return top.equals("UK") ? "GB" : top.length() == 2 ? top : "";
    }
}
