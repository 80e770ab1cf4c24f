package io.dateline.article.html;

import io.dateline.article.DateSource;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Finds the dates that a page gives: in JSON-LD, meta tags, microdata, its address, and where readers see them. */
final class DateClues {
    private static final double JSON_LD = 1.0;
    private static final double JSON_LD_OTHER = 0.55;
    private static final double JSON_LD_CREATED = 0.62;
    private static final double PROPERTY = 0.9;
    private static final double PROPERTY_CREATED = 0.585;
    private static final double FAR = 0.3;
    private static final double URL_DAY = 1.05;
    private static final double URL_MONTH = 0.1;
    private static final double IN_TITLE = 0.8;
    /** A day in an address of a printed edition, which comes out days after the page. */
    private static final double URL_EDITION = 0.5;
    /** Segments of a path before the day of an edition. */
    private static final Set<String> EDITIONS = DataFile.resource(DateClues.class, "edition-paths.tsv").rows().stream()
            .flatMap(r -> r.list("segments").stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final int MAX_TITLE = 500;
    /** Between the parts of a page's title. */
    private static final Pattern TITLE_PARTS = Pattern.compile("[|·]| [–—-] ");

    private static final int MAX_FOUND = 60;

    private final Findings page;
    private final DateText text;
    private final List<Dated> published = new ArrayList<>();
    private final List<Dated> modified = new ArrayList<>();

    DateClues(Findings page, int headline, DateText text) {
        this.page = page;
        this.text = text;
        structured();
        properties();
        address();
        title();
        PrintedDates printed = new PrintedDates(page.clues(), headline, text);
        published.addAll(printed.published());
        modified.addAll(printed.modified());
        if (published.stream().noneMatch(d -> d.weight() >= FAR && Datings.isPrecise(d.date()))) {
            printed.aside()
                    .ifPresentOrElse(
                            published::add, () -> published.addAll(LastDates.of(page.clues(), text, page.url())));
        }
    }

    List<Dated> published() {
        return published;
    }

    List<Dated> modified() {
        return modified;
    }

    private void structured() {
        for (int i = 0; i < page.articles().size(); i++) {
            double best = i == 0 ? JSON_LD : JSON_LD_OTHER;
            ld(i, "datePublished", best, published);
            ld(i, "dateCreated", JSON_LD_CREATED, published);
            ld(i, "uploadDate", JSON_LD_CREATED, published);
            ld(i, "dateModified", best, modified);
        }
        MetaNames.of("published", page.clues())
                .forEach(c -> add(published, c.value(), DateSource.META, c.rule(), c.weight()));
        MetaNames.of("modified", page.clues())
                .forEach(c -> add(modified, c.value(), DateSource.META, c.rule(), c.weight()));
    }

    private void ld(int i, String property, double weight, List<Dated> found) {
        page.data()
                .first(page.articles().get(i), property)
                .ifPresent(v -> add(found, v, DateSource.JSON_LD, property, weight));
    }

    private void add(List<Dated> found, String value, DateSource source, String rule, double weight) {
        if (found.size() < MAX_FOUND) {
            text.first(value).ifPresent(d -> found.add(new Dated(d, source, rule, weight)));
        }
    }

    private void properties() {
        for (Clue clue : page.clues().properties) {
            String name =
                    (clue.element().attr("itemprop") + " " + clue.element().attr("property")).toLowerCase(Locale.ROOT);
            if (name.contains("datepublished") || name.contains("dc:date") || name.contains("dc:issued")) {
                property(
                        published,
                        clue,
                        "itemprop datePublished",
                        clue.isElsewhere() && !isSole(clue) ? FAR : PROPERTY);
            } else if (name.contains("datecreated") || name.contains("uploaddate") || name.contains("dc:created")) {
                property(published, clue, "itemprop dateCreated", clue.isElsewhere() ? FAR : PROPERTY_CREATED);
            } else if (name.contains("datemodified")) {
                property(modified, clue, "itemprop dateModified", clue.isElsewhere() ? FAR : PROPERTY);
            }
        }
    }

    /** Whether no other element is marked so, and none around it is marked as the data of another article. */
    private boolean isSole(Clue marked) {
        long all = page.clues().properties.stream()
                .filter(c ->
                        c.element().attr("itemprop").equals(marked.element().attr("itemprop")))
                .count();
        Element item = marked.element().closest("[itemscope]");
        return all == 1 && (item == null || item.selectFirst("h1") != null);
    }

    private void property(List<Dated> found, Clue clue, String rule, double weight) {
        DateValue.of(clue.element()).ifPresent(v -> add(found, v, DateSource.HTML, rule, weight));
    }

    private void address() {
        page.url()
                .flatMap(u -> UrlDate.of(u.path()))
                .ifPresent(d -> published.add(new Dated(d, DateSource.URL, "url", weight(d))));
    }

    /** "Storm closes harbour | Post | 28.04.2023": a part of the page's title that is but a date. */
    private void title() {
        String title = Text.clean(page.clues().title);
        if (title.length() > MAX_TITLE || !Text.hasDigit(title)) {
            return;
        }
        String[] parts = TITLE_PARTS.split(title, -1);
        for (int i = 0; parts.length > 1 && i < parts.length; i++) {
            String part = parts[i].strip();
            text.first(part)
                    .filter(d -> d.start() == 0 && d.end() == part.length() && Datings.isPrecise(d))
                    .ifPresent(d -> published.add(new Dated(d, DateSource.HTML, "title", IN_TITLE)));
        }
    }

    private double weight(ReadDate inAddress) {
        String path = page.url().map(PageUrl::path).orElse("").toLowerCase(Locale.ROOT);
        String before = path.substring(0, Math.min(path.length(), inAddress.start()));
        boolean isEdition = List.of(before.split("/", -1)).stream().anyMatch(EDITIONS::contains);
        return !Datings.isPrecise(inAddress) ? URL_MONTH : isEdition ? URL_EDITION : URL_DAY;
    }
}
