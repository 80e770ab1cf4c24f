package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Caption;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionReaderTest {
    private static final String TEXT = """
            <p>The ferry to Port Ellery stayed at its berth on Monday after a crack was found in the ramp that cars use.</p>
            <p>Engineers said that the steel had tired over four winters, and that a repair would take until the weekend.</p>
            """;

    private static List<String> captions(String figures) {
        String html = "<html lang=\"en\"><head><title>Ferry stays at its berth</title></head><body><article>"
                + "<h1>Ferry stays at its berth</h1>" + figures + TEXT + "</article></body></html>";
        return PagesTest.read("captions", html).article().captions().stream()
                .map(Caption::text)
                .toList();
    }

    @Test
    void aBylineInThePicturesBoxIsNoCaption() {
        assertThat(captions("<figure><img src=\"a.jpg\"><figcaption>The ferry at its berth.</figcaption></figure>"
                        + "<figure><img src=\"b.jpg\"><figcaption>By Maud Ferris, Shipping Editor 9 March 2026, 15:15"
                        + "</figcaption></figure>"))
                .containsExactly("The ferry at its berth.");
    }

    @Test
    void whoStandsWhereInAPictureIsACaption() {
        assertThat(captions("<figure><img src=\"a.jpg\"><figcaption>Von links: Maud Ferris und Ola Brink</figcaption>"
                        + "</figure>"))
                .containsExactly("Von links: Maud Ferris und Ola Brink");
    }

    @Test
    void aDashBeforeACreditThatStandsElsewhereIsLeftOut() {
        assertThat(captions("<figure><img src=\"a.jpg\"><figcaption>The ferry at its berth -</figcaption></figure>"))
                .containsExactly("The ferry at its berth");
    }
}
