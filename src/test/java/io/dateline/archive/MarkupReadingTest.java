package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds, wire messages and Reuters' SGML hold a document an element. */
class MarkupReadingTest {
    private static final String SGML = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n"
            + IntStream.range(0, 20)
                    .mapToObj(i -> "<REUTERS TOPICS=\"NO\" NEWID=\"" + i + "\">\n<DATE>26-FEB-1987</DATE>\n<TEXT>&#2;\n"
                            + "<TITLE>Item " + i
                            + "</TITLE><BODY>profit < 3 cts &lt;ABC>\n</BODY></TEXT>\n</REUTERS>\n")
                    .collect(Collectors.joining());

    private final Archives archives = Archives.within(Limits.DEFAULT);

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 100, 177, 5000})
    void everySplitOfReutersReadsEveryItemOnce(int size) throws IOException {
        ReadArchive read = ReadArchive.inSplits(SGML.getBytes(StandardCharsets.UTF_8), archives, size);
        assertThat(read.container()).isEqualTo(new Container("reuters-sgml", true));
        assertThat(read.bodies()).hasSize(20).allMatch(b -> b.startsWith("<REUTERS") && b.endsWith("</REUTERS>"));
        assertThat(read.documents()).allMatch(d -> d.mediaType().equals(MediaTypes.REUTERS_SGML));
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void anItemThatDoesNotEndCostsItself() throws IOException {
        int end = SGML.indexOf("</REUTERS>", 900);
        String cut = SGML.substring(0, end) + SGML.substring(end + 11, SGML.length() - 12);
        ReadArchive read = ReadArchive.of(cut);
        assertThat(read.bodies()).hasSize(18);
        assertThat(read.reasons()).containsExactly(Reason.TRUNCATED, Reason.TRUNCATED);
    }

    @Test
    void garbageBetweenItemsIsQuarantined() throws IOException {
        int at = SGML.indexOf("<REUTERS", 900);
        ReadArchive read = ReadArchive.of(SGML.substring(0, at) + "lost words\n" + SGML.substring(at));
        assertThat(read.bodies()).hasSize(20);
        assertThat(read.reasons()).containsExactly(Reason.GARBAGE);
    }

    @Test
    void aFeedIsADocumentAnItem() throws IOException {
        String rss =
                "<?xml version=\"1.0\" encoding=\"windows-1251\"?>\n<!-- made today -->\n<rss version=\"2.0\"><channel>"
                        + "<title>News</title><item><title>One</title><description><![CDATA[ <b>not</item>yet</b> ]]></description>"
                        + "</item>\n<item rdf:about=\"x\"><title>Two</title><!-- </item> --></item></channel></rss>\n";
        ReadArchive read = ReadArchive.of(rss);
        assertThat(read.container().label()).isEqualTo("rss");
        assertThat(read.bodies()).hasSize(2);
        assertThat(read.bodies().get(0))
                .startsWith("<item>")
                .contains("yet</b>")
                .endsWith("</item>");
        assertThat(read.bodies().get(1)).endsWith("--></item>");
        assertThat(read.documents())
                .allMatch(d -> d.mediaType().equals(MediaTypes.RSS_ITEM))
                .allMatch(d -> d.declaredCharset().orElse("").equals("windows-1251"));
    }

    @Test
    void atomAndNewsMessagesKeepTheirPrefixes() throws IOException {
        ReadArchive atom = ReadArchive.of("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>F</title>"
                + "<entry><title>1</title></entry><entry><title>2</title></entry></feed>");
        assertThat(atom.bodies()).containsExactly("<entry><title>1</title></entry>", "<entry><title>2</title></entry>");
        ReadArchive message = ReadArchive.of(
                "<?xml version='1.0'?><nar:newsMessage xmlns:nar='urn:x'><nar:itemSet>"
                        + "<nar:newsItem guid='a'>A</nar:newsItem><nar:newsItem guid='b'>B</nar:newsItem></nar:itemSet></nar:newsMessage>");
        assertThat(message.bodies()).hasSize(2);
        assertThat(message.documents()).allMatch(d -> d.mediaType().equals(MediaTypes.NEWSML_G2));
    }

    @Test
    void oneItemOfAWireIsADocument() throws IOException {
        for (String item : List.of(
                "<?xml version=\"1.0\"?><!DOCTYPE nitf SYSTEM \"x.dtd\" [ <!ENTITY a \"b\"> ]><nitf><body/></nitf>",
                "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"a\"><itemMeta/></newsItem>")) {
            ReadArchive read = ReadArchive.of(item);
            assertThat(read.bodies()).containsExactly(item);
            assertThat(read.documents().get(0).mediaType()).isIn(MediaTypes.NITF, MediaTypes.NEWSML_G2);
        }
    }
}
