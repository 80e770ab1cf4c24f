package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorsTest {
    private static final String TEXT =
            "<p>" + "The harbour was closed for the night, its master said. ".repeat(3) + "</p>";

    private static List<String> persons(String html) {
        return MetadataReaderTest.read("https://a.example/x", html).byline().persons();
    }

    @Test
    void aPrintedByGoesBeforeAnAccountThatReadersDoNotSee() {
        String data =
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Storm hits coast\","
                        + "\"author\":{\"@type\":\"Person\",\"name\":\"Max Roe\"}}</script>";
        assertThat(persons(data + "<h1>Storm hits coast</h1><p>By Jane Doe, Ann Lee</p>" + TEXT))
                .containsExactly("Jane Doe", "Ann Lee");
        assertThat(persons(
                        data + "<h1>Storm hits coast</h1><p>By Jane Doe</p><a rel=author href=/m>Max Roe</a>" + TEXT))
                .as("printed too")
                .containsExactly("Max Roe");
        assertThat(persons(data + "<h1>Storm hits coast</h1><p>Editor: Jane Doe</p>" + TEXT))
                .as("a word for another's work")
                .containsExactly("Max Roe");
        assertThat(persons(data + "<h1>Storm hits coast</h1><p>by Harbour Masters</p>" + TEXT))
                .as("a sentence goes on")
                .containsExactly("Max Roe");
    }

    @Test
    void namesAloneInBoldBeforeTheTextSignIt() {
        String html = "<h1>Storm hits coast</h1><p><em>... and leaves</em></p><p><strong>%s</strong></p>" + TEXT
                + "<p>More.</p>";
        assertThat(persons(html.formatted("Mohloai Mpesi/Thabo Sebusi")))
                .containsExactly("Mohloai Mpesi", "Thabo Sebusi");
        assertThat(persons(html.formatted("Die Wahl zur Kammer"))).isEmpty();
        assertThat(persons(html.formatted("Harbour Board Meeting Minutes"))).isEmpty();
        assertThat(persons("<h1>Storm hits coast</h1>" + TEXT + "<p><strong>Mohloai Mpesi</strong></p>" + TEXT
                        + "<p>More.</p>"))
                .as("amid the text")
                .isEmpty();
    }

    @Test
    void whoCommentsIsNoAuthor() {
        assertThat(persons("<h1>Storm hits coast</h1>" + TEXT
                        + "<span class=comment-author-link>Max Roe</span> on Storms"))
                .isEmpty();
    }

    @Test
    void aDateOrAnOutletBehindANameIsNoPartOfIt() {
        assertThat(persons("<h1>Storm hits coast</h1><p>Von Jane Doe Veröffentlicht am 3. Mai 2024</p>" + TEXT))
                .containsExactly("Jane Doe");
        assertThat(Names.of("By Jane Doe And Max Roe For The Post On Sunday").persons())
                .containsExactly("Jane Doe", "Max Roe");
        assertThat(Names.of("Jane Doe 著、山田 太郎 監訳").persons()).containsExactly("Jane Doe", "山田 太郎");
    }

    @Test
    void aPrintedByGoesBeforeALinkToWhomTheTextIsAbout() {
        String link = "<h1>Storm hits coast</h1><a href=/people/max-roe>Max Roe</a>";
        assertThat(persons(link + TEXT)).containsExactly("Max Roe");
        assertThat(persons(link + "<div class=byline>By Jane Doe 3 May 2024</div>" + TEXT))
                .containsExactly("Jane Doe");
        assertThat(persons(link + "<a rel=author href=/j>Jane Doe</a>" + TEXT)).containsExactly("Jane Doe");
    }

    @Test
    void ofSeveralLinksTheFirstBelowTheHeadlineIsItsAuthors() {
        assertThat(persons("<p><a href=/author/max-roe>Max Roe</a> on sails</p><h1>Storm hits coast</h1>"
                        + "<p><a href=/author/jane-doe>Jane Doe</a></p>" + TEXT))
                .containsExactly("Jane Doe");
    }

    @Test
    void aBylineStandsInAPartThatIsCalledOtherwise() {
        assertThat(persons("<h1>Storm hits coast</h1><div class=widget>by Jane Doe</div>" + TEXT))
                .containsExactly("Jane Doe");
        assertThat(persons("<h1>Storm hits coast</h1><aside><a href=/author/jane-doe>Jane Doe</a></aside>" + TEXT))
                .containsExactly("Jane Doe");
    }

    @Test
    void theOneBylineWithAByFarFromTheHeadlineIsTheArticles() {
        String far = "<h1>Storm hits coast</h1>" + TEXT.repeat(200);
        assertThat(persons(far + "<span class=byline>By Jane Doe</span>")).containsExactly("Jane Doe");
        assertThat(persons(far + "<span class=byline>By Jane Doe</span><span class=byline>By Max Roe</span>"))
                .isEmpty();
    }

    @Test
    void ofMoreThanABylineOnlyAByTellsThatItBeginsWithOne() {
        String more =
                "<h1>Storm hits coast</h1><div class=author>%s<br>" + "Sailing Ships, ".repeat(20) + "</div>" + TEXT;
        assertThat(persons(more.formatted("Harbour Cats"))).isEmpty();
        assertThat(persons("<h1>Storm hits coast</h1><a href=/author/j>" + " ".repeat(200) + "Jane Doe</a>" + TEXT))
                .containsExactly("Jane Doe");
    }
}
