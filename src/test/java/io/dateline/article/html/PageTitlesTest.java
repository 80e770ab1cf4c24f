package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageTitlesTest {
    private static final String TEXT =
            "<p>" + "The harbour was closed for the night, its master said. ".repeat(3) + "</p>";

    private static String title(String html) {
        return MetadataReaderTest.read("https://www.harbourpost.com/x", html)
                .title()
                .orElse("");
    }

    @Test
    void whereThePagesTitleIsTheSitesTheSubheadAboveTheTextIsTheHeadline() {
        assertThat(title("<title>Harbour Post Online</title><h4>News</h4><h4>Storm closes harbour</h4>" + TEXT
                        + "<h4>More of this</h4>" + TEXT))
                .isEqualTo("Storm closes harbour");
        assertThat(title("<title>A storm and its harbour</title><h4>What came before</h4>" + TEXT))
                .isEqualTo("A storm and its harbour");
    }

    @Test
    void ofSeveralHeadingsThatThePagesTitleDoesNotNameNoneGoesBeforeASubheadThatItNames() {
        assertThat(title(
                        "<title>Harbour Club - News » Storm closes harbour</title><h1>Win a boat!</h1><h1>Join us now</h1>"
                                + "<h2>Storm closes harbour</h2>" + TEXT))
                .isEqualTo("Storm closes harbour");
    }
}
