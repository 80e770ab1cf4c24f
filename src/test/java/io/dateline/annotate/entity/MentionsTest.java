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
                "Octavio Jara y Diego Salazar ganaron ayer. | PERSON Octavio Jara, PERSON Diego Salazar",
                "La Universidad de Chile y el Partido Comunista de Cuba. | ORGANISATION Universidad de Chile, ORGANISATION Partido Comunista de Cuba",
                "Ils sont à l’université Laval, rue Victor Hugo. | ``",
                "Le Ministère de la Santé est fermé. | ORGANISATION Ministère de la Santé",
                "Lewis Hamilton ganó. Hamilton vive en Hamilton. | PERSON Lewis Hamilton, PERSON Hamilton, PLACE Hamilton",
                "Habló Ernesto Castro. El mensaje de Castro es claro. | PERSON Ernesto Castro, PERSON Castro",
                "Das Bild ändert sich. In der «Bild» stand es. | ORGANISATION Bild",
                "Le tir de Lucas passe. M. W. est parti. | ``",
                "Entra por 24-Andrés Gómez. | PERSON Andrés Gómez",
                "Bayern München verlor bei Newcastle United. | ORGANISATION Bayern München, ORGANISATION Newcastle United",
                "Das Essen war gut. In Essen regnet es. | PLACE Essen",
                "Reine Zinskosten gibt Andreas Jung von der CDU bekannt. | PERSON Andreas Jung, ORGANISATION CDU",
                "Die Woche kostet US $ 100. | ``",
                "¿Tema a debatir? Vive en Tema. | PLACE Tema",
                "On Monday the Article said so. | ``"
            })
    void findsNames(String text, String expected) {
        String found = String.join(
                ", ",
                Mentions.in(text).stream().map(m -> m.kind() + " " + m.name()).toList());
        assertThat(found).isEqualTo(expected);
    }
}
