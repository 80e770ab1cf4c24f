package io.dateline.article;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.archive.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages of HTML that no system wrote. */
class PageFuzzTest {
    static Stream<byte[]> pages() {
        return Stream.of(
                        "<html lang=en><head><meta charset=utf-8><title>Storm shuts harbour | The Post</title>"
                                + "<meta property='article:published_time' content='2024-05-03T10:30:00+02:00'>"
                                + "<meta name=author content='Jane Doe'><link rel=canonical href='/storm'></head><body><nav><a href=/>Home"
                                + "</a></nav><article><h1>Storm shuts harbour</h1><p class=byline>By Jane Doe, 3 May 2024</p>"
                                + "<p>LISBON (Reuters) - The harbour was shut on Friday, officials said.</p><figure><img src=a.jpg>"
                                + "<figcaption>The harbour. Photo: J. Roe</figcaption></figure></article><footer>© Post</footer>",
                        "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Storm\","
                                + "\"datePublished\":\"2024-05-03\",\"author\":[{\"@type\":\"Person\",\"name\":\"Jane Doe\"}],"
                                + "\"articleBody\":\"One &amp; two.\",\"isAccessibleForFree\":\"False\"}]}</script><h1>Storm</h1><p>One.",
                        "<div class='entry-content'><ul><li><a href='/x'>A title of another article</a></ul><br>One.<br><br>"
                                + "Two.<table><tr><td>3 Mai 2024<td>dpa</table></div><time datetime=2024-05-03>gestern</time>",
                        "<!DOCTYPE html><script>window.__INITIAL_STATE__={\"date\":1714725000};</script><noscript>Enable JS</noscript>")
                .map(page -> page.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("pages")
    @FuzzTest
    void aPageIsReadAsFarAsItGoes(byte[] bytes) {
        SoundPage.check(MediaTypes.HTML, Optional.empty(), bytes);
    }
}
