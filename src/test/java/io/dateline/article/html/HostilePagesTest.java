package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.Page;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Pages that would stall a careless reader: a megabyte and more of the worst of each kind. */
class HostilePagesTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int MEGABYTE = 1 << 20;

    @Test
    void tenThousandBoxesWithinEachOther() {
        assertReads("<div class='article-body'>".repeat(10_000) + "<p>One sentence at the bottom of it all.</p>");
    }

    @Test
    void oneClassAttributeOfAMegabyte() {
        assertReads("<div class='" + "article-body-share ".repeat(MEGABYTE / 19) + "'><p>Text.</p></div>");
    }

    @Test
    void aMegabyteOfEmptyBoxes() {
        assertReads("<div><img></div>".repeat(MEGABYTE / 16));
    }

    @Test
    void aMegabyteOfLinks() {
        assertReads(
                "<h2>Related</h2>" + "<li><a href='/x'>A title of another article here</a></li>".repeat(MEGABYTE / 56));
    }

    @Test
    void aMegabyteOfSpaces() {
        assertReads("<p>Start" + " \n".repeat(MEGABYTE / 2) + "end.</p>");
    }

    @Test
    void anEmptyDocument() {
        Page page = PagesTest.read("empty", "");
        assertThat(page.article().paragraphs()).isEmpty();
    }

    private static void assertReads(String body) {
        Page page = assertTimeoutPreemptively(LIMIT, () -> PagesTest.read("hostile", "<html><body>" + body));
        assertThat(page).isNotNull();
    }
}
