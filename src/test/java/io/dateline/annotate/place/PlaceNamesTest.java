package io.dateline.annotate.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of places lead to the same places, whoever asks and however they are written. */
class PlaceNamesTest {
    @Test
    void aCapitalIsTheSamePlaceForDatelinesAndForTexts() {
        assertThat(PlaceNames.KNOWN.like("PARIS").get(0))
                .isEqualTo(PlaceNames.KNOWN.named("Paris").get(0))
                .matches(Place::isCity)
                .extracting(Place::kind, Place::country)
                .containsExactly("capital", "FR");
    }

    @Test
    void aTextMeansTheCountryAndADatelineTheTown() {
        assertThat(PlaceNames.KNOWN.named("Luxembourg").get(0).kind()).isEqualTo("country");
        assertThat(PlaceNames.KNOWN.like("Luxembourg").get(0).kind()).isEqualTo("capital");
    }

    @Test
    void caseAndAccentsCountInTextsAlone() {
        assertThat(PlaceNames.folded("St. GALLEN")).isEqualTo("st gallen");
        assertThat(PlaceNames.KNOWN.like("ZURICH"))
                .isEqualTo(PlaceNames.KNOWN.like("Zürich"))
                .isNotEmpty();
        assertThat(PlaceNames.KNOWN.named("ZURICH")).isEmpty();
    }
}
