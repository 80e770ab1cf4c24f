package io.dateline.article.html;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.article.Byline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            By Jane Doe; Jane Doe
            By Jane Doe and John Q. Roe; Jane Doe|John Q. Roe
            By Jane Doe, John Roe and Ann-Marie O'Hara; Jane Doe|John Roe|Ann-Marie O'Hara
            By Jane Doe, Staff Writer; Jane Doe
            Jane Doe in Nairobi; Jane Doe
            By Jane Doe December 21, 2016; Jane Doe
            Monday January 18, 2017 10:44 am by Jane Doe; Jane Doe
            Dr. Jane Doe, PhD; Jane Doe
            Doe, Jane; Jane Doe
            jane.doe@example.org; ''
            @janedoe; ''
            https://example.org/authors/jane-doe; ''
            5 min read; ''
            Will Leigh; Will Leigh
            Von Erika Mustermann und Max Muster; Erika Mustermann|Max Muster
            Ein Gastbeitrag von Erika Mustermann; Erika Mustermann
            Par Jeanne Dupont et Jean Martin; Jeanne Dupont|Jean Martin
            Por María José García y Juan Pérez; María José García|Juan Pérez
            di Anna Rossi e Marco De Luca; Marco De Luca
            Door Jan de Vries en Piet van den Berg; Jan de Vries|Piet van den Berg
            Текст: Иван Петров; Иван Петров
            Автор: Олена Шевченко и Иван Петров; Олена Шевченко|Иван Петров
            文／山田太郎; 山田太郎
            كتب محمد علي حسن; محمد علي حسن
            By Dan Brown; Dan Brown
            BY JANE DOE AND DAN ROE; JANE DOE|DAN ROE
            Jane Doe @janedoe; Jane Doe
            By Jane Doe @janedoe John O'Roe 01 October 2020; Jane Doe|John O'Roe
            Jane Doe (Editor. M.A. Shipping and Harbours); Jane Doe
            Words by Jane Doe Photography by John Roe; Jane Doe
            By Jane Doe Contributions from John Roe; Jane Doe
            Photos by John Roe; ''
            | By Jane Doe; Jane Doe
            Byby JANE DOE; JANE DOE
            Jane Doe's Latest Stories; ''
            Jane Doe / +Text Size; Jane Doe
            Jane Doe (text) and John Roe (photos); Jane Doe
            Shipping Von; ''
            Autorin/Autor Erika Mustermann; Erika Mustermann
            Autor*in Erika Mustermann; Erika Mustermann
            Letzte Aktualisierung; ''
            投稿者 山田太郎; 山田太郎
            By Jane Doe The Associated Press; Jane Doe
            The Harbour Post; ''
            Von Erika Mustermann, Leitende Wirtschaftsredakteurin; Erika Mustermann
            By Jane Doe, Lead Harbour Writer; Jane Doe
            Yazan: Ayşe Yılmaz ve Mehmet Öz; Ayşe Yılmaz|Mehmet Öz
            """)
    void namesThePersons(String byline, String persons) {
        String expected = byline.startsWith("di Anna") ? "Anna Rossi|Marco De Luca" : persons;
        assertThat(String.join("|", Names.of(byline).persons())).isEqualTo(expected);
    }

    @Test
    void organisationsStandApart() {
        Byline byline = Names.of("Von Erika Mustermann, dpa");
        assertThat(byline.persons()).containsExactly("Erika Mustermann");
        assertThat(byline.organisations()).containsExactly("dpa");
        assertThat(Names.of("Associated Press").persons()).isEmpty();
        assertThat(Names.of("By Jane Doe The Associated Press").organisations())
                .containsExactly("The Associated Press");
        assertThat(Names.of("Sports Desk").organisations()).containsExactly("Sports Desk");
    }

    @Test
    void anOutletInCapitalsAfterAPersonIsNoPerson() {
        Byline byline = Names.of("von Erika Mustermann, HAFEN RUNDFUNK");
        assertThat(byline.persons()).containsExactly("Erika Mustermann");
        assertThat(byline.organisations()).containsExactly("HAFEN RUNDFUNK");
        assertThat(Names.of("By Jane Doe, 11:00 AM PDT").organisations()).isEmpty();
    }

    @Test
    void aNameOfAnInstituteMayHoldAnd() {
        Byline byline = Names.of("by Jane Doe, National Institute of Harbours and Old Ships");
        assertThat(byline.persons()).containsExactly("Jane Doe");
        assertThat(byline.organisations()).containsExactly("National Institute of Harbours and Old Ships");
    }

    @Test
    void aSentenceIsNoOrganisation() {
        Byline byline = Names.of("This may be what the press office must be. Somebody shipped it in a trade");
        assertThat(byline.organisations()).isEmpty();
    }

    @Test
    void aFieldForAPersonMayHoldANameInSmallLetters() {
        assertThat(Names.ofPerson("jane doe").persons()).containsExactly("jane doe");
        assertThat(Names.ofPerson("staff writer").persons()).isEmpty();
        assertThat(Names.ofPerson("deinen bloggern und").persons()).isEmpty();
    }

    @Test
    void aSentenceNamesNobody() {
        assertThat(Names.of("The mayor says that the harbour problem will be solved")
                        .persons())
                .isEmpty();
    }

    @Test
    void aLongBylineIsReadInBoundedTime() {
        assertThat(Names.of("Jane Doe, ".repeat(100_000)).persons()).containsExactly("Jane Doe");
    }
}
