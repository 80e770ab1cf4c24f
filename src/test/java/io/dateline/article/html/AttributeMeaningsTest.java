package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributeMeaningsTest {
    private static final List<String> PIECES = List.of(
            "teaser", "post", "hentry", "tag-", "ad", "Ad", "byline", "related", "share", "w:", "[", "-", "_", " ", "7",
            "12", "\u00e9");

    @Test
    void attributesThatDifferInNumbersAloneAreOne() {
        AttributeMeanings meanings = new AttributeMeanings();
        assertThat(meanings.of("card teaser-12 w-3")).isSameAs(meanings.of("card teaser-7 w-100"));
        assertThat(meanings.of("card teaser-12")).isNotSameAs(meanings.of("card teaser-"));
        assertThat(meanings.of("card teaser-12")).isNotSameAs(meanings.of("card teaser-12 w-3"));
    }

    @Test
    void whatWasReadBeforeChangesNoMeaning() {
        Random random = new Random(1);
        AttributeMeanings meanings = new AttributeMeanings();
        for (int i = 0; i < 20_000; i++) {
            String attribute = attribute(random);
            AttributeMeanings.Meaning meaning = meanings.of(attribute);
            AttributeMeanings.Meaning alone = new AttributeMeanings().of(attribute);
            assertThat(meaning.hints).as(attribute).isEqualTo(alone.hints);
            assertThat(meaning.cues()).as(attribute).isEqualTo(alone.cues());
        }
    }

    @Test
    void ofAnAttributeTooLongToBeReadWholeNumbersTellHowFarItIsRead() {
        AttributeMeanings meanings = new AttributeMeanings();
        String filler = "x".repeat(Hints.MAX_LENGTH - 10);
        assertThat(meanings.of(filler + "-1-byline").hints.has(Hint.AUTHOR)).isTrue();
        assertThat(meanings.of(filler + "-1234567-byline").hints.has(Hint.AUTHOR))
                .isFalse();
    }

    private static String attribute(Random random) {
        StringBuilder attribute = new StringBuilder("x");
        for (int i = random.nextInt(7); i > 0; i--) {
            attribute.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return attribute.toString();
    }
}
