package io.dateline.article.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import io.dateline.article.Caption;
import io.dateline.article.Code;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What crawlers, data sets, agencies and feeds write, field by field. */
class RecordFieldsTest {
    private static final Articles ARTICLES = Articles.with(List.of());

    private static Page page(String mediaType, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return ARTICLES.read(new Document(
                new Place("records", Optional.empty(), 0, bytes.length),
                Optional.empty(),
                Optional.empty(),
                mediaType,
                Optional.empty(),
                Optional.empty(),
                bytes));
    }

    private static Article json(String text) {
        return page(MediaTypes.JSON, text).article();
    }

    @Test
    void trafilaturaNamesThePageItsSourceAndPartsListsBySemicolons() {
        Article article = json("""
                {"title": "Snow closes the pass", "author": "Lea Gruber; Tim Roth", "hostname": "news.example.org",
                 "date": "2023-01-09", "fingerprint": "ab", "id": null, "license": null, "comments": "", "raw_text": "Snow fell.",
                 "text": "Snow fell.\nThe pass is closed.", "language": "en", "filedate": "2023-01-11",
                 "source": "https://news.example.org/snow", "source-hostname": "Example News", "excerpt": "Snow.",
                 "categories": "Weather;Roads", "tags": "snow;pass"}
                """);
        assertThat(article.address().url()).contains("https://news.example.org/snow");
        assertThat(article.byline().persons()).containsExactly("Lea Gruber", "Tim Roth");
        assertThat(article.sections()).containsExactly("Weather", "Roads");
        assertThat(article.keywords()).containsExactly("snow", "pass");
        assertThat(article.dating().published().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 1, 9));
    }

    @Test
    void theCommonCrawlDataSetGivesTheDomainOfThePublisher() {
        Article article = json("""
                {"title": "Mill burns", "text": "The mill burned down.\nNobody was hurt.", "domain": "paper.example.com",
                 "date": "2018-05-04 10:00:00", "description": "Fire.", "url": "http://paper.example.com/mill", "image_url": ""}
                """);
        assertThat(article.publication().publisher()).contains("paper.example.com");
        assertThat(article.address().site()).contains("example.com");
        assertThat(article.paragraphs()).hasSize(2);
    }

    @Test
    void aTextThatAnInterfaceCutIsSaidToBe() {
        Article article = json("""
                {"source": {"id": null, "name": "Example Times"}, "author": "Ann Poe", "title": "Fair opens",
                 "url": "https://times.example/fair", "publishedAt": "2024-05-03T10:15:00Z",
                 "content": "The fair opened in rain… [+1234 chars]"}
                """);
        assertThat(article.paragraphs()).containsExactly("The fair opened in rain…");
        assertThat(article.issues()).contains(Issue.TEXT_TRUNCATED);
        assertThat(article.publication().publisher()).contains("Example Times");
        assertThat(article.address().url()).contains("https://times.example/fair");
    }

    private static final String NINJS = """
            {"uri": "urn:x:2", "version": "4", "pubStatus": "usable", "versionCreated": "2024-02-01T09:00:00Z",
             "headlines": [{"role": "main", "value": "Choir wins"}],
             "bodies": [{"contentType": "text/plain", "value": "The choir won."}, {"contentType": "text/html", "value": "<p>The choir won.</p>"}],
             "subjects": [{"uri": "http://cv.iptc.org/newscodes/mediatopic/01000000", "name": "arts"}],
             "associations": [{"type": "picture", "descriptions": [{"value": "The choir sings"}], "creditLine": "A. Foto"}]}
            """;

    @Test
    void ninjsGivesItsTextInTwoFormsAndIsReadOnce() {
        Article article = json(NINJS);
        assertThat(article.title()).contains("Choir wins");
        assertThat(article.paragraphs()).containsExactly("The choir won.");
        assertThat(article.captions()).containsExactly(new Caption("The choir sings", Optional.of("A. Foto")));
        assertThat(article.marks()).contains(new Mark(Mark.Field.META, "version", "4"));
        assertThat(article.codes()).containsExactly(new Code("iptc", "01000000", "arts"));
    }

    @Test
    void ninjsUnderEmbargoIsNoArticle() {
        String held = NINJS.replace("\"version\"", "\"embargoed\": \"2024-02-02T06:00:00Z\", \"version\"");
        assertThat(page(MediaTypes.JSON, held).kind()).isEqualTo(PageKind.ERROR);
        assertThat(page(MediaTypes.JSON, NINJS.replace("usable", "stat:withheld"))
                        .kind())
                .isEqualTo(PageKind.ERROR);
    }

    private static String newsml(String embargo) {
        return "<newsMessage><header><sent>2024-05-03T12:00:00Z</sent></header><itemSet><newsItem guid='g' version='2' xml:lang='en'>"
                + "<itemMeta><versionCreated>2024-05-03T11:00:00Z</versionCreated><embargoed>" + embargo
                + "</embargoed></itemMeta><contentMeta><headline>H</headline><description role='drol:caption'>A boat</description>"
                + "</contentMeta><contentSet><inlineXML><body><p>T.</p></body></inlineXML></contentSet></newsItem></itemSet></newsMessage>";
    }

    @Test
    void anEmbargoCountsFromWhenTheItemWasSentWhereNoCaptureTellsMore() {
        assertThat(page(MediaTypes.NEWSML_G2, newsml("2024-05-04T06:00:00Z")).kind())
                .isEqualTo(PageKind.ERROR);
        Page free = page(MediaTypes.NEWSML_G2, newsml("2024-05-03T11:30:00Z"));
        assertThat(free.kind()).isEqualTo(PageKind.ARTICLE);
        assertThat(free.article().captions()).extracting(Caption::text).containsExactly("A boat");
        assertThat(free.article().marks()).contains(new Mark(Mark.Field.META, "version", "2"));
    }

    private static String nitf(String status, String release) {
        return "<nitf><head><docdata management-status='" + status
                + "'><date.issue norm='20240503T101500Z'/><date.release norm='"
                + release + "'/></docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head>"
                + "<body.content><p>T.</p></body.content></body></nitf>";
    }

    @Test
    void anItemOfNitfIsHeldUntilItsRelease() {
        assertThat(page(MediaTypes.NITF, nitf("embargoed", "20240504T060000Z")).kind())
                .isEqualTo(PageKind.ERROR);
        assertThat(page(MediaTypes.NITF, nitf("embargoed", "20240503T090000Z")).kind())
                .isEqualTo(PageKind.ARTICLE);
        assertThat(page(MediaTypes.NITF, nitf("usable", "20240504T060000Z")).kind())
                .isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void whatStandsUnderThePicturesOfAFeedIsNoParagraph() {
        Article article = page(MediaTypes.RSS_ITEM, """
                        <item xmlns:content="c" xmlns:media="m" xmlns:dc="d"><title>Bees</title><dc:language>en</dc:language>
                        <media:content url="https://feed.example.org/b.jpg" medium="image"><media:description>A hive</media:description>
                        <media:credit>I. Holm</media:credit></media:content>
                        <content:encoded><![CDATA[<figure><img src="x"><figcaption>A swarm</figcaption></figure><p>Bees swarm.</p>]]></content:encoded>
                        </item>
                        """).article();
        assertThat(article.paragraphs()).containsExactly("Bees swarm.");
        assertThat(article.captions())
                .containsExactly(
                        new Caption("A swarm", Optional.empty()), new Caption("A hive", Optional.of("I. Holm")));
        assertThat(article.imageUrl()).contains("https://feed.example.org/b.jpg");
    }

    @Test
    void fieldsThatTheUserNamesComeBeforeTheKnownOnes() {
        Articles articles = Articles.with(List.of(), FieldMapping.KNOWN.first("title=kop,text=stuk.tekst|inhoud"));
        byte[] bytes =
                "{\"kop\":\"Brug open\",\"title\":\"x\",\"inhoud\":\"De brug is open.\",\"url\":\"https://a.example/b\"}"
                        .getBytes(StandardCharsets.UTF_8);
        Article article = articles.read(new Document(
                        new Place("records", Optional.empty(), 0, bytes.length),
                        Optional.empty(),
                        Optional.empty(),
                        MediaTypes.JSON,
                        Optional.empty(),
                        Optional.empty(),
                        bytes))
                .article();
        assertThat(article.title()).contains("Brug open");
        assertThat(article.paragraphs()).containsExactly("De brug is open.");
        assertThat(article.address().url()).contains("https://a.example/b");
    }

    @Test
    void aFieldThatThereIsNotSaysWhichThereAre() {
        assertThatThrownBy(() -> FieldMapping.KNOWN.first("titel=kop"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("titel")
                .hasMessageContaining("TITLE");
        assertThatThrownBy(() -> FieldMapping.KNOWN.first("title")).hasMessageContaining("field=path");
    }
}
