package io.dateline.article.html;

import crawlercommons.domains.EffectiveTldFinder;
import io.dateline.data.DataFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The address of a page, normalised: scheme and host in lower case, no default port, no fragment, no parameters that
 * only track the reader. The path and the order of parameters stay.
 *
 * @param port with its colon, or empty
 * @param path starts with a slash
 * @param query with its question mark, or empty
 */
record PageUrl(String scheme, String host, String port, String path, String query) {
    /** Longest address that is heeded, in UTF-16 units. */
    private static final int MAX_LENGTH = 4_000;
    /** Segments of a path that say no more than that it is the front page. */
    private static final Set<String> FRONT =
            Set.of("", "index", "home", "index.html", "index.php", "index.htm", "home.html", "default.aspx");

    /** Hosts whose site is remembered: a page asks several times, and its neighbours in an archive do too. */
    private static final int MAX_SITES = 10_000;

    private static final Map<String, Optional<String>> SITES = new ConcurrentHashMap<>();

    private static final Set<String> TRACKING = new HashSet<>();
    private static final List<String> TRACKING_STARTS = new ArrayList<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(PageUrl.class, "tracking-parameters.tsv").rows()) {
            for (String name : row.list("names")) {
                if (name.endsWith("*")) {
                    TRACKING_STARTS.add(name.substring(0, name.length() - 1));
                } else {
                    TRACKING.add(name);
                }
            }
        }
    }

    /** Reads an absolute address; nothing where it is none of the web. */
    static Optional<PageUrl> of(String raw) {
        String url = raw.strip();
        String lower = url.substring(0, Math.min(url.length(), 8)).toLowerCase(Locale.ROOT);
        String scheme = lower.startsWith("https://") ? "https" : lower.startsWith("http://") ? "http" : "";
        if (scheme.isEmpty() || url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String rest = url.substring(scheme.length() + 3);
        int end = indexOfAny(rest, "/?#");
        String authority = rest.substring(0, end);
        String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String port = "";
        int colon = host.lastIndexOf(':');
        if (colon > 0 && host.indexOf(']') < colon) {
            port = host.substring(colon);
            host = host.substring(0, colon);
        }
        boolean standard = port.equals(scheme.equals("https") ? ":443" : ":80") || port.equals(":");
        String tail = rest.substring(end);
        int hash = tail.indexOf('#');
        String local = hash < 0 ? tail : tail.substring(0, hash);
        int mark = local.indexOf('?');
        String path = mark < 0 ? local : local.substring(0, mark);
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(new PageUrl(
                        scheme,
                        host,
                        standard ? "" : port,
                        path.isEmpty() ? "/" : path,
                        mark < 0 ? "" : withoutTracking(local.substring(mark + 1))));
    }

    /** Reads an address that may be relative to that of the page. */
    static Optional<PageUrl> of(String raw, Optional<PageUrl> page) {
        String url = raw.strip();
        if (url.startsWith("//")) {
            return of(page.map(PageUrl::scheme).orElse("https") + ":" + url);
        }
        if (url.startsWith("/") && page.isPresent()) {
            return of(
                    page.get().scheme() + "://" + page.get().host() + page.get().port() + url);
        }
        Optional<PageUrl> absolute = of(url);
        if (absolute.isPresent() || url.isEmpty() || page.isEmpty()) {
            return absolute;
        }
        try {
            return of(new URI(page.get().toString()).resolve(new URI(url)).toString());
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** An address as it stands, made absolute; nothing where it is none of the web. */
    static Optional<String> absolute(String raw, Optional<PageUrl> page) {
        String url = raw.strip();
        boolean whole = url.startsWith("http://") || url.startsWith("https://");
        return whole ? Optional.of(url) : of(url, page).map(PageUrl::toString);
    }

    private static int indexOfAny(String text, String signs) {
        int at = 0;
        while (at < text.length() && signs.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static String withoutTracking(String query) {
        List<String> kept = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            String name = pair.substring(0, indexOfAny(pair, "=")).toLowerCase(Locale.ROOT);
            if (!name.isEmpty()
                    && !TRACKING.contains(name)
                    && TRACKING_STARTS.stream().noneMatch(name::startsWith)) {
                kept.add(pair);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }

    /**
     * The registrable domain by the public suffix list, its private part included: each blog of a hosting service is a
     * site. Nothing for an address by number.
     */
    Optional<String> site() {
        if (SITES.size() > MAX_SITES) {
            SITES.clear();
        }
        return SITES.computeIfAbsent(
                host,
                h -> Optional.ofNullable(EffectiveTldFinder.getAssignedDomain(h, true, false))
                        .map(s -> s.toLowerCase(Locale.ROOT)));
    }

    boolean isFrontPage() {
        String bare = path.substring(1).toLowerCase(Locale.ROOT);
        String segment = bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
        return query.isEmpty() && (FRONT.contains(segment) || segment.length() == 2);
    }

    /** Whether two addresses are of one page: host without "www.", "m." or "amp." and path alike. */
    boolean isSamePage(PageUrl other) {
        return bareHost().equals(other.bareHost()) && barePath().equals(other.barePath());
    }

    private String bareHost() {
        for (String start : List.of("www.", "m.", "amp.", "mobile.")) {
            if (host.startsWith(start)) {
                return host.substring(start.length());
            }
        }
        return host;
    }

    private String barePath() {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    @Override
    public String toString() {
        return scheme + "://" + host + port + path + query;
    }
}
