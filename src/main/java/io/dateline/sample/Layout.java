package io.dateline.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How an outlet's publishing system writes a page. */
enum Layout {
    /** schema.org in JSON-LD, OpenGraph, an article element. */
    SCHEMA {
        @Override
        String head(SamplePage page) {
            String authors = page.agency().isPresent() && page.showsAgency()
                    ? "{\"@type\":\"Organization\",\"name\":\"" + page.agency().get() + "\"}"
                    : page.authors().stream()
                            .map(name -> "{\"@type\":\"Person\",\"name\":\"" + json(name) + "\"}")
                            .collect(Collectors.joining(","));
            return "<title>" + html(page.title()) + " | " + html(page.outlet().name()) + "</title>"
                    + "<meta property=\"og:title\" content=\"" + html(page.title()) + "\">"
                    + "<meta property=\"og:site_name\" content=\""
                    + html(page.outlet().name()) + "\">"
                    + "<meta property=\"og:type\" content=\"article\">"
                    + "<script type=\"application/ld+json\">{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\","
                    + "\"headline\":\"" + json(page.title()) + "\",\"datePublished\":\"" + iso(page)
                    + "\",\"articleSection\":\"" + page.section() + "\",\"author\":[" + authors
                    + "],\"publisher\":{\"@type\":\"NewsMediaOrganization\",\"name\":\""
                    + json(page.outlet().name())
                    + "\"}}</script>";
        }

        @Override
        String main(SamplePage page) {
            return "<main><article><h1>" + html(page.title()) + "</h1>" + by(page)
                    + "<time datetime=\"" + iso(page) + "\">" + page.published().toLocalDate() + "</time>"
                    + page.caption()
                            .map(c -> "<figure><img src=\"/photo.jpg\" alt=\"\"><figcaption>" + html(c)
                                    + "</figcaption></figure>")
                            .orElse("")
                    + paragraphs(page) + "</article></main>";
        }
    },
    /** The manner of WordPress themes: hentry, entry-title, entry-content. */
    WORDPRESS {
        @Override
        String head(SamplePage page) {
            return "<title>" + html(page.title()) + " - " + html(page.outlet().name()) + "</title>"
                    + "<meta property=\"og:site_name\" content=\""
                    + html(page.outlet().name()) + "\">"
                    + "<meta property=\"article:published_time\" content=\"" + iso(page) + "\">"
                    + "<meta property=\"article:section\" content=\"" + page.section() + "\">";
        }

        @Override
        String main(SamplePage page) {
            return "<div id=\"content\"><article class=\"post hentry\"><header class=\"entry-header\"><h1 class=\"entry-title\">"
                    + html(page.title())
                    + "</h1><div class=\"entry-meta\"><time class=\"entry-date published\" datetime=\""
                    + iso(page) + "\">" + page.published().toLocalDate() + "</time>" + by(page)
                    + "</div></header><div class=\"entry-content\">"
                    + page.caption()
                            .map(c -> "<figure class=\"wp-caption\"><img src=\"/wp-content/photo.jpg\" alt=\"\">"
                                    + "<figcaption class=\"wp-caption-text\">" + html(c) + "</figcaption></figure>")
                            .orElse("")
                    + paragraphs(page) + "</div></article></div>";
        }
    },
    /** schema.org in microdata, no article element. */
    MICRODATA {
        @Override
        String head(SamplePage page) {
            return "<title>" + html(page.outlet().name()) + ": " + html(page.title()) + "</title>"
                    + "<meta name=\"application-name\" content=\""
                    + html(page.outlet().name()) + "\">";
        }

        @Override
        String main(SamplePage page) {
            return "<div itemscope itemtype=\"https://schema.org/NewsArticle\"><h1 itemprop=\"headline\">"
                    + html(page.title()) + "</h1><meta itemprop=\"articleSection\" content=\"" + page.section()
                    + "\"><meta itemprop=\"datePublished\" content=\"" + iso(page) + "\">" + by(page)
                    + page.caption()
                            .map(c -> "<figure><img src=\"/img/photo.jpg\" alt=\"\"><figcaption itemprop=\"caption\">"
                                    + html(c) + "</figcaption></figure>")
                            .orElse("")
                    + "<div itemprop=\"articleBody\">" + paragraphs(page) + "</div></div>";
        }
    };

    abstract String head(SamplePage page);

    abstract String main(SamplePage page);

    /** The whole page, with the chrome that pages have. */
    String render(SamplePage page, List<SamplePage> others, String filler) {
        Outlet outlet = page.outlet();
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"" + outlet.language()
                + "\"><head><meta charset=\"utf-8\"><link rel=\"canonical\" href=\"" + html(page.url()) + "\">");
        html.append(head(page)).append("</head><body>").append(menu(outlet)).append(main(page));
        html.append("<aside class=\"related\"><h2>").append(more(outlet)).append("</h2><ul>");
        for (SamplePage other : others) {
            html.append("<li><a href=\"")
                    .append(html(other.url()))
                    .append("\">")
                    .append(html(other.title()))
                    .append("</a></li>");
        }
        html.append("</ul></aside>").append(filler).append(footer(outlet)).append("</body></html>");
        return html.toString();
    }

    /** The outlet's front page. */
    static String front(Outlet outlet, List<SamplePage> pages) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=\"" + outlet.language()
                + "\"><head><meta charset=\"utf-8\"><title>" + html(outlet.name())
                + "</title><meta property=\"og:type\" content=\"website\"></head><body>" + menu(outlet) + "<main>");
        for (SamplePage page : pages) {
            html.append("<section><h2><a href=\"")
                    .append(html(page.url()))
                    .append("\">")
                    .append(html(page.title()))
                    .append("</a></h2></section>");
        }
        return html.append("</main>")
                .append(footer(outlet))
                .append("</body></html>")
                .toString();
    }

    static String missing(Outlet outlet) {
        String text = outlet.language().equals("de") ? "Seite nicht gefunden" : "Page not found";
        return "<!DOCTYPE html><html lang=\"" + outlet.language() + "\"><head><meta charset=\"utf-8\"><title>404 - "
                + text + "</title></head><body>" + menu(outlet) + "<h1>" + text + "</h1>" + footer(outlet)
                + "</body></html>";
    }

    private static String menu(Outlet outlet) {
        return Phrases.sections(outlet.language()).stream()
                .map(s -> "<a href=\"/" + s.toLowerCase(Locale.ROOT) + "\">" + s + "</a>")
                .collect(Collectors.joining("", "<header><nav>", "</nav></header>"));
    }

    private static String more(Outlet outlet) {
        return outlet.language().equals("de") ? "Mehr zum Thema" : "Related stories";
    }

    private static String footer(Outlet outlet) {
        return "<footer><p>© 2024 " + html(outlet.name()) + "</p></footer>";
    }

    private static String by(SamplePage page) {
        boolean isGerman = page.outlet().language().equals("de");
        String names = page.agency().isPresent()
                ? (page.showsAgency() ? page.agency().get() : "")
                : String.join(isGerman ? " und " : " and ", page.authors());
        return names.isEmpty() ? "" : "<p class=\"byline\">" + (isGerman ? "Von " : "By ") + html(names) + "</p>";
    }

    private static String paragraphs(SamplePage page) {
        return page.paragraphs().stream().map(p -> "<p>" + html(p) + "</p>").collect(Collectors.joining());
    }

    private static String iso(SamplePage page) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(page.published());
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
