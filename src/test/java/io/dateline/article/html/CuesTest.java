package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CuesTest {
    private final CueWords words = CueWords.INSTANCE;

    @Test
    void aNumberThatAProgramMadeIsNoAdvertisement() {
        assertThat(words.of("ad45").has(Cue.ADVERTISEMENT)).isFalse();
        assertThat(words.of("1ad1 x9").has(Cue.ADVERTISEMENT)).isFalse();
        assertThat(words.of("ad-slot").has(Cue.ADVERTISEMENT)).isTrue();
        assertThat(words.of("top-ad").has(Cue.ADVERTISEMENT)).isTrue();
    }

    @Test
    void theKeywordsOfAnEditorSayNothingOfTheBox() {
        assertThat(words.of("post hentry category-sport tag-comments tag-cookies")
                        .hard())
                .isZero();
        assertThat(words.of("tag-list").has(Cue.TAGS)).isTrue();
    }

    @Test
    void anIdThatIsASentenceIsNoCue() {
        assertThat(words.ofId("the-photo-that-nobody-wanted-to-share-with-us")).isEqualTo(Cues.NONE);
        assertThat(words.ofId("related-posts").has(Cue.RELATED)).isTrue();
    }

    @Test
    void componentsOfAContentSystemAreNoConsent() {
        assertThat(words.of("cmp-text").has(Cue.CONSENT)).isFalse();
        assertThat(words.of("cmpbox").has(Cue.CONSENT)).isTrue();
    }
}
