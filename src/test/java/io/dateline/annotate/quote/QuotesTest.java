package io.dateline.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Quote;
import io.dateline.annotate.WrittenArticle;
import io.dateline.annotate.entity.Entities;
import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class QuotesTest {
    @Test
    void theSpeakerStandsBeforeOrAfterAndSurnamesArePersons() {
        List<Quote> quotes = quotes("Maria Ashdown has led the harbour board for ten years.\n\n"
                + "\"We will rebuild the old quay next spring,\" said Maria Ashdown, the head of the board. "
                + "Ashdown told reporters: \"Nobody wants to wait for another winter.\" "
                + "\"The money is there for all of it,\" she added.");
        assertThat(quotes)
                .extracting(q -> q.speaker().orElse("?"))
                .containsExactly("Maria Ashdown", "Maria Ashdown", "Maria Ashdown");
        assertThat(quotes).extracting(q -> q.verb().orElse("?")).containsExactly("said", "told", "added");
        assertThat(quotes.get(1).quote()).isEqualTo("Nobody wants to wait for another winter.");
    }

    @Test
    void whoHasNoNameIsKeptAsPrinted() {
        List<Quote> quotes =
                quotes("“The road will be closed until Friday,” said a spokesman for the ministry, without more.");
        assertThat(quotes.get(0).speaker()).hasValue("a spokesman for the ministry");
        assertThat(quotes.get(0).speakerKind()).isEqualTo("role");
    }

    @Test
    void germanMarksAndVerbs() {
        List<Quote> quotes = quotes("„Das ist ein Anfang, mehr nicht“, sagte Klaus Lindenau am Abend.");
        assertThat(quotes.get(0).speaker()).hasValue("Klaus Lindenau");
        assertThat(quotes.get(0).quote()).isEqualTo("Das ist ein Anfang, mehr nicht");
    }

    @Test
    void whoSpokeGoesOnInTheSameParagraphOnly() {
        List<Quote> quotes =
                quotes("“It was a hard year for us,” said Maria Ashdown. “Nobody bought a single ticket in May.”\n\n"
                        + "Then it rained. “The ferry is the only way to reach the island now.”");
        assertThat(quotes)
                .extracting(q -> q.speaker().orElse("?"))
                .containsExactly("Maria Ashdown", "Maria Ashdown", "?");
        assertThat(quotes.get(1).verb()).isEmpty();
    }

    @Test
    void aPronounBeforeAnyQuoteIsThePersonNamedLast() {
        List<Quote> quotes = quotes(
                "Maria Ashdown has led the harbour board for years. “We will rebuild the old quay,” she explains.");
        assertThat(quotes.get(0).speaker()).hasValue("Maria Ashdown");
    }

    @Test
    void aPronounIsWhoWasNamedSinceTheLastQuote() {
        List<Quote> quotes = quotes("“The quay is ours to rebuild,” said Maria Ashdown.\n\n"
                + "Klaus Lindenau holds another view. “It costs far too much money,” he said.");
        assertThat(quotes).extracting(q -> q.speaker().orElse("?")).containsExactly("Maria Ashdown", "Klaus Lindenau");
    }

    @Test
    void aPronounIsWhoDidSomethingAndNotWhoWasMet() {
        List<Quote> quotes =
                quotes("Maria Ashdown met Klaus Lindenau at the harbour. “We will rebuild the old quay,” she said.");
        assertThat(quotes.get(0).speaker()).hasValue("Maria Ashdown");
    }

    @Test
    void aPronounIsNotWhoOnlyOwnsSomething() {
        List<Quote> quotes = quotes(
                "Klaus Lindenau's old boat was bought by Maria Ashdown. “We will rebuild it next spring,” she said.");
        assertThat(quotes.get(0).speaker()).hasValue("Maria Ashdown");
    }

    @Test
    void aQuoteMayBeSignedBehindADash() {
        List<Quote> quotes = quotes("“We will rebuild the old quay next spring.” —Maria Ashdown, head of the board");
        assertThat(quotes.get(0).speaker()).hasValue("Maria Ashdown");
        assertThat(quotes.get(0).verb()).isEmpty();
    }

    @Test
    void aQuoteThatStaysOpenGoesOnInTheNextParagraph() {
        List<Quote> quotes = quotes("Maria Ashdown leads the board. “The quay was built by our grandparents.\n\n"
                + "“It will be rebuilt by us,” said Maria Ashdown.\n\n“The money is there for all of it,” she added.");
        assertThat(quotes)
                .extracting(Quote::quote)
                .containsExactly(
                        "The quay was built by our grandparents.\n\nIt will be rebuilt by us,",
                        "The money is there for all of it,");
        assertThat(quotes.get(0).speaker()).hasValue("Maria Ashdown");
    }

    @Test
    void aMarkThatIsNeverClosedTakesNothingOfTheNextParagraph() {
        assertThat(quotes("Maria Ashdown said: “The quay was built by our grandparents.\n\nIt rained on the harbour."))
                .isEmpty();
        assertThat(quotes("“The Quay of Our Grandparents“, wrote Maria Ashdown, is a fine old book.\n\n"
                        + "“It is,” she said."))
                .isEmpty();
    }

    @Test
    void titlesInMarksAreNoQuotes() {
        assertThat(quotes("She played in \"The Long Night\" for years.")).isEmpty();
    }

    @Test
    void whoIsDescribedBetweenCommasIsStillTheOneWhoSpeaks() {
        assertThat(speakers("“We will rebuild the old quay,” Maria Ashdown, who once worked for Klaus Lindenau in "
                        + "Hamburg, told reporters on Friday.\n\nMr Lindenau, a friend of the Harbour Museum, said: "
                        + "“Nobody wants to wait for another winter.”"))
                .containsExactly("Maria Ashdown", "Klaus Lindenau");
    }

    @Test
    void whereTheWordsWereSaidIsNotWhoSaidThem() {
        List<Quote> quotes =
                quotes("“The quay is closed for everybody until Friday,” the harbour board said in a statement "
                        + "on Instagram.");
        assertThat(quotes.get(0).speaker()).hasValue("the harbour board");
        assertThat(quotes.get(0).speakerKind()).isEqualTo("role");
    }

    @Test
    void aSentenceInMarksThatEndsWithAStopIsNotSaidByWhoActsInTheNext() {
        assertThat(speakers("Maria Ashdown said: “The money is there for all of it.” Klaus Lindenau said: "
                        + "“It costs far too much money.”"))
                .containsExactly("Maria Ashdown", "Klaus Lindenau");
    }

    @Test
    void aQuoteThatIsSplitHasOneSpeaker() {
        assertThat(speakers("“If the quay falls,” Maria Ashdown said, “we will have to build a new one.”"))
                .containsExactly("Maria Ashdown", "Maria Ashdown");
    }

    @Test
    void aLawyerForSomebodyIsNotThatPerson() {
        List<Quote> quotes = quotes("Maria Ashdown stayed away. A lawyer for Maria Ashdown said: "
                + "“She has done nothing wrong at all.”");
        assertThat(quotes.get(0).speaker()).hasValue("A lawyer for Maria Ashdown");
    }

    @Test
    void aColonPointsToWhoActsInTheSentence() {
        assertThat(speakers("After the storm, Maria Ashdown summed up the mood on the island: “We have seen worse"
                        + " winters than this one.”\n\n"
                        + "Here is how Klaus Lindenau answered the critics:\n\n"
                        + "“It costs far too much money for a small town.”"))
                .containsExactly("Maria Ashdown", "Klaus Lindenau");
    }

    @Test
    void aSentenceOfWhoSpokeBeforeItsQuoteTellsTheSpeaker() {
        assertThat(speakers("Klaus Lindenau lives on the island.\n\nMaria Ashdown denied every charge of the town. "
                        + "“We have paid for every stone of this quay ourselves.”"))
                .containsExactly("Maria Ashdown");
    }

    @Test
    void aSurnameThatIsPrintedOnceMoreBringsItsGivenName() {
        assertThat(speakers("The board met Teresa Quillfeather at noon. “We will rebuild the old quay,”"
                        + " Quillfeather said."))
                .containsExactly("Teresa Quillfeather");
    }

    @Test
    void partsOfSentencesAreOfWhoseWordsTheSentenceTells() {
        assertThat(speakers("Maria Ashdown called the new plan “a gift to the town and its people” on Friday."))
                .containsExactly("Maria Ashdown");
    }

    @Test
    void marksOfTwoKindsMayFaceEachOther() {
        List<Quote> quotes =
                quotes("“We will rebuild the old quay,\" said Maria Ashdown. \"The money is there for it,” she added.");
        assertThat(quotes)
                .extracting(Quote::quote)
                .containsExactly("We will rebuild the old quay,", "The money is there for it,");
    }

    @Test
    void germanSubjectsStandBehindTheVerbAsWell() {
        assertThat(speakers("Am Abend sagte der Sprecher des Hafens am Telefon: „Wir bauen den Kai im Frühjahr wieder"
                        + " auf.“ „Das Geld ist dafür schon lange da“, so Klaus Lindenau. »Niemand will noch einen"
                        + " Winter warten«, betonte er."))
                .containsExactly("der Sprecher des Hafens", "Klaus Lindenau", "Klaus Lindenau");
    }

    @Test
    void germanReportedSpeechGoesOnInMarks() {
        assertThat(speakers("„Das Geld ist dafür schon lange da“, sagte Klaus Lindenau. Der Wind habe sich am Abend"
                        + " gedreht. „Wir haben die Fenster dann von Hand geschlossen.“"))
                .containsExactly("Klaus Lindenau", "Klaus Lindenau");
    }

    @Test
    void frenchMarksVerbsAndAsides() {
        assertThat(speakers("« Nous allons reconstruire le vieux quai », a déclaré Jean Dupont. « L'argent est là "
                        + "depuis longtemps », a-t-il ajouté. « Personne ne veut attendre, assure Jeanne Martin. "
                        + "Il faut agir. »"))
                .containsExactly("Jean Dupont", "Jean Dupont", "Jeanne Martin");
    }

    @Test
    void spanishMarksAndVerbsWithoutPronouns() {
        assertThat(speakers("«Vamos a reconstruir el viejo muelle», dijo Carlos García. “El dinero está desde hace "
                        + "mucho”, añadió. El alcalde ha dicho: “Nadie quiere esperar otro invierno más.”"))
                .containsExactly("Carlos García", "Carlos García", "El alcalde");
    }

    @Test
    void indirectSpeechIsWhatFollowsThat() {
        List<Quote> quotes = quotes(
                "Maria Ashdown told reporters that the quay would be rebuilt next spring. The storm came from the"
                        + " north, officials said. According to Klaus Lindenau, the work will cost two million.");
        assertThat(quotes).extracting(Quote::isDirect).containsOnly(false);
        assertThat(quotes)
                .extracting(q -> q.speaker().orElse("?") + ": " + q.quote())
                .containsExactly(
                        "Maria Ashdown: the quay would be rebuilt next spring",
                        "officials: The storm came from the north",
                        "Klaus Lindenau: the work will cost two million");
    }

    @Test
    void indirectSpeechNeedsASpeaker() {
        assertThat(quotes("It was said that the quay had once been painted green. The plan that she liked was dropped. "
                        + "The first figures said that much."))
                .isEmpty();
    }

    @Test
    void othersInASentenceAreNotWhoWasNamedBeforeThem() {
        assertThat(
                        quotes(
                                "Maria Ashdown met Klaus Lindenau, some liked him and others said that the quay was too costly."))
                .isEmpty();
    }

    @Test
    void whoSpokeIndirectlyIsWhoSpeaksOn() {
        assertThat(speakers("The quay of Klaus Lindenau was never paid for, Maria Ashdown said on Friday. "
                        + "“We will rebuild it next spring,” she said."))
                .containsExactly("Maria Ashdown");
    }

    @Test
    void anOpeningThatNamesAnotherDoesNotNameWhoThePronounMeans() {
        assertThat(speakers("Maria Ashdown spoke at noon. Citing Klaus Lindenau, she said the town “owes the island a "
                        + "new quay” this year."))
                .containsExactly("Maria Ashdown");
    }

    @Test
    void germanNounsBesideEachOtherAreNoName() {
        assertThat(speakers(
                        "Klaus Lindenau schwieg lange. Etliche Sätze später sagte Lindenau: „Das Geld ist dafür schon "
                                + "lange da.“"))
                .containsExactly("Klaus Lindenau");
    }

    @Test
    void germanSurnamesAloneAreThePersonsThatAreNamedInFull() {
        assertThat(speakersIn(
                        "de",
                        "Am Hafen war auch Maria Kollwitz zu sehen, sie blieb lange.",
                        "Schließlich schlägt Kollwitz die Brücke zum Wetter: „Es wird bald wieder regnen, glaube ich.“",
                        "Danach gingen alle nach Hause, und es blieb trocken bis zum nächsten Morgen."))
                .containsExactly("Maria Kollwitz");
    }

    @Test
    void whatIsToldInASideClauseOrFramesTheQuoteHasASpeaker() {
        assertThat(speakersIn(
                        "de",
                        "Das Theater steht seit hundert Jahren am Ufer, und im Winter ist es geschlossen.",
                        "Das Haus weckt viele Erinnerungen, wie eine Besucherin vor dem Konzert berichtet. „Dort haben "
                                + "wir im Sommer oft getanzt.“",
                        "Der Minister hat das Vorhaben „eine große Schau für kleine Leute“ genannt."))
                .containsExactly("eine Besucherin", "Der Minister");
    }

    @Test
    void anAnswerBehindAQuestionGoesOn() {
        assertThat(speakersIn(
                        "de",
                        "„Wir hatten alle große Angst vor dem Sturm“, sagt Maria Kollwitz.",
                        "Hat man Sie denn nicht gewarnt?",
                        "„Nein, niemand hat uns etwas davon gesagt.“",
                        "Danach gingen alle nach Hause, und es blieb trocken bis zum nächsten Morgen."))
                .containsExactly("Maria Kollwitz", "Maria Kollwitz");
    }

    @Test
    void whoSignedBehindADashNeedsNoKnownName() {
        assertThat(speakersIn(
                        "de",
                        "Ein paar Stimmen zum Fest:",
                        "„So schön wie in diesem Jahr war es noch nie.“ – Gunthara Zobel",
                        "Danach gingen alle nach Hause, und es blieb trocken bis zum nächsten Morgen."))
                .containsExactly("Gunthara Zobel");
    }

    @Test
    void frenchWordsMayStandBetweenAVerbAndItsSubjectAndOpinionsOpenASentence() {
        assertThat(speakersIn(
                        "fr",
                        "« Le port sera fermé tout l'hiver », a déclaré sur Facebook le maire du village. « On ne peut "
                                + "pas attendre encore », résume quant à elle Anne Roux, pêcheuse.",
                        "Pour la ministre, « fermer le port serait une très grande erreur pour la région »."))
                .containsExactly("le maire du village", "Anne Roux", "la ministre");
    }

    @Test
    void spanishVerbsWithoutSubjectAndVerbsThatNoListHas() {
        assertThat(speakersIn(
                        "es",
                        "La alcaldesa Elena Ruiz visitó el puerto el lunes. Finalmente, indicó que “las obras van a "
                                + "empezar en primavera”.",
                        "“Aquí nadie se ha quejado nunca”, susurraba Brondo."))
                .containsExactly("Elena Ruiz", "Brondo");
    }

    @Test
    void aGermanVerbBehindACommaHasItsSubjectBehindIt() {
        assertThat(speakersIn(
                        "de",
                        "Die Gemeinde wisse nicht, ob die Balken noch halten, sagte Anna Roth: „Wir haben sie im "
                                + "letzten Jahr nicht gemessen.“",
                        "Nach dem Streit erklärte Wuttke seine Haltung. Wuttke sagte: „Das Schiff bleibt im Hafen.“"))
                .containsExactly("Anna Roth", "Wuttke");
    }

    @Test
    void germanSpeakersBehindRolesAndCutOffCompounds() {
        assertThat(speakersIn(
                        "de",
                        "„Wir stehen vor einem schweren Winter am Fluss“, erklärt Zoo- und Parkdirektor Klaus Lindenau. "
                                + "Gesa Blom, Leiterin der Werft sagte: „Das Schiff wird im Mai fertig sein.“",
                        "Vom Ministerium heißt es zu den Vorwürfen: „Die Fähre wurde im Herbst gründlich geprüft.“",
                        "„Das ist eine Regel, die niemand braucht“, ereiferte sich der Trainer.",
                        "„Das Verfahren wird zur Zeit noch abgestimmt“, erklärt auf Nachfrage Martin Wuttke. „Der Körper "
                                + "braucht im Winter viel Wärme“, erklärt Beraterin und Autorin Rhea Adler."))
                .containsExactly(
                        "Klaus Lindenau", "Gesa Blom", "Ministerium", "der Trainer", "Martin Wuttke", "Rhea Adler");
    }

    @Test
    void germanReportedSpeechGoesOnInFragments() {
        assertThat(speakersIn(
                        "de",
                        "„Das Land hat das leider alles versäumt“, sagte Klaus Lindenau. Ohne ein Gutachten sei eine "
                                + "„längere Dienstzeit nicht zu begründen“.",
                        "Der Hafen habe „viel zu wenige große Kräne“, wie Anna Roth zugab."))
                .containsExactly("Klaus Lindenau", "Klaus Lindenau", "Anna Roth");
    }

    @Test
    void whatOpensAndClosesByTheSameMarkIsAQuote() {
        assertThat(speakersIn(
                        "de",
                        "“Diese Entscheidung ist alles andere als leicht. Es tut mir leid“, sagte Klaus Lindenau. Das "
                                + "Rennen ist am Sonntag."))
                .containsExactly("Klaus Lindenau");
    }

    @Test
    void englishRolesMayOpenByAnArticleAndAPreposition() {
        assertThat(speakers("According to one of the survivors, “the boat was far too old for the storm” that day. The "
                        + "mother of three said: “Nobody told us anything about the weather.”"))
                .containsExactly("one of the survivors", "The mother of three");
    }

    private static List<String> speakersIn(String language, String... paragraphs) {
        Article article =
                WrittenArticle.undated(language, Optional.of("A headline"), List.of(), List.of(), List.of(paragraphs));
        return direct(Quotes.of(article, Entities.of(article)));
    }

    @Test
    void whoIsToldWithAnAgeIsAPersonWhateverTheName() {
        assertThat(speakers("Zwischen den Ständen sucht Gunthara Zobel (77) nach einer Lampe für ihre Küche. „Es ist "
                        + "das Einzige, was noch hineinpasst“, sagt sie lachend."))
                .containsExactly("Gunthara Zobel");
    }

    @Test
    void wordsAndDaysMayStandBetweenAGermanVerbAndItsSubject() {
        assertThat(speakers("„Wir sind mit dem Rennen sehr zufrieden“, meint derweil am Freitag die Trainerin. "
                        + "„Das war gestern noch ganz anders“, hielt am Abend der Bürgermeister fest."))
                .containsExactly("die Trainerin", "der Bürgermeister");
    }

    @Test
    void aGermanRoleBeforeAColonSpeaks() {
        assertThat(speakers("Auf die Fähre angesprochen, gibt sich die Sprecherin der Werft zugeknöpft: „Davon wissen "
                        + "wir leider noch gar nichts.“"))
                .containsExactly("die Sprecherin der Werft");
    }

    @Test
    void namesOfWorksAreNoQuotes() {
        assertThat(speakers("Klaus Lindenau sagt in seinem Dokumentarfilm „Ein Tag am Meer“ nichts. Anna Roth („Drei "
                        + "Tage im Moor“) lobte die Ausstellung „Land ohne Grenzen und Zäune“ sehr."))
                .isEmpty();
    }

    private static List<String> speakers(String text) {
        return direct(quotes(text));
    }

    private static List<String> direct(List<Quote> quotes) {
        return quotes.stream()
                .filter(Quote::isDirect)
                .map(q -> q.speaker().orElse("?"))
                .toList();
    }

    private static List<Quote> quotes(String text) {
        Place place = new Place("test.txt", Optional.empty(), 0, text.length());
        Document document = new Document(
                place,
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                ("A headline for the test\n\n" + text).getBytes(StandardCharsets.UTF_8));
        Article article = Articles.with(List.of()).read(document).article();
        return Quotes.of(article, Entities.of(article));
    }
}
