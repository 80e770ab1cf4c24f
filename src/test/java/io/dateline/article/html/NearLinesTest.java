package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Decoding;
import io.dateline.article.Mark;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearLinesTest {
    private static final String TEXT = """
            <p>The ships left the harbour on Monday morning, and nobody in the town could say where they went.</p>
            <p>On Tuesday they came back with nets full of herring, which the cannery bought before noon.</p>
            <p>The mayor thanked the crews and asked them to tell the harbour office the next time they leave.</p>
            """;

    private static List<String> lines(String above, String below) {
        String html = "<html><head><title>Ships leave</title></head><body><main><article><h1>Ships leave</h1>" + above
                + "<div class=\"article-body\">" + TEXT + "</div>" + below + "</article></main></body></html>";
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        Document document = new Document(
                new Place("a", Optional.empty(), 0, bytes.length),
                Optional.of("https://post.example/ships"),
                Optional.empty(),
                MediaTypes.HTML,
                Optional.empty(),
                Optional.of(200),
                bytes);
        Decoding decoding = new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false);
        return HtmlReader.with(List.of()).read(document, html, decoding).article().marks().stream()
                .filter(m -> m.field() == Mark.Field.CREDIT)
                .filter(m -> m.name().endsWith("-above") || m.name().endsWith("-below"))
                .map(m -> m.name() + ": " + m.value())
                .toList();
    }

    @Test
    void aLineBesideADateAndOneInABoxForAuthorsSaySo() {
        assertThat(lines("<div><div>Harbour Agency</div><div>2 January 2024, 10:15</div></div>", ""))
                .contains("dated-above: Harbour Agency");
        assertThat(lines("<div class=\"author-name\">Harbour Agency</div>", ""))
                .contains("byline-above: Harbour Agency");
    }

    @Test
    void aWordInABoxOfItsOwnBelongsToTheLineBehindIt() {
        assertThat(lines("<p>By</p> <div>Harbour Agency</div>", "")).contains("line-above: By Harbour Agency");
    }

    @Test
    void linesBelowTheTextEndWhereThePageLeadsElsewhere() {
        List<String> lines = lines(
                "",
                "<p>(Source: Harbour Agency)</p><h3>More of the sea</h3>"
                        + "<div><a href=\"/nets\">Nets are torn by whales in the northern bay</a></div><p>(Other Agency)</p>");

        assertThat(lines).contains("line-below: (Source: Harbour Agency)").noneMatch(l -> l.contains("Other Agency"));
    }

    @Test
    void whatStandsUnderAPictureIsNoLineOfTheText() {
        assertThat(lines("<figure><img src=\"a.jpg\"><figcaption>Harbour Agency</figcaption></figure>", ""))
                .noneMatch(l -> l.contains("Harbour Agency"));
    }

    @Test
    void theFooterOfTheArticleCountsAndThatOfThePageDoesNot() {
        assertThat(lines("", "<footer><p>ak, Harbour Agency</p></footer>")).contains("line-below: ak, Harbour Agency");
        assertThat(lines("", "</article></main><footer><p>ak, Harbour Agency</p></footer><main><article>"))
                .noneMatch(l -> l.contains("Harbour Agency"));
    }

    @Test
    void aBoxForAuthorsCountsInWhateverFooterItStands() {
        assertThat(
                        lines(
                                "",
                                "</article><div class=\"story-footer\"><div class=\"byline\"><p>ak, Harbour Agency</p></div></div><article>"))
                .contains("line-below: ak, Harbour Agency");
    }
}
