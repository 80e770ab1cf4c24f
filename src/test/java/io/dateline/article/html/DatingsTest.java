package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatingsTest {
    private static final String TEXT =
            "<p>" + "The harbour was closed for the night, its master said. ".repeat(3) + "</p>";

    private static String day(String html) {
        return MetadataReaderTest.read("https://www.harbour-post.example/x", "<html lang=en>" + html)
                .dating()
                .published()
                .map(p -> p.date().toString())
                .orElse("");
    }

    @Test
    void theWordsBeforeADateArePastWhatIsEmpty() {
        assertThat(day("<meta property=article:published_time content=2024-05-04T13:23:00Z><h1>Storm hits coast</h1>"
                        + "<ul><li><span>Updated</span><time></time><span class=time-text>20:49, 5 May 2024</span></li></ul>"
                        + TEXT))
                .isEqualTo("2024-05-04");
    }

    @Test
    void aMarkedDayIsOneWitnessAndThatOfARelatedStoryNone() {
        assertThat(day("<meta property=article:published_time content=2024-04-12T18:33:59Z><h1>Storm hits coast</h1>"
                        + "<div><meta itemprop=dateModified content=2024-05-19><meta itemprop=datePublished content=2024-05-19>"
                        + "<p>19 May 2024</p></div>" + TEXT))
                .isEqualTo("2024-04-12");
        assertThat(day("<h1>Storm hits coast</h1><p class=date>3 May 2024</p>" + TEXT
                        + "<aside><meta itemprop=datePublished content=2024-05-19></aside>"))
                .isEqualTo("2024-05-03");
        assertThat(day("<h1>Storm hits coast</h1><meta itemprop=datePublished value=2024-05-19>" + TEXT))
                .isEqualTo("2024-05-19");
    }

    @Test
    void aPartOfThePagesTitleMayBeItsDay() {
        for (String title : new String[] {"Storm | Coast | Post | 28.04.2024", "Storm - Coast - 28/04/2024 - Post"}) {
            assertThat(day("<title>" + title
                            + "</title><h1>Storm</h1><p>Ships in the harbour of the town, 24 April 2024</p>" + TEXT))
                    .as(title)
                    .isEqualTo("2024-04-28");
        }
        assertThat(day(
                        "<title>The storm of 28.04.2024 and its victims</title><h1>Storm</h1><p class=date>3 May 2024</p>"
                                + TEXT))
                .isEqualTo("2024-05-03");
    }

    @Test
    void monthsOfAnArchiveAreNoDates() {
        String months = "<ul>" + "<li><a href=/m>May 2013 (3)</a></li>".repeat(8) + "</ul>";
        assertThat(day("<h1>Storm hits coast</h1>" + months + "<p class=info>10.06.2018 22:00</p>" + TEXT))
                .isEqualTo("2018-06-10");
    }

    @Test
    void theDayOfTheLastChangeGoesBeforeADayInTheText() {
        assertThat(day("<h1>Storm hits coast</h1>" + TEXT
                        + "<p>In: Journal of Storms; Vol. 371, Issue 6526, 15 January 2021,"
                        + " pages 260 to 264</p><p>Updated on 17 January 2021</p>"))
                .isEqualTo("2021-01-17");
    }

    @Test
    void theOneMarkedDayByTheTitleCountsInAPartThatIsCalledOtherwise() {
        String head = "<h1>Storm hits coast</h1><div class=social><span class=date>3 May 2024</span></div>";
        assertThat(day(head + TEXT)).isEqualTo("2024-05-03");
        assertThat(day("<h1>Storm hits coast</h1><aside><a href=/b>Harbour opens for the summer season again</a>"
                        + "<span class=date>3 May 2024</span></aside>" + TEXT))
                .as("of a related story")
                .isEmpty();
    }

    @Test
    void aDayBelowTheHeadlineGoesBeforeOneAboveIt() {
        assertThat(day("<p>Our test of boats of Jan 16, 2023 in detail</p><h1>Storm hits coast</h1>"
                        + "<p>The harbour on April 28, 2023 in the evening</p>" + TEXT))
                .isEqualTo("2023-04-28");
    }
}
