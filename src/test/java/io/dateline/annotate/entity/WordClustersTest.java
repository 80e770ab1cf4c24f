package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordClustersTest {
    private final WordClusters clusters = WordClusters.known();

    @Test
    void wordsOfTheSamePlacesStandTogetherAndOthersApart() {
        assertThat(narrow("guitarist")).isEqualTo(narrow("drummer")).isNotEqualTo(narrow("oslo"));
        assertThat(clusters.wide(clusters.place("guitarist".hashCode())))
                .isNotEqualTo(clusters.wide(clusters.place("tuesday".hashCode())));
    }

    @Test
    void aWordThatIsNotKnownStandsInNone() {
        int place = clusters.place("qzxvprm".hashCode());
        assertThat(clusters.wide(place)).isEqualTo(-1);
        assertThat(clusters.middle(place)).isEqualTo(-1);
        assertThat(clusters.narrow(place)).isEqualTo(-1);
    }

    private int narrow(String word) {
        return clusters.narrow(clusters.place(word.hashCode()));
    }
}
