package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What crawlers fetch besides pages: feeds, and articles as JSON or as items of wires. */
class ItemsInWarcTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json | {\"headline\": \"Storm\", \"text\": \"One.\"} | application/json",
                "application/ld+json | {\"headline\": \"Storm\"} | application/json",
                "application/xml | <?xml version='1.0'?><newsItem guid='a'/> | application/vnd.iptc.g2.newsitem+xml",
                "text/xml | <nitf><body/></nitf> | application/nitf+xml",
                "application/atom+xml | <entry><title>Storm</title></entry> | application/atom+xml"
            })
    void anItemInARecordIsADocument(String declared, String body, String mediaType) throws IOException {
        ReadArchive read = ReadArchive.of(record(declared, body));
        assertThat(read.documents()).extracting(Document::mediaType).containsExactly(mediaType);
        assertThat(read.bodies()).containsExactly(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/rss+xml | <?xml version='1.0'?><rss><channel><item><title>Storm</title></item></channel></rss>",
                "application/atom+xml | <feed><entry><title>Storm</title></entry></feed>",
                "text/html | <?xml version='1.0'?><rdf:RDF><item><title>Storm</title></item></rdf:RDF>"
            })
    void aFeedInARecordIsARecordOfItsTypeAndNoArticle(String declared, String body) throws IOException {
        ReadArchive read = ReadArchive.of(record(declared, body));
        assertThat(read.types()).containsExactly("response");
        assertThat(read.documents()).isEmpty();
        assertThat(read.damages()).isEmpty();
    }

    @Test
    void aPageThatSpeaksOfAFeedIsAPage() throws IOException {
        String page = "<html><link rel=alternate type='application/rss+xml' href=/rss><p>&lt;rss&gt;</html>";
        assertThat(ReadArchive.of(record("text/html", page)).documents())
                .extracting(Document::mediaType)
                .containsExactly(MediaTypes.HTML);
    }

    private static String record(String mediaType, String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: " + mediaType + "\r\n\r\n" + body;
        return String.join(
                "\r\n",
                "WARC/1.0",
                "WARC-Type: response",
                "WARC-Target-URI: https://post.example/x",
                "WARC-Date: 2024-10-25T10:00:00Z",
                "Content-Type: application/http; msgtype=response",
                "Content-Length: " + http.getBytes(StandardCharsets.UTF_8).length,
                "",
                http,
                "",
                "");
    }
}
