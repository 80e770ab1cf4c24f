package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Teaser;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TeaserReaderTest {
    private static final String PROSE =
            "<p>The ferry to Ellerhaven stayed at its quay on Monday after a crack was found"
                    + " in the ramp for cars. The repair would take until the end of the week at least, the engineers said.</p>";

    private static List<String> addresses(String base, String... links) {
        StringBuilder html = new StringBuilder("<html><head>")
                .append(base)
                .append("</head><body><article><h1>Ferry stays at its quay</h1>")
                .append(PROSE)
                .append(PROSE)
                .append("</article><div class=\"related\"><ul>");
        for (String link : links) {
            html.append("<li><a href=\"")
                    .append(link)
                    .append("\">Another story of the islands, number ")
                    .append(html.length())
                    .append("</a></li>");
        }
        return PagesTest.read("ferry", html.append("</ul></div></body></html>").toString()).article().teasers().stream()
                .map(Teaser::url)
                .flatMap(Optional::stream)
                .toList();
    }

    @Test
    void pathsFromTheRootAreOfThePagesSiteAndOthersAreResolvedEachByItself() {
        assertThat(addresses(
                        "",
                        "/2026/03/seals",
                        "/2026/03/boats.html?page=2",
                        "herring",
                        "//other.example/tides",
                        "?page=2",
                        "https://third.example/moon",
                        "/2026/03/lights"))
                .containsExactly(
                        "https://post.example/2026/03/seals",
                        "https://post.example/2026/03/boats.html?page=2",
                        "https://post.example/2026/03/herring",
                        "https://other.example/tides",
                        "https://post.example/2026/03/ferry?page=2",
                        "https://third.example/moon",
                        "https://post.example/2026/03/lights");
    }

    @Test
    void whereThePageNamesABaseItsPathsAreOfThatSite() {
        assertThat(addresses("<base href=\"https://www.harbour.example/deep/page\">", "/seals", "boats", "/herring"))
                .containsExactly(
                        "https://www.harbour.example/seals",
                        "https://www.harbour.example/deep/boats",
                        "https://www.harbour.example/herring");
    }
}
