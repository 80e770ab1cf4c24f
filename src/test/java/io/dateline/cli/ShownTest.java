package io.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Articles;
import io.dateline.article.Weighed;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShownTest {
    private static final String SENTENCE = "The harbour of the town stays closed until the wind turns, its master said"
            + " on Friday, and the boats are to lie behind the mole for as long as the storm goes on. ";
    private static final String PAGE = """
            <html lang="en-GB"><head><title>Storm closes harbour | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <meta property="og:description" content="The wind is too strong for the boats.">
            <meta name="description" content="News from the harbour.">
            <meta name="keywords" content="storm, harbour">
            <link rel="canonical" href="https://www.other-paper.com/storm">
            <script type="application/ld+json">
             {"@type":"NewsArticle","headline":"Storm closes harbour","datePublished":"2024-05-03T22:30:00Z",
              "dateModified":"2024-05-04T06:00:00Z","author":{"@type":"Person","name":"Jane Doe"},
              "articleSection":"Weather","isAccessibleForFree":false}
            </script></head>
            <body><nav class="menu"><p>NAVIGATION</p></nav><article><h1>Storm closes harbour</h1>
            <figure><img src="a.jpg"><figcaption>Boats behind the mole on Friday morning</figcaption></figure>
            <div class="article-body" itemprop="articleBody"><p>First: TEXT</p><p>Second: TEXT</p><p>Third: TEXT</p></div></article>
            <aside class="related-articles"><p>TEXT</p></aside></body></html>""".replace("TEXT", SENTENCE.repeat(2));

    private static String shown(String mediaType, String text) {
        Document document = new Document(
                new Place("pages.warc", Optional.empty(), 0, 1),
                Optional.of("https://www.harbour-post.com/storm-closes-harbour"),
                Optional.of(Instant.parse("2024-06-01T00:00:00Z")),
                mediaType,
                Optional.empty(),
                Optional.of(200),
                text.getBytes(StandardCharsets.UTF_8));
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        new Shown(printer).weighed(Articles.with(List.of()).weigh(document));
        printer.flush();
        return out.toString();
    }

    @Test
    void everyFieldOfAPageHasItsRule() {
        assertThat(shown(MediaTypes.HTML, PAGE))
                .containsPattern(
                        "(?m)^title +=.*\\R +\\[json-ld headline.*\\] chosen|(?m)^title +=.*\\R +\\[h1.*\\] chosen")
                .containsPattern("(?m)^description +=.*\\R +\\[meta og:description\\] chosen")
                .containsPattern("(?m)^canonical_url +=.*harbour-post.*\\R +\\[the page's own address\\] chosen")
                .containsPattern("(?m)^site += harbour-post.com\\R +\\[host of the address")
                .containsPattern("(?m)^publisher += The Harbour Post\\R +\\[meta og:site_name\\] chosen")
                .containsPattern("(?m)^outlet += The Harbour Post\\R +\\[the publisher's name\\] chosen")
                .containsPattern("(?m)^authors += Jane Doe\\R +\\[json-ld")
                .containsPattern("(?m)^published_date += 2024-05-03.*\\R +\\[json-ld datePublished")
                .containsPattern("(?m)^modified_at += 2024-05-04.*\\R +\\[json-ld dateModified")
                .containsPattern("(?m)^sections += Weather\\R +\\[json-ld articleSection\\] chosen")
                .containsPattern("(?m)^keywords += storm, harbour\\R +\\[meta keywords.*\\] taken")
                .containsPattern("(?m)^access += paywalled\\R +\\[declared:")
                .containsPattern("(?m)^captions += Boats behind.*\\R +\\[<figcaption>\\] taken")
                .containsPattern("(?m)^text += 3 paragraphs.*<div.article-body>\\R +\\[stage 2, declared")
                .containsPattern("(?m)^language += en-GB\\R +\\[html lang\\] chosen");
    }

    @Test
    void whatWasRejectedHasItsReason() {
        assertThat(shown(MediaTypes.HTML, PAGE))
                .containsPattern("(?m)- https://www.other-paper.com/storm\\R +\\[link canonical\\] on another site")
                .containsPattern("(?m)- News from the harbour.\\R +\\[meta description\\] an earlier place decides")
                .containsPattern(
                        "(?m)- \\d+ letters in <aside.related-articles>\\R +\\[dropped as .*related.*\\] no part")
                .containsPattern("(?m)\\[stage 1, sparse: .*\\] there are sentences enough")
                .containsPattern("(?m)\\[stage 4, densest: .*\\] not tried");
    }

    @Test
    void pageThatWasSavedAsTextTellsItsLines() {
        String text = """
                Storm closes the harbour of the old town

                By Jane Doe

                May 3, 2024

                First: TEXT

                Second: TEXT

                Related Articles

                Third: TEXT

                Fourth: TEXT
                """.replace("TEXT", SENTENCE.strip());
        assertThat(shown(MediaTypes.PLAIN_TEXT, text))
                .containsPattern("(?m)^title += Storm closes the harbour.*\\R +\\[headline over the text\\] chosen")
                .containsPattern("(?m)^authors += By Jane Doe\\R +\\[byline of the page's head\\] chosen")
                .containsPattern("(?m)^published_date += 2024-05-03\\R +\\[day printed")
                .containsPattern(
                        "(?m)^text += 4 paragraphs.*\\R +\\[densest stretch of lines: \\d+ to \\d+ of \\d+\\]");
    }

    @Test
    void linesFitATerminalAndAnAddressStaysWhole() {
        String address = "https://www.harbour-post.com/" + "storm-".repeat(20);
        StringWriter out = new StringWriter();
        PrintWriter printer = new PrintWriter(out);
        new Shown(printer)
                .weighed(List.of(new Weighed(
                        "title",
                        List.of(
                                new Weighed.Choice("word ".repeat(25).strip(), "h1", 1.5, "chosen"),
                                new Weighed.Choice(address, "title", 0, "weighs less")))));
        printer.flush();
        assertThat(out.toString().lines().filter(l -> !l.contains("https:")))
                .hasSizeGreaterThan(3)
                .allMatch(l -> l.length() <= 100);
        assertThat(out.toString()).contains("- " + address).contains("[h1, weight 1.50] chosen");
    }
}
