package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Copies of pages on hosts of web archives and caches, from {@code copy-hosts.tsv}: whose page it is, the address tells. */
final class ArchivedCopy {
    /** Copies of copies that are followed. */
    private static final int MAX_DEPTH = 3;

    /** Where the copy's address holds that of the page. */
    private enum Form {
        PATH,
        CACHE,
        LABEL,
        QUERY
    }

    private record Host(Form form, String parameter) {}

    private static final Map<String, Host> HOSTS = new HashMap<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(ArchivedCopy.class, "copy-hosts.tsv").rows()) {
            Form form = Form.valueOf(row.text("form").toUpperCase(Locale.ROOT));
            HOSTS.put(row.text("host"), new Host(form, row.optional("parameter").orElse("")));
        }
    }

    private ArchivedCopy() {}

    /** The address of the page that an address shows a copy of; itself where it is no copy or does not tell. */
    static PageUrl original(PageUrl url) {
        PageUrl original = url;
        for (int i = 0; i < MAX_DEPTH; i++) {
            Optional<PageUrl> within = within(original);
            if (within.isEmpty()) {
                break;
            }
            original = within.get();
        }
        return original;
    }

    private static Optional<PageUrl> within(PageUrl url) {
        Optional<Host> host = host(url);
        if (host.isEmpty()) {
            return Optional.empty();
        }
        return switch (host.get().form()) {
            case PATH -> ofPath(url);
            case CACHE -> ofCache(url);
            case LABEL -> ofLabel(url);
            case QUERY -> ofQuery(url, host.get().parameter());
        };
    }

    /** The host's row, or that of the nearest domain above it; a row may name the path's first segment too. */
    private static Optional<Host> host(PageUrl url) {
        int second = url.path().indexOf('/', 1);
        Host narrow = second < 0 ? null : HOSTS.get(url.host() + url.path().substring(0, second));
        if (narrow != null) {
            return Optional.of(narrow);
        }
        String domain = url.host();
        while (domain.indexOf('.') >= 0) {
            Host host = HOSTS.get(domain);
            if (host != null) {
                return Optional.of(host);
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** {@code /web/20240503103000id_/https://daily.example/flood}; some drop the scheme or one of its slashes. */
    private static Optional<PageUrl> ofPath(PageUrl url) {
        String path = url.path() + url.query();
        int scheme = path.indexOf("/http");
        if (scheme >= 0) {
            String rest = path.substring(scheme + 1);
            int colon = rest.indexOf(":/");
            return colon < 0
                    ? Optional.empty()
                    : named(rest.substring(0, colon) + "://" + withoutSlashes(rest.substring(colon + 1)));
        }
        for (int at = 0; at >= 0; at = path.indexOf('/', at + 1)) {
            int end = path.indexOf('/', at + 1);
            boolean digits =
                    end > at + 4 && Character.isDigit(path.charAt(at + 1)) && Character.isDigit(path.charAt(at + 4));
            if (digits) {
                return named("http://" + path.substring(end + 1));
            }
        }
        return Optional.empty();
    }

    /** {@code /c/s/daily.example/flood} */
    private static Optional<PageUrl> ofCache(PageUrl url) {
        String path = url.path() + url.query();
        int first = path.indexOf('/', 1);
        if (first < 0) {
            return Optional.empty();
        }
        String rest = path.substring(first + 1);
        return rest.startsWith("s/") ? named("https://" + rest.substring(2)) : named("http://" + rest);
    }

    /** {@code daily--news-example.translate.goog} */
    private static Optional<PageUrl> ofLabel(PageUrl url) {
        String label = url.host().substring(0, url.host().indexOf('.'));
        String host = label.replace("--", "\u0000").replace('-', '.').replace('\u0000', '-');
        return named(url.scheme() + "://" + host + url.path() + url.query());
    }

    private static Optional<PageUrl> ofQuery(PageUrl url, String parameter) {
        String start = parameter + "=";
        for (String pair :
                url.query().substring(Math.min(1, url.query().length())).split("&", -1)) {
            if (pair.startsWith(start)) {
                String value = decoded(pair.substring(start.length()));
                int scheme = value.indexOf("http");
                String key = scheme < 0 ? value.substring(value.lastIndexOf(':') + 1) : value.substring(scheme);
                String address = key.split("[ +]", 2)[0];
                return named(scheme < 0 ? "http://" + address : address);
            }
        }
        return Optional.empty();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }

    private static String withoutSlashes(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '/') {
            at++;
        }
        return text.substring(at);
    }

    /** An address whose host is one of the web. */
    private static Optional<PageUrl> named(String address) {
        return PageUrl.of(address).filter(u -> u.site().isPresent());
    }
}
