package io.dateline.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.archive.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Items of wires and feeds, JSON and plain text that nobody sent; the first byte says what they are said to be. */
class RecordFuzzTest {
    private static final List<String> TYPES = List.of(
            MediaTypes.JSON,
            MediaTypes.REUTERS_SGML,
            MediaTypes.NEWSML_G2,
            MediaTypes.NITF,
            MediaTypes.RSS_ITEM,
            MediaTypes.ATOM_ENTRY,
            MediaTypes.PLAIN_TEXT);

    static Stream<byte[]> items() {
        return Stream.of(
                        "\0{\"title\":\"T\",\"maintext\":\"café \\ud83d\\ude00\",\"date_publish\":\"2024-05-03 10:30:00\",\"authors\":[\"A B\"]}",
                        "\0{\"headline\":\"T\",\"body_html\":\"<p>One</p>\",\"versioncreated\":\"2024-05-03T10:30:00Z\","
                                + "\"pubstatus\":\"usable\",\"subject\":[{\"code\":\"medtop:1\",\"name\":\"x\"}],\"byline\":\"By A B\"}",
                        "\1<REUTERS NEWID=\"1\"><DATE>3-APR-1987 09:12:44.10</DATE><TOPICS><D>tin</D></TOPICS><TEXT>&#2;<TITLE>A &lt;B></TITLE>"
                                + "<AUTHOR>By A B, Reuters</AUTHOR><DATELINE>LIMA, April 3 - </DATELINE><BODY>One.\n    Two.\n Reuter\n&#3;</BODY></TEXT></REUTERS>",
                        "\2<newsItem guid='a'><itemMeta><pubStatus qcode='stat:usable'/><embargoed>2024-05-03T10:30:00+02:00</embargoed></itemMeta>"
                                + "<contentMeta><headline>H</headline><by>By A B</by><dateline>LIMA</dateline><subject qcode='medtop:1'/></contentMeta>"
                                + "<contentSet><inlineXML><html><body><p>T.</p></body></html></inlineXML></contentSet></newsItem>",
                        "\3<nitf><head><docdata><date.issue norm='20240503T101500Z'/></docdata></head><body><body.head><hedline>"
                                + "<hl1>H</hl1></hedline><byline>By A B</byline></body.head><body.content><p>T.</p></body.content></body></nitf>",
                        "\4<item><title>T</title><link>https://post.example/a</link><pubDate>Fri, 03 May 2024 10:15:00 +0000</pubDate>"
                                + "<dc:creator>A B</dc:creator><content:encoded><![CDATA[<p>One</p>]]></content:encoded></item>",
                        "\5<entry><title type='html'>&lt;b&gt;T</title><updated>2024-05-03T10:15:00Z</updated><author><name>A</name></author></entry>",
                        "\6Storm shuts harbour\n\nBy Jane Doe\nMay 3, 2024 10:30 am\n\nLISBON (Reuters) - The harbour was shut.\n\nMore to read:\nA\nB")
                .map(item -> item.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("items")
    @FuzzTest
    void anItemIsReadAsFarAsItGoes(byte[] input) {
        if (input.length > 0) {
            String mediaType = TYPES.get((input[0] & 0xff) % TYPES.size());
            SoundPage.check(mediaType, Optional.empty(), Arrays.copyOfRange(input, 1, input.length));
        }
    }
}
