package io.dateline.annotate.quote;

import static io.dateline.annotate.quote.ReadQuotes.quotes;
import static io.dateline.annotate.quote.ReadQuotes.speakers;
import static io.dateline.annotate.quote.ReadQuotes.speakersIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Quote;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Quotes in German, French and Spanish. */
class QuotesInOtherLanguagesTest {
    @Test
    void germanMarksAndVerbs() {
        List<Quote> quotes = quotes("„Das ist ein Anfang, mehr nicht“, sagte Klaus Lindenau am Abend.");
        assertThat(quotes.get(0).speaker()).hasValue("Klaus Lindenau");
        assertThat(quotes.get(0).quote()).isEqualTo("Das ist ein Anfang, mehr nicht");
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
                .containsExactly("Carlos García", "Carlos García", "el alcalde");
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
                .containsExactly("eine Besucherin", "der Minister");
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
}
