package io.dateline.article.wire;

import crawlercommons.domains.EffectiveTldFinder;
import io.dateline.article.Address;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Addresses of records that are no pages. */
final class WebAddress {
    private WebAddress() {}

    /**
     * The address of a record.
     *
     * @param archived URL by the archive
     * @param own URL of the article by the record
     */
    static Address of(Optional<String> archived, Optional<String> own) {
        Optional<String> canonical = own.filter(WebAddress::isWeb).or(() -> archived);
        Optional<String> host = canonical.flatMap(WebAddress::host);
        return new Address(
                archived.or(() -> own),
                canonical,
                host,
                host.flatMap(h -> Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(h, true, true))));
    }

    private static boolean isWeb(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(h -> h.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
