package io.dateline.article.html;

import io.dateline.archive.Document;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** A page, parsed once and walked over once, when first asked for what that gives. Readers change nothing of it. */
final class HtmlPage {
    private final org.jsoup.nodes.Document dom;
    private final Document document;
    private @Nullable PageWalk walk;

    private HtmlPage(org.jsoup.nodes.Document dom, Document document) {
        this.dom = dom;
        this.document = document;
    }

    /**
     * Parses a page.
     *
     * @param html the document's bytes, decoded
     */
    static HtmlPage parse(Document document, String html) {
        return new HtmlPage(Jsoup.parse(html, document.url().orElse("")), document);
    }

    /** The tree. */
    org.jsoup.nodes.Document dom() {
        return dom;
    }

    /** Verbatim as the archive has it. */
    Optional<String> url() {
        return document.url();
    }

    /** What the page was parsed from. */
    Document document() {
        return document;
    }

    Clues clues() {
        return walk().clues();
    }

    Outline outline() {
        return walk().outline();
    }

    private PageWalk walk() {
        PageWalk known = walk;
        if (known == null) {
            known = PageWalk.over(dom);
            walk = known;
        }
        return known;
    }
}
