package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Issue;
import io.dateline.data.DataFile;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what a page says of its article outside the text. Immutable. */
final class MetadataReader {
    private static final int MAX_DESCRIPTION = 2_000;

    private final Outlets outlets;

    private MetadataReader(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * With files of the user.
     *
     * @param outlets heeded before the project's own; columns as in {@code outlets.tsv}
     */
    static MetadataReader with(List<DataFile> outlets) {
        return new MetadataReader(Outlets.with(outlets));
    }

    Metadata read(HtmlPage page) {
        return read(page, Trace.NONE);
    }

    /** Reads, and tells what was weighed. */
    Metadata read(HtmlPage page, Trace trace) {
        Findings found = Findings.of(page);
        Canonical canonical = Canonical.of(found);
        Publishers publishers = Publishers.of(found, canonical, outlets);
        List<Candidate> titles = Titles.of(found, publishers.names());
        Optional<String> title = Titles.chosen(titles);
        int headline = found.headlineOrder(title.orElse(""));
        List<String> languages = found.languages();
        Optional<String> language = languages.stream().findFirst();
        DateText dateText = new DateText(
                DateOrder.of(language, found.url().map(PageUrl::host)), language.orElse(""), found.country());
        DateClues dates = new DateClues(found, headline, dateText);
        Datings datings = Datings.of(
                dates, PageZone.of(found.country(), languages), page.document().capturedAt());
        Authors authors = Authors.of(found, headline, publishers.names());
        trace.weighed("title", () -> titles);
        trace.weighed("description", () -> FieldRules.description(found, description(found)));
        trace.weighed("canonical_url", () -> FieldRules.canonicalUrl(found, canonical));
        trace.weighed("site", () -> FieldRules.site(page.url(), canonical));
        trace.weighed("publisher", () -> FieldRules.publisher(publishers));
        trace.weighed("outlet", () -> FieldRules.outlet(publishers, canonical, outlets));
        trace.weighed("authors", () -> Authors.candidates(found, headline, publishers.names()));
        trace.weighed("published_date", () -> FieldRules.published(dates, datings));
        trace.weighed("modified_at", () -> FieldRules.modified(dates, datings));
        trace.weighed("sections", () -> FieldRules.sections(found, headline));
        trace.weighed("keywords", () -> FieldRules.keywords(found));
        return new Metadata(
                new Address(
                        page.url(),
                        canonical.chosen().map(PageUrl::toString),
                        canonical.page().map(PageUrl::host),
                        canonical.page().flatMap(PageUrl::site)),
                publishers.publication(),
                title,
                description(found),
                authors.byline(),
                Sections.of(found, headline),
                Sections.keywords(found),
                languages,
                image(found),
                datings.dating(),
                access(found),
                found.text("articleBody"),
                types(found),
                Marks.of(found, headline, authors.printed(), canonical.elsewhere()),
                issues(found, title, datings));
    }

    private static Set<Issue> issues(Findings found, Optional<String> title, Datings datings) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(datings.issues());
        if (title.isEmpty()) {
            issues.add(Issue.NO_TITLE);
        }
        if (found.isBroken()) {
            issues.add(Issue.JSON_LD_BROKEN);
        }
        return issues;
    }

    private static Optional<String> description(Findings found) {
        return Stream.concat(
                        MetaNames.of("description", found.clues()).stream().map(Candidate::value),
                        found.text("description").stream())
                .filter(d -> d.length() > 1 && d.length() <= MAX_DESCRIPTION)
                .findFirst();
    }

    private static Optional<String> image(Findings found) {
        return Stream.concat(
                        MetaNames.of("image", found.clues()).stream().map(Candidate::value),
                        found.values("image").stream()
                                .map(v -> v.isObject() ? v.path("url").asText("") : v.asText("")))
                .map(String::strip)
                .map(i -> PageUrl.absolute(i, found.url()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Access> access(Findings found) {
        Optional<String> free = found.text("isAccessibleForFree")
                .or(() -> found.values("hasPart").stream()
                        .map(p -> p.path("isAccessibleForFree").asText(""))
                        .filter(s -> !s.isEmpty())
                        .findFirst());
        String word = free.or(() -> found.clues().firstMeta("article:content_tier"))
                .or(() -> found.clues().firstMeta("og:article:content_tier"))
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return switch (word) {
            case "true", "free", "1", "yes", "http://schema.org/true", "https://schema.org/true" ->
                Optional.of(Access.FREE);
            case "false",
                    "locked",
                    "0",
                    "no",
                    "paid",
                    "premium",
                    "http://schema.org/false",
                    "https://schema.org/false" -> Optional.of(Access.PAYWALLED);
            case "metered", "registration" -> Optional.of(Access.REGISTRATION);
            default -> Optional.empty();
        };
    }

    private static List<String> types(Findings found) {
        Set<String> types = new LinkedHashSet<>();
        found.articles().forEach(a -> types.addAll(LinkedData.types(a)));
        found.data().items().stream().filter(i -> !i.isElsewhere()).limit(20).forEach(i -> types.addAll(i.types()));
        MetaNames.of("type", found.clues()).forEach(c -> types.add(c.value()));
        return List.copyOf(types);
    }
}
