package io.dateline.annotate.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Attribution;
import io.dateline.annotate.Credit;
import io.dateline.annotate.Origin;
import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Mark;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {
    private static final Decoding DECODING = new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false);
    private static final Sources SOURCES = Sources.with(List.of());

    private static Sources.Found found(String language, List<Mark> marks, String... paragraphs) {
        Published published =
                new Published(Optional.empty(), LocalDate.of(2024, 1, 2), Precision.DAY, DateSource.META, true);
        return SOURCES.of(new Article(
                Address.NONE,
                new Publication(Optional.of("The Harbour Post"), Optional.empty()),
                Optional.of("A title"),
                Optional.empty(),
                Byline.NONE,
                List.of(),
                List.of(),
                Optional.of(language),
                List.of(paragraphs),
                List.of(),
                Optional.empty(),
                new Dating(Optional.of(published), Optional.empty(), Optional.empty()),
                Access.UNKNOWN,
                List.of(),
                marks,
                List.of(),
                DECODING,
                Set.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "en | MOSCOW (Reuters) - Ships left. | Moscow | | Reuters",
                "en | BEIRUT/THE HAGUE, March 7 (Reuters) - Ships left. | Beirut,The Hague | 2024-03-07 | Reuters",
                "en | HONOLULU, Dec. 23 (UPI) — Ships left. | Honolulu | 2023-12-23 | UPI",
                "en | HAYWARD, Calif. (AP) — Ships left. | Hayward | | AP",
                "es | Bruselas, 7 oct (EFE).- Los barcos. | Bruselas | 2023-10-07 | EFE",
                "de | Frankfurt/Main (dpa) - Schiffe. | Frankfurt/Main | | dpa",
                "de | Hamburg (dpa/lno) – Schiffe. | Hamburg | | dpa",
                "en | London (CNN Newsource)It was late. | London | | CNN Wire",
                "en | VENICE, Italy (AP) \" The boats left. | Venice | | AP",
                "pt | Nações Unidas, Estados Unidos, 14 Mar 2020 (AFP) — Navios. | Nações Unidas | 2020-03-14 | AFP",
                "en | MOSCOW, October 25. /TASS/. Ships left. | Moscow | 2023-10-25 | TASS",
            })
    void aDatelineTellsPlaceDayAndAgency(String language, String text, String places, String date, String agency) {
        Sources.Found found = found(language, List.of(), text, "More of it.");

        assertThat(String.join(",", found.dateline().orElseThrow().places())).isEqualTo(places);
        assertThat(found.dateline()
                        .orElseThrow()
                        .date()
                        .map(LocalDate::toString)
                        .orElse(null))
                .isEqualTo(date);
        assertThat(found.agencies()).containsExactly(agency);
        assertThat(found.origin()).isEqualTo(Origin.WIRE);
    }

    @Test
    void aSignOffNamesPersonsInTheirRolesAndNoAgencyAsPerson() {
        Sources.Found found = found(
                "en",
                List.of(),
                "OSLO (Reuters) - Ships left the port.",
                "(Reporting by Reuters; Additional reporting by Ann Lee and Bo Ek in Oslo; Editing by Cy Dunn)");

        assertThat(found.credits())
                .containsExactly(
                        new Credit("Ann Lee", Credit.Role.ADDITIONAL_REPORTING, Optional.of("Oslo")),
                        new Credit("Bo Ek", Credit.Role.ADDITIONAL_REPORTING, Optional.of("Oslo")),
                        new Credit("Cy Dunn", Credit.Role.EDITING, Optional.empty()));
    }

    @Test
    void whoIsToldOrSaysIsCitedAndNotTheOrigin() {
        Sources.Found found = found(
                "en",
                List.of(),
                "Freedonia's coastal intelligence service said that ships had left.",
                "\"We will come back,\" Ann Lee told Freedonian state television.",
                "A clerk told Reuters that nobody knew.");

        assertThat(found.attributions().stream()
                        .filter(a -> a.kind() == Attribution.Kind.CITED)
                        .map(Attribution::name))
                .contains("Freedonia's coastal intelligence service", "Freedonian state television", "Reuters");
        assertThat(found.agencies()).isEmpty();
    }

    @Test
    void staffWithAgencyMaterialIsMixed() {
        Sources.Found found = found("de", List.of(), "Schiffe liefen aus.", "Mit Material von dpa");

        assertThat(found.agencies()).containsExactly("dpa");
        assertThat(found.origin()).isEqualTo(Origin.MIXED);
    }

    @Test
    void aPhotoCreditOrAListEntryIsNoOrigin() {
        Sources.Found found =
                found("en", List.of(), "Foto: dpa", "The Armed Forces (AP) and others.", "They left. Then it rained.");

        assertThat(found.agencies()).isEmpty();
    }
}
