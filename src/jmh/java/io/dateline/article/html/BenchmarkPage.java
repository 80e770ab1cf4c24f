package io.dateline.article.html;

import io.dateline.archive.Document;
import io.dateline.archive.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A page of a given size, built as a daily's is: a third markup around the text, a third script, 30 paragraphs. */
public final class BenchmarkPage {
    private static final String SENTENCE =
            "The harbour board said on Tuesday that the boat at eleven would sail again from the first of May. ";
    private static final int PARAGRAPHS = 30;
    /** Of the page, so much is script and style. */
    private static final int SCRIPT_SHARE = 3;

    private BenchmarkPage() {}

    /** Characters, about so many. */
    public static String html(int size) {
        StringBuilder page = new StringBuilder(size + 1024);
        page.append("<!DOCTYPE html><html lang=en><head><title>Late ferry returns | Harbour Post</title>")
                .append("<meta property=og:title content='Late ferry returns'><meta property=og:type content=article>")
                .append("<meta property=article:published_time content=2026-03-04T08:00:00Z>")
                .append("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Late ferry returns\",")
                .append("\"author\":{\"@type\":\"Person\",\"name\":\"Ann Otter\"}}</script><script>");
        while (page.length() < size / SCRIPT_SHARE) {
            page.append("window.q=window.q||[];q.push(['slot',").append(page.length()).append(",{a:1,b:'x'}]);");
        }
        page.append("</script></head><body><article class='post hentry'><h1 class=entry-title>Late ferry returns</h1>")
                .append("<p class=byline>By <a rel=author href=/ann>Ann Otter</a> <time datetime=2026-03-04>4 March</time></p>")
                .append("<div class=entry-content>");
        for (int i = 0; i < PARAGRAPHS; i++) {
            page.append("<p>").append(SENTENCE).append(SENTENCE).append("</p>");
        }
        page.append("</div></article><aside class=related>");
        for (int i = 0; page.length() < size; i++) {
            page.append("<div class='card card--small col-md-4 teaser-")
                    .append(i)
                    .append("'><a class='card__link' href='/2026/03/04/story-")
                    .append(i)
                    .append("'><img class=card__image src=/i.jpg alt=''><h3 class=card__title>A title of story number ")
                    .append(i)
                    .append("</h3></a><span class='card__meta text-muted'>Harbour</span></div>\n");
        }
        return page.append("</aside></body></html>").toString();
    }

    /** The page as an archive has it. */
    public static Document document(String html) {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        return new Document(
                new Place("benchmark", Optional.empty(), 0, Math.max(1, bytes.length)),
                Optional.of("https://post.example/2026/03/04/late-ferry"),
                Optional.empty(),
                "text/html",
                Optional.empty(),
                Optional.of(200),
                bytes);
    }
}
