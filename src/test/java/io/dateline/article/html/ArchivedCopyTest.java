package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchivedCopyTest {
    @ParameterizedTest
    @CsvSource({
        "https://web.archive.org/web/20240503103000/https://www.harbour-post.com/flood,"
                + " https://www.harbour-post.com/flood",
        "https://web.archive.org/web/20240503103000id_/http:/harbour-post.com/a?id=7,  http://harbour-post.com/a?id=7",
        "https://web.archive.org/web/2024/harbour-post.com/flood,                      http://harbour-post.com/flood",
        "https://archive.ph/2024.05.03-103000/https://harbour-post.com/flood,          https://harbour-post.com/flood",
        "https://archive.is/newest/http://harbour-post.com/flood,                      http://harbour-post.com/flood",
        "https://arquivo.pt/wayback/20240503103000/http://jornal.pt/cheia,             http://jornal.pt/cheia",
        "https://www-harbour--post-com.cdn.ampproject.org/c/s/www.harbour-post.com/amp/flood,"
                + " https://www.harbour-post.com/amp/flood",
        "https://www.google.com/amp/s/www.harbour-post.com/flood,                 https://www.harbour-post.com/flood",
        "https://www-harbour--post-com.translate.goog/flood?id=7&_x_tr_sl=en&_x_tr_tl=de,"
                + " https://www.harbour-post.com/flood?id=7",
        "https://webcache.googleusercontent.com/search?q=cache:aB3xYz:https://harbour-post.com/flood+&cd=1,"
                + " https://harbour-post.com/flood",
        "https://webcache.googleusercontent.com/search?q=cache:harbour-post.com/flood,  http://harbour-post.com/flood",
        "https://translate.google.com/translate?sl=en&u=https%3A%2F%2Fharbour-post.com%2Fflood,"
                + " https://harbour-post.com/flood",
        "https://web.archive.org/web/2024/https://www-daily-com.translate.goog/flood,  https://www.daily.com/flood"
    })
    void addressOfACopyTellsThatOfThePage(String copy, String page) {
        assertThat(ArchivedCopy.original(PageUrl.of(copy).orElseThrow())).hasToString(page);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.harbour-post.com/web/20240503/http://other.com/x",
        "https://web.archive.org/about/",
        "https://web.archive.org/web/20240503103000/",
        "https://archive.ph/aB3xYz",
        "https://www.google.com/search?q=flood",
        "https://localhost.translate.goog/flood"
    })
    void addressThatTellsNoOtherStays(String url) {
        PageUrl page = PageUrl.of(url).orElseThrow();
        assertThat(ArchivedCopy.original(page)).isEqualTo(page);
    }

    @Test
    void copyIsOfTheOutletThatPublishedIt() {
        String html = """
                <html><head><title>Flood closes harbour</title>
                <link rel=canonical href="https://web.archive.org/web/20240503103000/https://www.harbour-post.com/flood">
                </head><body><h1>Flood closes harbour</h1></body></html>""";
        String url = "https://web.archive.org/web/20240503103000/https://www.harbour-post.com/flood?page=1";
        Document document = new Document(
                new Place("pages.warc", Optional.empty(), 0, 1),
                Optional.of(url),
                Optional.empty(),
                MediaTypes.HTML,
                Optional.empty(),
                Optional.of(200),
                html.getBytes(StandardCharsets.UTF_8));
        Metadata page = MetadataReader.with(List.of()).read(HtmlPage.parse(document, html));
        assertThat(page.publication().outlet()).contains("harbour-post.com");
        assertThat(page.address().site()).contains("harbour-post.com");
        assertThat(page.address().canonicalUrl()).contains("https://www.harbour-post.com/flood");
        assertThat(page.address().url()).contains(url);
    }
}
