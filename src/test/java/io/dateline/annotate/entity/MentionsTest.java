package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MentionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Yesterday President Maria Ashdown met the Kremlin's envoy in Kazan. | PERSON Maria Ashdown, ORGANISATION Kremlin, PLACE Kazan",
                "North Korean leader Kim Jong Un left Pyongyang by train. | PERSON Kim Jong Un, PLACE Pyongyang",
                "The Ministry of Health and Kingsmere City Council disagreed. | ORGANISATION Ministry of Health, ORGANISATION Kingsmere City Council",
                "Most of us were reading a nice book in Reading. | PLACE Reading",
                "Ludwig van der Heide, a farmer, lives in the U.S. now. | PERSON Ludwig van der Heide, PLACE United States",
                "Die Kanzlerin sprach mit Hans-Peter Lindenau in Wien. | PERSON Hans-Peter Lindenau, PLACE Vienna",
                "Am Abend sprach Imke Kowalski in Graz. | PERSON Imke Kowalski, PLACE Graz",
                "Auch am Ende blieb er in Auch. Wer ging, blieb fern. | PLACE Auch",
                "On Monday the Article said so. | ``"
            })
    void findsNames(String text, String expected) {
        String found = String.join(
                ", ",
                Mentions.in(text).stream().map(m -> m.kind() + " " + m.name()).toList());
        assertThat(found).isEqualTo(expected);
    }
}
