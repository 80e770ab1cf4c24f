package io.dateline.article.html;

import org.jsoup.nodes.Element;

/**
 * The site that a page is on, to tell links within it from links to others.
 *
 * @param name the longest part of the host, which a publisher's other hosts have too; empty where the page has no address
 */
record Site(String name) {
    /** A scheme is no longer than this, with its colon. */
    private static final int SCHEME = 6;

    static Site of(Outline outline) {
        String host =
                PageUrl.of(outline.root().element.baseUri()).map(PageUrl::host).orElse("");
        String longest = "";
        for (String part : host.split("\\.", -1)) {
            longest = part.length() > longest.length() ? part : longest;
        }
        return new Site(longest);
    }

    /** Whether a link leads to another page of the site. */
    boolean holds(Element link) {
        String href = link.attr("href");
        if (href.isEmpty() || href.charAt(0) == '#') {
            return false;
        }
        return !isElsewhere(href);
    }

    /** Whether a link leads to another site. */
    boolean isLeftBy(Element link) {
        return isElsewhere(link.attr("href"));
    }

    private boolean isElsewhere(String href) {
        int authority = href.indexOf("//");
        if (authority < 0 || authority > SCHEME) {
            return false;
        }
        int start = authority + 2;
        int end = start;
        while (end < href.length() && "/?#:".indexOf(href.charAt(end)) < 0) {
            end++;
        }
        return name.isEmpty() || !href.substring(start, end).contains(name);
    }
}
