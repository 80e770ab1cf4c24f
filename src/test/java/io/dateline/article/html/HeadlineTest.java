package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class HeadlineTest {
    private static final String TITLE = "Mayor closes the old bridge for repairs";

    @Test
    void theTitleIsPrintedWithAKicker() {
        assertThat(block("<h2>Traffic</h2><h1>Riverside: Mayor closes the old bridge for repairs</h1>"))
                .isEqualTo("Riverside: Mayor closes the old bridge for repairs");
    }

    @Test
    void theTitleIsPrintedInOtherOrder() {
        assertThat(block("<h1>Harbour Post</h1><h2>For repairs, mayor closes the old bridge</h2>"))
                .isEqualTo("For repairs, mayor closes the old bridge");
    }

    @Test
    void aHeadingThatEqualsTheTitleGoesFirst() {
        assertThat(block("<h3>Live: Mayor closes the old bridge for repairs</h3><h1>" + TITLE + "</h1>"))
                .isEqualTo(TITLE);
    }

    @Test
    void withoutATitleTheFirstHeadingOfTheFirstOrderIsIt() {
        assertThat(block("<h2>Traffic</h2><h1>Something else altogether</h1>")).isEqualTo("Something else altogether");
    }

    private static String block(String html) {
        Outline outline = PageWalk.over(Jsoup.parse(html)).outline();
        int block = Headline.of(outline, Optional.of(TITLE)).block();
        return outline.blocks().get(block).text();
    }
}
