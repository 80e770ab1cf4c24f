package io.dateline.article.html;

import io.dateline.archive.Document;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * A page, parsed once. Every reader reads this tree and none changes it.
 *
 * @param dom the tree
 * @param url verbatim as the archive has it
 * @param document what the page was parsed from
 */
record HtmlPage(org.jsoup.nodes.Document dom, Optional<String> url, Document document) {
    /**
     * Parses a page.
     *
     * @param html the document's bytes, decoded
     */
    static HtmlPage parse(Document document, String html) {
        return new HtmlPage(Jsoup.parse(html, document.url().orElse("")), document.url(), document);
    }
}
