package io.dateline.article.html;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The address of a page among those that it gives.
 *
 * @param page as the archive has it, else as the page says
 * @param chosen the canonical one; one on another site is another page's, so that its carrier keeps its own
 * @param elsewhere a canonical address on another registrable domain
 */
record Canonical(Optional<PageUrl> page, Optional<PageUrl> chosen, Optional<PageUrl> elsewhere) {
    static Canonical of(Findings found) {
        List<PageUrl> given = Stream.of(
                        Stream.of(found.clues().canonical),
                        found.clues().meta("og:url").stream(),
                        found.articles().stream()
                                .limit(1)
                                .flatMap(a -> found.data().urls(a).stream().sorted()))
                .flatMap(s -> s)
                .map(u -> PageUrl.of(u, found.url()))
                .flatMap(Optional::stream)
                .map(ArchivedCopy::original)
                .filter(u -> u.host().indexOf('.') > 0
                        && (!u.isFrontPage()
                                || found.url().map(PageUrl::isFrontPage).orElse(false)))
                .toList();
        if (found.url().isEmpty()) {
            Optional<PageUrl> first = given.stream().findFirst();
            return new Canonical(first, first, Optional.empty());
        }
        PageUrl page = found.url().get();
        Optional<PageUrl> own = given.stream().filter(u -> isSameSite(u, page)).findFirst();
        Optional<PageUrl> elsewhere = given.stream()
                .findFirst()
                .filter(u -> !isSameSite(u, page)
                        && u.site().isPresent()
                        && page.site().isPresent());
        boolean away = elsewhere.isPresent();
        return new Canonical(found.url(), away ? found.url() : own.or(found::url), elsewhere);
    }

    private static boolean isSameSite(PageUrl a, PageUrl b) {
        return a.host().equals(b.host()) || (a.site().isPresent() && a.site().equals(b.site()));
    }
}
