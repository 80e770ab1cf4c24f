package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;

class TaggedMentionsTest {
    @Test
    void anOrganisationKnownByItsNameIsNoPlace() {
        assertThat(
                        names(
                                Entity.Kind.ORGANISATION,
                                "Ministers in the EU met on Friday. They urged that the European Union act, and EU officials agreed."))
                .containsExactly("EU", "European Union", "EU");
    }

    @Test
    void anOfficeAloneIsNobodyAndOneBeforeANameIsNoPartOfIt() {
        assertThat(
                        names(
                                Entity.Kind.PERSON,
                                "Minister of Education Laura Bennett spoke first.\n\nAuthor of a book about Oslo\n\nLaura Bennett left."))
                .containsExactly("Laura Bennett", "Laura Bennett");
    }

    @Test
    void whatAHyphenJoinsToANameIsNoPartOfIt() {
        assertThat(names(Entity.Kind.PERSON, "It was the Elena Marsh-led company that Elena Marsh sold."))
                .containsExactly("Elena Marsh", "Elena Marsh");
    }

    @Test
    void aNicknameStandsInsideAPerson() {
        List<Mention> mentions = TaggedMentions.in(
                "The coach, Robert “Pip” Gilmore, said that Robert Gilmore would stay.", Model.known());
        assertThat(mentions).extracting(Mention::name).containsExactly("Robert Gilmore", "Robert Gilmore");
        assertThat(mentions.get(0).surface()).isEqualTo("Robert “Pip” Gilmore");
    }

    @Test
    void anAddressOfTheNetAndMoneyAreNoNames() {
        assertThat(TaggedMentions.in("Write to @AnnaHolt or pay AU$40, said a spokesman.", Model.known()))
                .isEmpty();
    }

    @Test
    void aContractionIsNoName() {
        assertThat(names(
                        Entity.Kind.PERSON,
                        "“I've got to go,” Laura Bennett said. “I’ll come back. I’d like to. We've won.”"))
                .containsExactly("Laura Bennett");
    }

    @Test
    void aNumberBeforeANameIsNoPartOfIt() {
        assertThat(names(
                        Entity.Kind.PERSON,
                        "They chose three.\n\n3.Charlotte Anderson\n\nShe is a lawyer, and Anderson won."))
                .containsExactly("Charlotte Anderson", "Anderson");
    }

    @Test
    void aWordThatOpensASentenceIsNoPartOfTheNameBehindIt() {
        assertThat(names(Entity.Kind.PERSON, "Even Michael Harris was late. Still Harris won."))
                .containsExactly("Michael Harris", "Harris");
    }

    @Test
    void aNameInCapitalsIsTheOneOfTheText() {
        List<Mention> mentions = TaggedMentions.in(
                "MARGARET OAKWELL OPENS BRIDGE\n\nOSLO (Post) — Margaret Oakwell opened a bridge.", Model.known());
        assertThat(mentions)
                .extracting(m -> m.kind() + " " + m.name())
                .containsExactly("PERSON Margaret Oakwell", "PLACE OSLO", "PERSON Margaret Oakwell");
    }

    @Test
    void aWordThatOpensSentencesAndIsCommonElsewhereIsNoName() {
        assertThat(
                        names(
                                Entity.Kind.PERSON,
                                "Neighbours said the house was empty. Both neighbours saw a van. Grace saw it too, by the grace of God."))
                .containsExactly("Grace");
    }

    @Test
    void aWordWithACapitalInsideIsABrandAndNoPerson() {
        String text = "Mr MindGale said so, but MacArthur did not.";
        assertThat(names(Entity.Kind.ORGANISATION, text)).containsExactly("MindGale");
    }

    private static List<String> names(Entity.Kind kind, String text) {
        return TaggedMentions.in(text, Model.known()).stream()
                .filter(m -> m.kind() == kind)
                .map(Mention::surface)
                .toList();
    }
}
