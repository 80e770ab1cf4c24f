package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.Page;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
    void aMegabyteOfWordsThatBeginNames() {
        assertReads("<div class='" + "articleartic ".repeat(MEGABYTE / 13) + "'><p>Text.</p></div>");
        assertReads("<p class='" + "a1".repeat(MEGABYTE / 2) + "'>Text.</p>");
    }

    @Test
    void aMegabyteOfOneIdentifier() {
        assertReads("<div id='" + "related-".repeat(MEGABYTE / 8) + "'><p>Text.</p></div>");
    }

    @Test
    void aHeadingOfAMegabyteThatRepeatsTheTitle() {
        String title = "storm closes harbour ".repeat(MEGABYTE / 42);
        assertReads(
                "<title>" + title + "</title><h1>" + title + "</h1>" + "<h2>Storm closes harbour</h2>".repeat(9_000));
    }

    @Test
    void aMegabyteOfEntriesThatLookLikeAList() {
        assertReads("<div><a href='/x'>A title of another article</a><p>Short.</p></div>".repeat(MEGABYTE / 72));
    }

    @Test
    void entriesOfListsWithinEachOther() {
        assertReads("<div><img><a href='/x'>A title of another article</a>".repeat(MEGABYTE / 54));
    }

    @Test
    void tenThousandArticlesWithinEachOther() {
        assertReads("<article class='entry-content'><h1>Storm</h1><p>One sentence of some length stands here.</p>"
                .repeat(10_000));
    }

    @Test
    void tenThousandArticlesSideBySide() {
        assertReads(
                "<article><p class='bodytext'>One sentence of some length stands here, and it is followed by more.</p>"
                        .repeat(10_000));
    }

    @Test
    void aMegabyteThatSpeaksOfCookies() {
        assertReads("<div><p>Cookie Cookies cookie COOKIE news letter.</p></div>".repeat(MEGABYTE / 57));
        assertReads("<p>" + "cooki ".repeat(MEGABYTE / 6) + "</p>");
    }

    @Test
    void aLineOfAMegabyteThatAlmostIsAPhrase() {
        assertReads("<p>" + "read more read more ".repeat(MEGABYTE / 20) + "</p><p>" + ":".repeat(MEGABYTE) + "</p>");
    }

    @Test
    void aTextOfAMegabyteThatNeverClosesItsTags() {
        String body = "<p ".repeat(MEGABYTE / 3) + "&lt;p&gt;&amp;".repeat(MEGABYTE / 14);
        assertThat(DeclaredText.orElse(List.of("Short."), Optional.of(body))).isNotNull();
    }

    @Test
    void aMegabyteThatAlmostIsThePlaceOfADateline() {
        String place = "(Aa.'/-".repeat(5) + ",( den (";
        assertReads("<h1>Storm</h1><p>" + place + "12.11.2021. " + "Aa .-".repeat(MEGABYTE / 5) + "</p>");
        assertReads("<h1>Storm</h1><p>" + "Aa .-(".repeat(MEGABYTE / 6) + "12.11.2021.</p>");
        assertReads("<h1>Storm</h1>" + ("<p>" + place + "12.11.2021. " + "Aa .-".repeat(30) + "</p>").repeat(5_000));
    }

    @Test
    void aMegabyteOfAuthorsOfOtherArticles() {
        assertReads("<h1>Storm</h1>" + "<span class='author'><i class='fn'>Jane Doe</i></span>".repeat(MEGABYTE / 55));
        assertReads("<h1>Storm</h1>" + "<div class='author'>by 4 ".repeat(9_000) + "Jane Doe");
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
