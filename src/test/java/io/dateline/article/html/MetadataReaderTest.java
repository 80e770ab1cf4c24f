package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Access;
import io.dateline.article.Articles;
import io.dateline.article.DateSource;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Published;
import io.dateline.article.Weighed;
import io.dateline.data.DataFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
    private static final String URL = "https://www.harbour-post.example/2024/05/03/storm-closes-harbour";

    static Metadata read(String url, String html) {
        return read(MetadataReader.with(List.of()), url, html, Trace.NONE);
    }

    private static Metadata read(MetadataReader reader, String url, String html, Trace trace) {
        Document document = new Document(
                new Place("pages.warc", Optional.empty(), 0, 1),
                Optional.of(url),
                Optional.of(Instant.parse("2024-06-01T00:00:00Z")),
                MediaTypes.HTML,
                Optional.empty(),
                Optional.of(200),
                html.getBytes(StandardCharsets.UTF_8));
        return reader.read(HtmlPage.parse(document, html), trace);
    }

    private static final String PAGE = """
            <html lang="en-GB"><head><title>Storm closes harbour | The Harbour Post</title>
            <meta property="og:site_name" content="The Harbour Post">
            <meta property="og:title" content="Storm closes harbour - The Harbour Post">
            <meta property="article:published_time" content="2024-05-03T22:30:00-02:00">
            <link rel="canonical" href="/2024/05/03/storm-closes-harbour?utm_source=feed#top">
            <script type="application/ld+json"><!--
            {"@context":"https://schema.org","@graph":[
             {"@type":"WebSite","name":"The Harbour Post"},
             {"@type":"NewsArticle","headline":"Storm closes harbour","datePublished":"2024-05-03T22:30:00-02:00",
              "author":[{"@type":"Person","name":"Jane Doe"},{"@type":"Organization","name":"AFP"}],
              "articleSection":"Weather","isAccessibleForFree":false,"keywords":["storm","harbour"],
             }]}
            --></script></head>
            <body><header><h1>Storm closes harbour</h1><p class="byline">By <a rel="author" href="/jane">Jane Doe</a></p>
            <time datetime="2024-05-03T22:30:00-02:00">3 May 2024</time></header>
            <article><p>The harbour is closed.</p></article>
            <aside class="related"><time datetime="2024-05-29">29 May</time><span class="author">Max Roe</span></aside>
            </body></html>
            """;

    @Test
    void aPageThatAgreesWithItselfIsReadWhole() {
        Metadata page = read(URL, PAGE);
        assertThat(page.title()).contains("Storm closes harbour");
        assertThat(page.byline().persons()).containsExactly("Jane Doe");
        assertThat(page.byline().organisations()).containsExactly("AFP");
        assertThat(page.sections()).containsExactly("Weather");
        assertThat(page.keywords()).containsExactly("storm", "harbour");
        assertThat(page.declaredAccess()).contains(Access.PAYWALLED);
        assertThat(page.address().canonicalUrl()).contains(URL);
        assertThat(page.publication().publisher()).contains("The Harbour Post");
        assertThat(page.declaredLanguages()).containsExactly("en-GB");
    }

    @Test
    void theAddressOfEMailBehindAPublishersNameIsNoPartOfIt() {
        String page = "<meta name=publisher content='Anna Berg info@berg.example'><p>Ships.</p>";
        assertThat(read(URL, page).publication().publisher()).contains("Anna Berg");
    }

    @Test
    void theDayIsThatInThePagesZoneAndReliableWhereSourcesAgree() {
        Published published = read(URL, PAGE).dating().published().orElseThrow();
        assertThat(published.date()).hasToString("2024-05-03");
        assertThat(published.at()).contains(Instant.parse("2024-05-04T00:30:00Z"));
        assertThat(published.source()).isEqualTo(DateSource.JSON_LD);
        assertThat(published.isReliable()).isTrue();
    }

    @Test
    void anOrganisationThatSignsIsMarkedAsOne() {
        assertThat(read(URL, PAGE).marks()).contains(new Mark(Mark.Field.JSON_LD, "author[Organization]", "AFP"));
    }

    @Test
    void brokenJsonIsMendedAndSaid() {
        Metadata page = read(URL, """
                <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"The "Great" Storm",
                "author":{"name":"Jane Doe"} "datePublished":"2024-05-03"</script></head><body><h1>The "Great" Storm</h1></body></html>
                """);
        assertThat(page.byline().persons()).containsExactly("Jane Doe");
        assertThat(page.dating().published().orElseThrow().date()).hasToString("2024-05-03");
        assertThat(page.issues()).contains(Issue.JSON_LD_BROKEN);
    }

    @Test
    void aDateAfterTheCrawlIsNone() {
        Metadata page = read(
                "https://a.example/x",
                "<meta property=article:published_time content=2031-01-01><h1>Storm hits coast</h1>");
        assertThat(page.dating().published()).isEmpty();
        assertThat(page.issues()).contains(Issue.DATE_IN_FUTURE, Issue.NO_DATE);
    }

    @Test
    void theDateOfARelatedStoryIsNotTheArticles() {
        Metadata page = read("https://a.example/x", """
                <h1>Storm hits coast</h1><p>Text.</p><aside class=related><time datetime=2024-05-29>29 May</time></aside>
                """);
        assertThat(page.dating().published()).isEmpty();
    }

    @Test
    void inAListOfStoriesTheDayBesideTheLinkToThePageItselfIsItsOwn() {
        String list = """
                <h1>Storm hits coast</h1><p>Text.</p><aside class=related>
                <div><a href="/2024/quay-sold">The old quay is sold</a> <span>29 May 2024</span></div>
                <div><a href="%s">Storm hits the coast</a> <span>27 May 2024</span></div></aside>
                """;
        Metadata itself = read("https://a.example/storm", list.formatted("/storm?utm_source=list"));
        assertThat(itself.dating().published().orElseThrow().date()).hasToString("2024-05-27");
        assertThat(itself.dating().published().orElseThrow().isReliable()).isFalse();
        for (String other : List.of("/other-storm", "/storm#comments")) {
            assertThat(read("https://a.example/storm", list.formatted(other))
                            .dating()
                            .published())
                    .as(other)
                    .isEmpty();
        }
    }

    @Test
    void theDayInAPagesDataCountsWhereThePageShowsNone() {
        Metadata page = read("https://a.example/x", """
                <script>var layer = {"last-updated":"2024-05-30","first-publication":"2024-05-29 09:35"}</script>
                <h1>Storm hits coast</h1><p>Text.</p>
                """);
        assertThat(page.dating().published().orElseThrow().date()).hasToString("2024-05-29");
    }

    @Test
    void theSitesNameIsOffTheTitleBehindAnySignThatParts() {
        for (String sign : List.of("|", "‹", "›", "–")) {
            Metadata page = read(
                    "https://a.example/x",
                    "<title>Storm hits coast " + sign + " The Harbour Post</title>"
                            + "<meta property=og:site_name content='The Harbour Post'><p>Text.</p>");
            assertThat(page.title()).as(sign).contains("Storm hits coast");
        }
    }

    @Test
    void aWriterIsNamedBesideWhoDrew() {
        Metadata page = read(
                "https://a.example/x",
                "<p>Text von Jane Doe Illustration von Max Roe</p><p>The harbour is closed for the day.</p>");
        assertThat(page.byline().persons()).containsExactly("Jane Doe");
    }

    @Test
    void aSitesMottoOrARubricIsNoAuthor() {
        String html = """
                <meta property=og:site_name content="%s"><meta name=author content="%s">
                <h1>Storm hits coast</h1><p class=byline>By Jane Doe / Max Roe</p><p>Text.</p>
                """;
        for (String author : List.of("The Harbour Post | Informed with truth", "アクセスランキング", "ガザ・イスラエル情勢")) {
            Metadata page = read("https://a.example/x", html.formatted("The Harbour Post", author));
            assertThat(page.byline().persons()).as(author).containsExactly("Jane Doe", "Max Roe");
        }
        Metadata named = read("https://a.example/x", html.formatted("読売新聞オンライン", "アレクサンドル・デュマ"));
        assertThat(named.byline().persons()).containsExactly("アレクサンドル・デュマ");
    }

    @Test
    void whoSpokeWithEachOtherAreTwo() {
        for (String between : List.of("in conversation with", "im Gespräch mit")) {
            Metadata page = read(
                    "https://a.example/x",
                    "<h1>Storm hits coast</h1><p class=author>Jane Doe " + between + " Max Roe</p><p>Text.</p>");
            assertThat(page.byline().persons()).as(between).containsExactly("Jane Doe", "Max Roe");
        }
    }

    @Test
    void theOneDayThatIsMarkedAsThatOfPublicationCountsInAFooterToo() {
        String html = """
                <meta name=date content=2024-05-20T15:38:44Z><h1>Storm hits coast</h1><p>Text.</p>
                <div class=footer><p><time itemprop=datePublished datetime=2024-05-27>27.05.2024</time></p></div>
                """;
        Metadata page = read("https://a.example/x", html);
        assertThat(page.dating().published().orElseThrow().date()).hasToString("2024-05-27");
        Metadata related = read("https://a.example/x", html.replace("<p><time", "<p itemscope><time"));
        assertThat(related.dating().published().orElseThrow().date()).hasToString("2024-05-20");
    }

    @Test
    void aCanonicalOnAnotherSiteIsAMarkAndNotTheAddress() {
        Metadata page = read(
                "https://www.carrier.com/story",
                "<link rel=canonical href=https://www.origin.org/story><h1>Storm hits coast</h1>");
        assertThat(page.address().canonicalUrl()).contains("https://www.carrier.com/story");
        assertThat(page.address().site()).contains("carrier.com");
        assertThat(page.marks()).contains(new Mark(Mark.Field.CANONICAL, "canonical", "https://www.origin.org/story"));
    }

    @Test
    void aCanonicalThatIsTheFrontPageIsNone() {
        Metadata page = read(
                "https://www.carrier.com/story?id=7&fbclid=x", "<link rel=canonical href=https://www.carrier.com/>");
        assertThat(page.address().canonicalUrl()).contains("https://www.carrier.com/story?id=7");
    }

    @Test
    void theOutletIsKnownByItsSiteAndTheUsersFileGoesFirst() throws IOException {
        assertThat(read("https://www.theguardian.com/x", "<h1>Storm</h1>")
                        .publication()
                        .outlet())
                .contains("The Guardian");
        DataFile own = DataFile.read(
                "own.tsv", new StringReader("outlet\\tsites\\nMy Guardian\\ttheguardian.com\\n".translateEscapes()));
        Metadata page =
                read(MetadataReader.with(List.of(own)), "https://www.theguardian.com/x", "<h1>Storm</h1>", Trace.NONE);
        assertThat(page.publication().outlet()).contains("My Guardian");
    }

    @Test
    void dayOfThePrintedEditionInTheAddressIsNotThatOfThePage() {
        String html = """
                <html><head><meta property="article:published_time" content="2024-05-06T10:00:00Z"></head>
                <body><h1>The harbour in winter</h1><p>May 13, 2024 Issue</p></body></html>""";
        Metadata inPrint = read("https://www.harbour-post.example/magazine/2024/05/13/the-harbour", html);
        assertThat(inPrint.dating().published().orElseThrow().date()).hasToString("2024-05-06");
        Metadata online = read("https://www.harbour-post.example/news/2024/05/13/the-harbour", html);
        assertThat(online.dating().published().orElseThrow().date()).hasToString("2024-05-13");
    }

    @Test
    void aTraceHearsWhatWasWeighed() {
        List<String> heard = new ArrayList<>();
        read(
                MetadataReader.with(List.of()),
                URL,
                PAGE,
                (field, candidates) ->
                        candidates.get().stream().limit(1).forEach(c -> heard.add(field + " " + c.rule())));
        assertThat(heard)
                .anyMatch(h -> h.startsWith("published_date json-ld"))
                .contains("canonical_url link canonical", "publisher meta og:site_name");
    }

    @Test
    void theTextDecidesTheLanguageAndMarkupTheRegion() {
        String german =
                "Der Hafen ist seit dem Morgen gesperrt, und die Schiffe liegen auf der Reede. Das teilte die Stadt mit, die mit einem langen Einsatz rechnet.";
        assertThat(Languages.of(List.of("de-AT"), german)).contains("de-AT");
        assertThat(Languages.of(List.of("en-US"), (german + " ").repeat(3))).contains("de");
        assertThat(Languages.of(List.of(), "港は今朝から閉鎖されており、船は沖に停泊しています。市は長い作業になると話しています。そして住民は家にいます。"))
                .contains("ja");
    }

    @Test
    void whoeverLooksAtAPageLearnsTheRuleOfEachFieldAndWhatWasRejected() {
        Document document = new Document(
                new Place("pages.warc", Optional.empty(), 0, 1),
                Optional.of(URL),
                Optional.empty(),
                MediaTypes.HTML,
                Optional.empty(),
                Optional.of(200),
                PAGE.getBytes(StandardCharsets.UTF_8));
        List<Weighed> weighed = Articles.with(List.of()).weigh(document);
        assertThat(weighed).extracting(Weighed::field).contains("title", "published_date", "authors");
        Weighed dates = weighed.stream()
                .filter(w -> w.field().equals("published_date"))
                .findFirst()
                .orElseThrow();
        assertThat(dates.choices().get(0).rule()).isEqualTo("json-ld datePublished");
        assertThat(dates.choices())
                .anyMatch(c -> c.rule().equals("html time") && c.value().startsWith("2024-05-29"));
    }

    @Test
    void whatTextDoesNotTellMarkupDoesAndWhatIsNoLanguageIsNone() {
        assertThat(Languages.tag("utf")).isEmpty();
        assertThat(Languages.tag("english")).isEmpty();
        assertThat(Languages.tag("fil_PH")).contains("fil-PH");
        String norwegian =
                "Kommunestyret vedtok tirsdag kveld å bygge opp igjen den gamle steinbroen som flommen tok med"
                        + " seg i høst, og arbeidet skal begynne før sommeren, sier ordføreren til avisen. Veien over elven blir"
                        + " stengt for biler til da, men de som går til fots, kan bruke den hele tiden.";
        assertThat(Languages.of(List.of("nb-NO"), norwegian)).contains("nb-NO");
        String german = "Gemeinderat, Steinbrücke, Hochwasser, Bürgermeisterin, Flussufer, Straßensperrung, Baubeginn,"
                + " Fußgänger, Landeszuschuss, Eigenanteil, Ausschreibung, Planfeststellung, Anwohnerversammlung,"
                + " Umleitungsstrecke, Brückenpfeiler, Denkmalschutz, Wiederaufbau, Hochwasserschutz";
        assertThat(Languages.of(List.of("de"), german).orElse("")).startsWith("de");
    }

    @Test
    void chineseIsToldByItsScriptWhereMarkupIsSilent() {
        assertThat(Languages.of(List.of(), "镇议会星期二晚上决定重建去年秋天被洪水冲走的旧石桥。镇长说，工程将在夏天之前开始，这条过河的路到时候还会对车辆关闭，但行人可以通过。"))
                .contains("zh-Hans");
        assertThat(Languages.of(List.of(), "鎮議會星期二晚上決定重建去年秋天被洪水沖走的舊石橋。鎮長說，工程將在夏天之前開始，這條過河的路到時候還會對車輛關閉，但行人可以通過。"))
                .contains("zh-Hant");
        assertThat(Languages.of(List.of("zh-TW"), "鎮議會星期二晚上決定重建去年秋天被洪水沖走的舊石橋。鎮長說，工程將在夏天之前開始，這條過河的路到時候還會對車輛關閉，但行人可以通過。"))
                .contains("zh-TW");
    }

    @Test
    void aStampIsNotTheMomentThatIsPrintedWithOtherMinutes() {
        Metadata page = read("https://www.harbour-post.example/storm", """
                <html lang="en"><head><title>Storm closes harbour</title>
                <meta property="article:published_time" content="2024-05-04T13:23:00Z"></head>
                <body><h1>Storm closes harbour</h1><p class="date">5 May 2024 20:49</p></body></html>
                """);
        Published published = page.dating().published().orElseThrow();
        assertThat(published.date()).hasToString("2024-05-05");
        assertThat(published.at()).isEmpty();
    }
}
