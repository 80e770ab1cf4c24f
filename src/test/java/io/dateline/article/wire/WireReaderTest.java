package io.dateline.article.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.Code;
import io.dateline.article.DateSource;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import io.dateline.article.text.Decoder;
import io.dateline.data.DataFile;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {
    private static final WireReader READER = WireReader.with(FieldMapping.KNOWN);

    private static Page page(String mediaType, byte[] bytes, Optional<Instant> capturedAt) {
        Document document = new Document(
                new Place("wire", Optional.empty(), 0, bytes.length),
                Optional.empty(),
                capturedAt,
                mediaType,
                Optional.empty(),
                Optional.empty(),
                bytes);
        return READER.read(document, mediaType, Decoder.decode(bytes, Optional.empty(), mediaType));
    }

    private static Page page(String mediaType, String text) {
        return page(mediaType, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }

    private static Article article(String mediaType, String text) {
        Page page = page(mediaType, text);
        assertThat(page.kind()).isEqualTo(PageKind.ARTICLE);
        return page.article();
    }

    private static Mark mark(Mark.Field field, String name, String value) {
        return new Mark(field, name, value);
    }

    private static Published at(String instant) {
        Instant moment = Instant.parse(instant);
        return new Published(
                Optional.of(moment),
                LocalDate.parse(instant.substring(0, 10)),
                Precision.SECOND,
                DateSource.RECORD,
                true);
    }

    private static final String REUTERS = """
            <REUTERS TOPICS="YES" NEWID="90001">
            <DATE> 3-APR-1987 09:12:44.10</DATE>
            <TOPICS><D>tin</D><D>ship</D></TOPICS>
            <PLACES><D>peru</D></PLACES>
            <PEOPLE></PEOPLE>
            <UNKNOWN>
            &#5;&#5;&#5;M
            &#22;&#22;&#1;f0001&#31;reute</UNKNOWN>
            <TEXT>&#2;
            <TITLE>EXAMPLE METALS &lt;EXM> SEES TIN < 10 PCT</TITLE>
            <AUTHOR>    By Ana Prado, Reuters</AUTHOR>
            <DATELINE>    CALLAO, April 3 - </DATELINE><BODY>Example Metals S.A. said its harbour
            smelter would reopen after the rains, if the price of tin
            stays above five dlrs & the road holds.
                Ships wait, it said.
             Reuter
            &#3;</BODY></TEXT>
            </REUTERS>
            """;

    @Test
    void aReutersItemOf1987() {
        Article article = article(MediaTypes.REUTERS_SGML, REUTERS);
        assertThat(article.title()).contains("EXAMPLE METALS <EXM> SEES TIN < 10 PCT");
        assertThat(article.byline()).isEqualTo(new Byline(List.of("Ana Prado"), List.of("Reuters")));
        assertThat(article.paragraphs())
                .containsExactly(
                        "CALLAO, April 3 - Example Metals S.A. said its harbour smelter would reopen after the rains, if"
                                + " the price of tin stays above five dlrs & the road holds.",
                        "Ships wait, it said.");
        assertThat(article.codes())
                .containsExactly(
                        new Code("reuters-topics", "tin", "tin"),
                        new Code("reuters-topics", "ship", "ship"),
                        new Code("reuters-places", "peru", "peru"));
        assertThat(article.marks())
                .containsExactly(
                        mark(Mark.Field.META, "provider", "Reuters"),
                        mark(Mark.Field.BYLINE, "byline", "By Ana Prado, Reuters"),
                        mark(Mark.Field.DATELINE, "dateline", "CALLAO, April 3 -"));
        assertThat(article.dating().published())
                .contains(new Published(
                        Optional.empty(), LocalDate.of(1987, 4, 3), Precision.SECOND, DateSource.RECORD, true));
    }

    @Test
    void anItemOfOneLineHasATitleAlone() {
        Article article = article(
                MediaTypes.REUTERS_SGML,
                "<REUTERS><DATE>1-MAR-1987 10:00:00.00</DATE><TEXT TYPE=\"BRIEF\">&#2;\n"
                        + "******<TITLE>EXAMPLE CO CUTS PRIME RATE\n</TITLE>Blah blah blah.\n&#3;\n</TEXT></REUTERS>");
        assertThat(article.title()).contains("EXAMPLE CO CUTS PRIME RATE");
        assertThat(article.paragraphs()).isEmpty();
        assertThat(article.issues()).containsExactly(Issue.NO_TEXT);
    }

    @Test
    void anUnprocessedItemOpensWithItsHeadlineAndKeepsTheRowsOfItsTable() {
        Article article = article(MediaTypes.REUTERS_SGML, """
                <REUTERS><DATE> 7-APR-1987 10:00:00.00</DATE><TEXT TYPE="UNPROC">&#2;
                HARBOUR FREIGHTS - APRIL 7
                    Rates in dlrs a tonne
                 Callao        14.50     15.00
                 Ilo           11.20     11.00
                &#3;
                </TEXT></REUTERS>
                """);
        assertThat(article.title()).contains("HARBOUR FREIGHTS - APRIL 7");
        assertThat(article.paragraphs())
                .containsExactly("Rates in dlrs a tonne", "Callao 14.50 15.00", "Ilo 11.20 11.00");
        assertThat(article.language()).contains("en");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "The price fell. REUTER...#The price fell.",
                "\"It fell,\" he told Reuters.#\"It fell,\" he told Reuters.",
                "Total 61.8 (76.1) REUTER#Total 61.8 (76.1)"
            })
    void theSignatureOfTheWireIsNoTextAndItsNameInASentenceIs(String printed, String text) {
        Article article = article(
                MediaTypes.REUTERS_SGML,
                "<REUTERS><TEXT><TITLE>T</TITLE><BODY>" + printed + "</BODY></TEXT></REUTERS>");
        assertThat(article.paragraphs()).containsExactly(text);
    }

    @Test
    void aDatelineIsNotTakenForTheDate() {
        Article article = article(
                MediaTypes.REUTERS_SGML,
                "<REUTERS><TEXT><TITLE>T</TITLE><DATELINE>LIMA, April 3 1987 - </DATELINE><BODY>One.</BODY></TEXT></REUTERS>");
        assertThat(article.dating().published()).isEmpty();
    }

    @Test
    void aLatinByteIsReadAsOne() {
        byte[] bytes = REUTERS.replace("CALLAO", "MUNCHEN").getBytes(StandardCharsets.ISO_8859_1);
        bytes[REUTERS.replace("CALLAO", "MUNCHEN").indexOf("MUNCHEN") + 1] = (byte) 0xDC;
        Article article = page(MediaTypes.REUTERS_SGML, bytes, Optional.empty()).article();
        assertThat(article.paragraphs().get(0)).startsWith("MÜNCHEN, April 3 - ");
        assertThat(article.decoding().charset()).contains("windows-1252");
    }

    private static final String NEWSML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
            <newsItem guid="urn:newsml:example.org:20240503:42" version="3">
              <rightsInfo><copyrightHolder literal="x"><name>Example Wire</name></copyrightHolder>
                <copyrightNotice>(c) Example Wire 2024</copyrightNotice></rightsInfo>
              <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:EXW"/>
                <versionCreated>2024-05-03T11:00:00+02:00</versionCreated>
                <firstCreated>2024-05-03T10:30:00+02:00</firstCreated>
                <pubStatus qcode="stat:usable"/></itemMeta>
              <contentMeta><located qcode="city:1"><name>Oslo</name></located>
                <subject type="cpnat:abstract" qcode="medtop:04000000"><name>economy</name></subject>
                <by>By Kari Nordmann</by><creditline>Example Wire/Kari Nordmann</creditline>
                <dateline>OSLO, May 3 (Example Wire) -</dateline>
                <headline>Harbour tolls to double</headline><language tag="en"/></contentMeta>
              <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">
                <head><title>no</title></head><body><p>Tolls will double.</p><p>Ferries are&nbsp;exempt.</p></body></html></inlineXML></contentSet>
            </newsItem></itemSet></newsMessage>
            """;

    @Test
    void aNewsItem() {
        Article article = article(MediaTypes.NEWSML_G2, NEWSML);
        assertThat(article.title()).contains("Harbour tolls to double");
        assertThat(article.byline().persons()).containsExactly("Kari Nordmann");
        assertThat(article.paragraphs()).containsExactly("Tolls will double.", "Ferries are exempt.");
        assertThat(article.codes())
                .containsExactly(new Code("located", "1", "Oslo"), new Code("iptc", "04000000", "economy"));
        assertThat(article.dating().published()).contains(at("2024-05-03T08:30:00Z"));
        assertThat(article.dating().modifiedAt()).contains(Instant.parse("2024-05-03T09:00:00Z"));
        assertThat(article.marks())
                .contains(
                        mark(Mark.Field.META, "provider", "EXW"),
                        mark(Mark.Field.COPYRIGHT, "copyrightHolder", "Example Wire"),
                        mark(Mark.Field.CREDIT, "creditline", "Example Wire/Kari Nordmann"),
                        mark(Mark.Field.DATELINE, "dateline", "OSLO, May 3 (Example Wire) -"),
                        mark(Mark.Field.STORY_ID, "guid", "urn:newsml:example.org:20240503:42"));
    }

    @Test
    void whatWasCanceledOrIsUnderEmbargoIsNoArticle() {
        assertThat(page(MediaTypes.NEWSML_G2, NEWSML.replace("stat:usable", "stat:canceled"))
                        .kind())
                .isEqualTo(PageKind.ERROR);
        byte[] held = NEWSML.replace("<pubStatus", "<embargoed>2024-05-04T06:00:00Z</embargoed><pubStatus")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(page(MediaTypes.NEWSML_G2, held, Optional.of(Instant.parse("2024-05-03T12:00:00Z")))
                        .kind())
                .isEqualTo(PageKind.ERROR);
        assertThat(page(MediaTypes.NEWSML_G2, held, Optional.of(Instant.parse("2024-05-05T12:00:00Z")))
                        .kind())
                .isEqualTo(PageKind.ARTICLE);
    }

    @Test
    void anItemOfNitf() {
        Article article = article(MediaTypes.NITF, """
                <nitf><head><title>slug</title>
                <tobject><tobject.subject tobject.subject.refnum="15000000" tobject.subject.type="Sport"/></tobject>
                <docdata><doc-id regsrc="EXW" id-string="a1"/><date.issue norm="20240503T101500Z"/>
                <key-list><keyword key="rowing"/></key-list><doc.copyright year="2024" holder="Example Wire"/></docdata></head>
                <body><body.head><hedline><hl1>Eight wins by a length</hl1><hl2>Deck</hl2></hedline>
                <byline>By <person>Per Hansen</person><byttl>sports writer</byttl></byline>
                <dateline><location>BERGEN</location></dateline></body.head>
                <body.content><media media-type="image"><media-caption>The crew</media-caption><media-producer>A. Foto</media-producer></media>
                <p>The eight won.</p><p>They will row again.</p></body.content></body></nitf>
                """);
        assertThat(article.title()).contains("Eight wins by a length");
        assertThat(article.byline().persons()).containsExactly("Per Hansen");
        assertThat(article.paragraphs()).containsExactly("The eight won.", "They will row again.");
        assertThat(article.captions()).containsExactly(new Caption("The crew", Optional.of("A. Foto")));
        assertThat(article.codes()).containsExactly(new Code("iptc", "15000000", "Sport"));
        assertThat(article.keywords()).containsExactly("rowing");
        assertThat(article.dating().published()).contains(at("2024-05-03T10:15:00Z"));
        assertThat(article.marks()).contains(mark(Mark.Field.DATELINE, "dateline", "BERGEN"));
    }

    @Test
    void anObjectOfACrawler() {
        Article article = article(MediaTypes.JSON, """
                {"title": "Snow closes the pass", "maintext": "Snow fell all night.\\nThe pass is closed.",
                 "authors": ["Lea Gruber", "Example News"], "date_publish": "2023-01-09 06:30:00", "date_download": "2023-01-10T00:00:00Z",
                 "url": "https://news.example.co.uk/snow", "source_domain": "news.example.co.uk", "language": "en",
                 "image_url": "https://news.example.co.uk/s.jpg", "lone": "\\ud800"}
                """);
        assertThat(article.title()).contains("Snow closes the pass");
        assertThat(article.paragraphs()).containsExactly("Snow fell all night.", "The pass is closed.");
        assertThat(article.byline()).isEqualTo(new Byline(List.of("Lea Gruber"), List.of("Example News")));
        assertThat(article.dating().published().orElseThrow().date()).isEqualTo(LocalDate.of(2023, 1, 9));
        assertThat(article.dating().captured().orElseThrow().source()).isEqualTo(CaptureTime.Source.JSON);
        assertThat(article.address().site()).contains("example.co.uk");
    }

    @Test
    void ninjsWithItsTextInMarkup() {
        Article article = article(MediaTypes.JSON, """
                {"uri": "urn:x:1", "headline": "Choir wins", "body_xhtml": "<div><p>The choir won.</p><p>It sang cafÃ© songs.</p></div>",
                 "byline": "By Tom Weir", "versioncreated": "2024-02-01T09:00:00Z", "pubstatus": "usable",
                 "copyrightholder": "Example Wire", "located": "Cardiff",
                 "subject": [{"code": "medtop:01000000", "name": "arts, culture"}]}
                """);
        assertThat(article.paragraphs()).containsExactly("The choir won.", "It sang café songs.");
        assertThat(article.decoding().isRepaired()).isTrue();
        assertThat(article.byline().persons()).containsExactly("Tom Weir");
        assertThat(article.codes()).containsExactly(new Code("iptc", "01000000", "arts, culture"));
        assertThat(article.dating().published()).contains(at("2024-02-01T09:00:00Z"));
    }

    @Test
    void fieldsOfTheUserComeFirst() throws IOException {
        FieldMapping mapping = FieldMapping.of(List.of(
                DataFile.read("mine", new StringReader("field\tpaths\ntitle\tkop\ntext\tstuk.tekst\n")),
                DataFile.resource(FieldMapping.class, "json-fields.tsv")));
        byte[] json = "{\"kop\":\"Brug open\",\"title\":\"x\",\"stuk\":{\"tekst\":\"De brug is open.\"}}"
                .getBytes(StandardCharsets.UTF_8);
        Document document = new Document(
                new Place("a", Optional.empty(), 0, json.length),
                Optional.empty(),
                Optional.empty(),
                MediaTypes.JSON,
                Optional.empty(),
                Optional.empty(),
                json);
        Article article = WireReader.with(mapping)
                .read(document, MediaTypes.JSON, Decoder.decode(json, Optional.empty(), MediaTypes.JSON))
                .article();
        assertThat(article.title()).contains("Brug open");
        assertThat(article.paragraphs()).containsExactly("De brug is open.");
    }

    @Test
    void anItemOfAFeed() {
        Article article = article(MediaTypes.RSS_ITEM, """
                <item xmlns:dc="d" xmlns:content="c"><title>Bees &amp; honey</title><link>https://feed.example.org/bees</link>
                <dc:creator><![CDATA[Ida Holm]]></dc:creator><pubDate>Fri, 03 May 2024 10:15:00 +0000</pubDate>
                <category>Nature</category><description>Short.</description>
                <content:encoded><![CDATA[<p>Bees swarm.</p><script>no()</script><p>Honey flows.</p>]]></content:encoded></item>
                """);
        assertThat(article.title()).contains("Bees & honey");
        assertThat(article.address().url()).contains("https://feed.example.org/bees");
        assertThat(article.byline().persons()).containsExactly("Ida Holm");
        assertThat(article.description()).contains("Short.");
        assertThat(article.paragraphs()).containsExactly("Bees swarm.", "Honey flows.");
        assertThat(article.dating().published()).contains(at("2024-05-03T10:15:00Z"));
    }

    @Test
    void anEntryOfAtom() {
        Article article = article(MediaTypes.ATOM_ENTRY, """
                <entry xmlns="http://www.w3.org/2005/Atom"><title type="html">Tide &lt;b&gt;tables&lt;/b&gt;</title>
                <link rel="self" href="https://a.example/x.atom"/><link href="https://a.example/x"/>
                <author><name>Jon Vik</name></author><published>2024-05-03T10:15:00Z</published>
                <updated>2024-05-04T10:15:00Z</updated><category term="sea"/>
                <content type="html">&lt;p&gt;High at noon.&lt;/p&gt;</content></entry>
                """);
        assertThat(article.title()).contains("Tide tables");
        assertThat(article.address().url()).contains("https://a.example/x");
        assertThat(article.paragraphs()).containsExactly("High at noon.");
        assertThat(article.dating().modifiedAt()).contains(Instant.parse("2024-05-04T10:15:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MediaTypes.REUTERS_SGML,
                MediaTypes.NEWSML_G2,
                MediaTypes.NITF,
                MediaTypes.RSS_ITEM,
                MediaTypes.ATOM_ENTRY,
                MediaTypes.JSON
            })
    void whatIsBrokenIsAShellAndNoError(String mediaType) {
        for (String text : List.of("", "{", "[1,2]", "<", "<newsItem", "{\"title\": ", "\u0000\u0000")) {
            Page page = page(mediaType, text);
            assertThat(page.article().issues()).contains(Issue.NO_DATE);
        }
    }

    @Test
    void noEntityIsFetched() {
        Page page = page(
                MediaTypes.NITF,
                "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><nitf><body><body.head><hedline><hl1>A &x; B</hl1>"
                        + "</hedline></body.head></body></nitf>");
        assertThat(page.article().title()).contains("A &x; B");
    }
}
