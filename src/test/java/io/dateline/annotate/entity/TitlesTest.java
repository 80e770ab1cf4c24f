package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands before a person's name goes; what is a part of a name stays. */
class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mr Ross | Ross",
                "Prof. Ann Lee | Ann Lee",
                "Vice President Martha Reed | Martha Reed",
                "Innenminister Peter Schmidt | Peter Schmidt",
                "Sir Robert Lee | Robert Lee",
                "Sir Robert | Sir Robert",
                "Pope Francis | Pope Francis",
                "Star Garden | Star Garden",
                "General Motors | General Motors",
                "Premier League | Premier League",
                "Prime Minister's office | Prime Minister's office",
                "President of the Harbour Council | President of the Harbour Council",
                "Trainer | Trainer",
                "Ann Lee | Ann Lee",
            })
    void titlesBeforePersonsAreTakenOff(String printed, String name) {
        assertThat(Titles.without(printed)).isEqualTo(name);
    }
}
