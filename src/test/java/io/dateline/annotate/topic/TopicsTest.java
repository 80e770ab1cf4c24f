package io.dateline.annotate.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.annotate.Topic;
import io.dateline.annotate.WrittenArticle;
import io.dateline.article.Article;
import io.dateline.article.Code;
import io.dateline.data.DataFile;
import io.dateline.data.ModelFile;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Topics topics = new Topics(List.of(), ModelFile.NONE);

    @Test
    void wordsOfTitleAndTextDecide() {
        List<Topic> found = topics.of(article(
                "en",
                "Striker's late goal sends Harbour Town to the cup final",
                List.of(),
                List.of(),
                "The coach praised his players after the match, the last of the season before the tournament."));

        assertThat(found.get(0).id()).isEqualTo("medtop:15000000");
        assertThat(found.get(0).label()).isEqualTo("sport");
        assertThat(found.get(0).evidence()).contains("goal", "coach");
        assertThat(found.get(0).score()).isBetween(0.5, 1.0);
    }

    @Test
    void frenchAndSpanishWordsDecideWithoutSections() {
        List<Topic> french = topics.of(article(
                "fr",
                "Grève des cheminots : un train sur trois lundi",
                List.of(),
                List.of(),
                "Les syndicats demandent une hausse des salaires et se disent d'accord pour négocier avant l'été."));
        List<Topic> spanish = topics.of(article(
                "es",
                "La fiscalía pide diez años de prisión para el alcalde",
                List.of(),
                List.of(),
                "El juicio por cohecho empieza el lunes, de acuerdo con el tribunal; dos testigos declararán."));

        assertThat(french.get(0).id()).isEqualTo("medtop:09000000");
        assertThat(french.get(0).evidence()).contains("grève*", "syndicat*", "salaire*");
        assertThat(french).extracting(Topic::id).contains("medtop:20000530");
        assertThat(spanish.get(0).id()).isEqualTo("medtop:02000000");
        assertThat(spanish.get(0).evidence()).contains("fiscalía*", "juicio*", "cohecho");
    }

    @Test
    void phrasesThatOnlyLookLikeWordsOfATopicDecideNothing() {
        List<Topic> french = topics.of(
                article("fr", "Un lundi d'accord", List.of(), List.of(), "D'accord, ce sera au cours de la journée."));
        List<Topic> spanish =
                topics.of(article("es", "Un lunes", List.of(), List.of(), "De acuerdo con ella, será de día."));

        assertThat(french).isEmpty();
        assertThat(spanish).isEmpty();
    }

    @Test
    void sectionNamesTheTopicAndIsKept() {
        List<Topic> found = topics.of(article("fr", "Un titre", List.of("Économie"), List.of(), "Un texte."));

        assertThat(found).extracting(Topic::scheme).containsExactly(Topic.Scheme.IPTC, Topic.Scheme.SECTION);
        assertThat(found).extracting(Topic::id).containsExactly("medtop:04000000", "économie");
    }

    @Test
    void codesOfTheArchiveAreKept() {
        List<Topic> found = topics.of(article(
                "en", "A title", List.of(), List.of(new Code("reuters-topics", "grain", "grain")), "Nothing more."));

        assertThat(found).containsExactly(new Topic(Topic.Scheme.SOURCE, "grain", "grain", 1, List.of("grain")));
    }

    @Test
    void aUsersOwnTopicComesInAddition() throws IOException {
        DataFile own = DataFile.read(
                "own.tsv", new StringReader("term\ttopic\tweight\tlanguage\nferry line\tlocal:ferries\t3\ten\n"));

        List<Topic> found = new Topics(List.of(own), ModelFile.NONE)
                .of(article("en", "Ferry line to close", List.of(), List.of(), "The ferry line ends in May."));

        assertThat(found).extracting(Topic::id).containsExactly("local:ferries");
    }

    @Test
    void germanIsReadByGermanWords() {
        List<Topic> found = topics.of(article(
                "de-DE",
                "Bundestag beschließt Gesetz",
                List.of(),
                List.of(),
                "Die Koalition und die Opposition stritten lange. Der Kanzler sprach vor der Wahl."));

        assertThat(found.get(0).id()).isEqualTo("medtop:11000000");
    }

    @Test
    void aDeeperTopicSpeaksForThoseAboveIt() {
        List<Topic> found = topics.of(article(
                "en",
                "Quarterback throws four touchdowns",
                List.of("NFL"),
                List.of(),
                "The wide receiver and the quarterback won the Super Bowl."));

        assertThat(found)
                .extracting(Topic::id)
                .startsWith("medtop:15000000")
                .contains("medtop:20000822", "medtop:20000823");
    }

    @Test
    void littleEvidenceGivesTheBestTopTopicWithALowScore() {
        List<Topic> found = topics.of(article("en", "A quiet day", List.of(), List.of(), "They heard a concert."));

        assertThat(found).extracting(Topic::id).containsExactly("medtop:01000000");
        assertThat(found.get(0).score()).isBetween(0.1, 0.5);
    }

    @Test
    void wordsAreKnownByTheirBeginningsAndEndings() throws IOException {
        DataFile own = DataFile.read("own.tsv", new StringReader("""
                term\ttopic\tweight\tlanguage
                zeppelin*\tlocal:airships\t4\tde
                *luftschiff\tlocal:airships\t4\tde
                """));

        List<Topic> found = new Topics(List.of(own), ModelFile.NONE)
                .of(article("de", "Zeppelinhalle", List.of(), List.of(), "Ein Riesenluftschiff, kein Luft."));

        assertThat(found.get(0).id()).isEqualTo("local:airships");
        assertThat(found.get(0).evidence()).containsExactly("zeppelin*", "*luftschiff");
    }

    @Test
    void aBeginningOfTwoLettersIsRefusedWithItsLine() throws IOException {
        DataFile own =
                DataFile.read("own.tsv", new StringReader("term\ttopic\tweight\tlanguage\nab*\tlocal:x\t1\tde\n"));

        assertThatThrownBy(() -> new Topics(List.of(own), ModelFile.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("own.tsv line 2");
    }

    @Test
    void englishPluralsNeedNoLine() throws IOException {
        DataFile own = DataFile.read(
                "own.tsv", new StringReader("term\ttopic\tweight\tlanguage\nsteam ferry\tlocal:ferries\t4\ten\n"));

        List<Topic> found = new Topics(List.of(own), ModelFile.NONE)
                .of(article("en", "Steam ferries return", List.of(), List.of(), "Nothing more."));

        assertThat(found).extracting(Topic::id).contains("local:ferries");
    }

    @Test
    void aSectionOfTwoNamesIsRead() {
        List<Topic> found = topics.of(article("nl", "Een titel", List.of("Kunst und Kultur | Wetter"), List.of(), "-"));

        assertThat(found).extracting(Topic::id).contains("medtop:01000000", "medtop:17000000");
    }

    @Test
    void aMenuInPlaceOfSectionsSaysNothing() {
        List<Topic> found = topics.of(
                article("nl", "Een titel", List.of("Sport", "Wetter", "Kultur", "Politik", "Reise"), List.of(), "-"));

        assertThat(found).extracting(Topic::scheme).containsOnly(Topic.Scheme.SECTION);
    }

    @Test
    void everyMediaTopicHasItsParentInTheFile() {
        DataFile file = DataFile.resource(Topics.class, "mediatopics.tsv");
        Set<String> ids = new HashSet<>();
        file.rows().forEach(row -> ids.add(row.text("id")));

        assertThat(file.rows())
                .allSatisfy(
                        row -> assertThat(ids).contains(row.optional("parent").orElse(row.text("id"))));
    }

    static Article article(String language, String title, List<String> sections, List<Code> codes, String text) {
        return WrittenArticle.undated(language, Optional.of(title), sections, codes, List.of(text));
    }
}
