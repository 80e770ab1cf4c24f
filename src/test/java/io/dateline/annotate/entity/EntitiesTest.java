package io.dateline.annotate.entity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Annotations;
import io.dateline.annotate.Credit;
import io.dateline.annotate.Entity;
import io.dateline.annotate.Origin;
import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntitiesTest {
    @Test
    void aSurnameIsThePersonNamedBefore() {
        List<Entity> entities = entities(
                "Russian President Vladimir Putin met North Korean leader Kim Jong Un on Monday."
                        + " Putin said the talks in Pyongyang were useful, and Kim agreed. Mr. Putin left in the evening.");
        assertThat(names(entities, Entity.Kind.PERSON)).containsExactlyInAnyOrder("Vladimir Putin", "Kim Jong Un");
        Entity putin = named(entities, "Vladimir Putin");
        assertThat(putin.mentions()).isEqualTo(3);
        assertThat(putin.surfaceForms()).containsExactly("Vladimir Putin", "Putin");
    }

    @Test
    void aCapitalThatSpeaksIsItsGovernment() {
        List<Entity> entities = entities(
                "The envoy flew to Moscow on Friday and met officials in Moscow. Moscow said the talks would go on.");
        assertThat(named(entities, "Moscow").kind()).isEqualTo(Entity.Kind.PLACE);
        assertThat(named(entities, "Moscow").mentions()).isEqualTo(2);
        assertThat(named(entities, "Government of Russia").kind()).isEqualTo(Entity.Kind.ORGANISATION);
    }

    @Test
    void aCapitalThatRefusesOrHasAPolicyIsItsGovernmentButAnEmbassyInItIsNot() {
        List<Entity> entities = entities("Moscow will not accept the plan, and Moscow’s foreign policy is unchanged."
                + " The embassy in Moscow says that it is closed. Moscow’s streets are empty.");
        assertThat(named(entities, "Government of Russia").mentions()).isEqualTo(2);
        assertThat(named(entities, "Moscow").mentions()).isEqualTo(2);
    }

    @Test
    void parisIsInTexasWhereTexasStandsBehindIt() {
        assertThat(countryOf("The farmer drove from Paris, Texas, to the coast and came back to Paris.", "Paris"))
                .isEqualTo("US");
        assertThat(countryOf("The minister flew from Paris to Rome on Friday.", "Paris"))
                .isEqualTo("FR");
    }

    @Test
    void aCapitalIsThatOfItsCountryThoughATownOfItsNameIsNearer() {
        Entity washington = named(
                entities(
                        "Talks between the United Kingdom and China failed, and officials in Washington were not asked."),
                "Washington, D. C.");
        assertThat(washington.surfaceForms()).containsExactly("Washington");
        assertThat(countryOf("He sailed from Panama to Greenland.", "Panama")).isEqualTo("PA");
    }

    @Test
    void georgiaIsTheStateAmongAmericanPlaces() {
        assertThat(countryOf(
                        "Voters in Georgia and in Florida went to the polls. Officials in Atlanta were pleased.",
                        "Georgia"))
                .isEqualTo("US");
        assertThat(countryOf("The president of Georgia met the leaders of Armenia in Tbilisi.", "Georgia"))
                .isEqualTo("GE");
    }

    @Test
    void anAbbreviationInBracketsIsTheBodyBeforeItButATermIsNone() {
        List<Entity> entities =
                entities("The Harbour Safety Agency (HSA) opened an office in Oslo. The HSA has forty staff."
                        + " They study deep vein thrombosis (DVT). DVT is rare.");
        assertThat(named(entities, "Harbour Safety Agency").surfaceForms()).contains("HSA");
        assertThat(entities).extracting(Entity::name).doesNotContain("DVT", "HSA");
    }

    @Test
    void aCountryIsAPlaceWhateverItDoesAndItsPeopleAreNoName() {
        List<Entity> entities =
                entities("North Korea sent troops. North Korean officials denied it, as North Korea does.");
        assertThat(named(entities, "North Korea").kind()).isEqualTo(Entity.Kind.PLACE);
        assertThat(entities).extracting(Entity::name).doesNotContain("North Korean");
        assertThat(named(entities("The ship left the U.S. on Friday."), "United States")
                        .kind())
                .isEqualTo(Entity.Kind.PLACE);
    }

    @Test
    void aDayOfAMonthIsNobody() {
        List<Entity> days =
                entities("Since Jan. 6 and the riots of 21 Dec 2020 the town of Oslo was quiet until Nov. 3.");
        assertThat(days).extracting(Entity::name).containsExactly("Oslo");
        assertThat(entities("Her brother Jan, 34, of Oslo, said that Jan had left. Jan was seen in Oslo."))
                .extracting(Entity::name)
                .contains("Jan");
    }

    @Test
    void whoSignedTheReportIsNotInIt() {
        Article article = article("Petra Holm opened the new bridge in Oslo on Friday. Jonas Ek was there.");
        Annotations signed = Annotations.NONE.withSources(
                Optional.empty(),
                List.of(new Credit("Jonas Ek", Credit.Role.REPORTING, Optional.empty())),
                List.of(),
                List.of(),
                Origin.OWN);
        assertThat(names(Entities.of(article, signed, Model.known()), Entity.Kind.PERSON))
                .containsExactly("Petra Holm");
    }

    private static String countryOf(String text, String name) {
        return named(entities(text), name).location().orElseThrow().country();
    }

    private static List<String> names(List<Entity> entities, Entity.Kind kind) {
        return entities.stream().filter(e -> e.kind() == kind).map(Entity::name).toList();
    }

    private static Entity named(List<Entity> entities, String name) {
        return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Entity> entities(String text) {
        return Entities.of(article(text));
    }

    static Article article(String text) {
        Document document = new Document(
                new Place("test.txt", Optional.empty(), 0, text.length()),
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                ("A headline for the test\n\n" + text).getBytes(StandardCharsets.UTF_8));
        return Articles.with(List.of()).read(document).article();
    }
}
