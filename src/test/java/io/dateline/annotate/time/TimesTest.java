package io.dateline.annotate.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.TimeExpression;
import io.dateline.annotate.WrittenArticle;
import io.dateline.article.Article;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    /** A Wednesday. */
    private static final LocalDate PUBLISHED = LocalDate.of(2021, 6, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The ferry sank on Friday, police said. | Friday | 2021-06-11 | 2021-06-11 | DAY",
                "en | The council will vote on Friday. | Friday | 2021-06-18 | 2021-06-18 | DAY",
                "en | She said on Monday that the bridge will open. | Monday | 2021-06-14 | 2021-06-14 | DAY",
                "en | The harbour froze last night. | last night | 2021-06-15 | 2021-06-15 | DAY",
                "en | Sales fell last month. | last month | 2021-05-01 | 2021-05-31 | MONTH",
                "en | The mill shut in June. | June | 2021-06-01 | 2021-06-30 | MONTH",
                "en | The mill shut in October. | October | 2020-10-01 | 2020-10-31 | MONTH",
                "en | Profit rose in the third quarter. | third quarter | 2020-07-01 | 2020-09-30 | QUARTER",
                "en | Talks resume next week. | next week | 2021-06-21 | 2021-06-27 | WEEK",
                "en | It rained two days ago. | two days ago | 2021-06-14 | 2021-06-14 | DAY",
                "en | The log ends at 2019-03-04. | 2019-03-04 | 2019-03-04 | 2019-03-04 | DAY",
                "en | He was born on March 4, 1961. | March 4, 1961 | 1961-03-04 | 1961-03-04 | DAY",
                "en | The fair ran 3-5 May 2018. | 3-5 May 2018 | 2018-05-03 | 2018-05-05 | DAY",
                "en | The line dates from the 1930s. | 1930s | 1930-01-01 | 1939-12-31 | DECADE",
                "en | It was built in 1987. | 1987 | 1987-01-01 | 1987-12-31 | YEAR",
                "en | The mine lost money in the first quarter of last year. | first quarter of last year | 2020-01-01 | 2020-03-31 | QUARTER",
                "en | Leases end in October of next year. | October of next year | 2022-10-01 | 2022-10-31 | MONTH",
                "en | The port stays closed until Friday. | Friday | 2021-06-18 | 2021-06-18 | DAY",
                "en | The trial is set to begin on Monday. | Monday | 2021-06-21 | 2021-06-21 | DAY",
                "en | The judge cited the 1991 settlement. | 1991 | 1991-01-01 | 1991-12-31 | YEAR",
                "de | Der Rat tagte am Montag. | Montag | 2021-06-14 | 2021-06-14 | DAY",
                "de | Der Rat wird am Freitag tagen. | Freitag | 2021-06-18 | 2021-06-18 | DAY",
                "de | Vor zwei Wochen brannte die Halle. | Vor zwei Wochen | 2021-05-31 | 2021-06-06 | WEEK",
                "de | Das Fest begann am 3. Mai 2018. | 3. Mai 2018 | 2018-05-03 | 2018-05-03 | DAY",
                "fr | Le conseil s'est réuni lundi. | lundi | 2021-06-14 | 2021-06-14 | DAY",
                "fr | Le conseil votera vendredi. | vendredi | 2021-06-18 | 2021-06-18 | DAY",
                "fr | Les ventes ont baissé le mois dernier. | mois dernier | 2021-05-01 | 2021-05-31 | MONTH",
                "fr | La grève reprend la semaine prochaine. | semaine prochaine | 2021-06-21 | 2021-06-27 | WEEK",
                "fr | Il y a deux semaines, la halle a brûlé. | Il y a deux semaines | 2021-05-31 | 2021-06-06 | WEEK",
                "fr | La fête a commencé le 1er mai 2018. | 1er mai 2018 | 2018-05-01 | 2018-05-01 | DAY",
                "fr | Le pont a rouvert aujourd'hui. | aujourd'hui | 2021-06-16 | 2021-06-16 | DAY",
                "fr | L'usine a fermé en octobre. | octobre | 2020-10-01 | 2020-10-31 | MONTH",
                "fr | Une mode des années 1930. | années 1930 | 1930-01-01 | 1939-12-31 | DECADE",
                "fr | Le profit du troisième trimestre 2020. | troisième trimestre 2020 | 2020-07-01 | 2020-09-30 | QUARTER",
                "es | El consejo se reunió el lunes. | lunes | 2021-06-14 | 2021-06-14 | DAY",
                "es | El consejo votará el viernes. | viernes | 2021-06-18 | 2021-06-18 | DAY",
                "es | Las ventas cayeron el mes pasado. | mes pasado | 2021-05-01 | 2021-05-31 | MONTH",
                "es | La huelga sigue la semana que viene. | semana que viene | 2021-06-21 | 2021-06-27 | WEEK",
                "es | La nave ardió hace dos semanas. | hace dos semanas | 2021-05-31 | 2021-06-06 | WEEK",
                "es | La feria empezó el 3 de mayo de 2018. | 3 de mayo de 2018 | 2018-05-03 | 2018-05-03 | DAY",
                "es | El puerto abre mañana. | mañana | 2021-06-17 | 2021-06-17 | DAY",
                "es | El puerto abrió esta mañana. | esta mañana | 2021-06-16 | 2021-06-16 | DAY",
                "es | Una moda de los años 30. | años 30 | 1930-01-01 | 1939-12-31 | DECADE",
                "es | El tercer trimestre de 2020 fue malo. | tercer trimestre de 2020 | 2020-07-01 | 2020-09-30 | QUARTER",
            })
    void wordsAreReadByTheDayOfPublication(
            String language, String text, String surface, LocalDate start, LocalDate end, TimeExpression.Grain grain) {
        assertThat(Times.of(article(language, Optional.of(PUBLISHED), text)))
                .containsExactly(new TimeExpression(surface, start, end, grain, text.indexOf(surface)));
    }

    @Test
    void withoutPublicationOnlyWholeDatesAreRead() {
        assertThat(Times.of(article("en", Optional.empty(), "On Friday and on 2 May 2010 it rained.")))
                .extracting(TimeExpression::surface)
                .containsExactly("2 May 2010");
    }

    @Test
    void numbersAndVerbsAreNoTimes() {
        assertThat(Times.of(
                        article("en", Optional.of(PUBLISHED), "They may march with 2,000 men and $1990 on 31 ships.")))
                .isEmpty();
    }

    @Test
    void theMorningIsNoTomorrow() {
        assertThat(Times.of(article("es", Optional.of(PUBLISHED), "Llegaron a las ocho de la mañana. Il a dos hijos.")))
                .isEmpty();
        assertThat(Times.of(article("fr", Optional.of(PUBLISHED), "Il a deux enfants et une fusée pour Mars.")))
                .isEmpty();
    }

    @Test
    void aDayThatIsNotIsNotRead() {
        assertThat(Times.of(article("en", Optional.of(PUBLISHED), "It was stamped 2019-02-30 and 31 June 2019.")))
                .extracting(TimeExpression::surface)
                .doesNotContain("2019-02-30", "31 June 2019");
    }

    private static Article article(String language, Optional<LocalDate> published, String text) {
        return published
                .map(day -> WrittenArticle.published(day, language, Optional.empty(), List.of(text)))
                .orElseGet(
                        () -> WrittenArticle.undated(language, Optional.empty(), List.of(), List.of(), List.of(text)));
    }
}
