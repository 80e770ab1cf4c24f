package io.dateline.annotate.quote;

import static io.dateline.annotate.quote.ReadQuotes.quotes;
import static io.dateline.annotate.quote.ReadQuotes.speakers;
import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Quote;
import java.util.List;
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
    void englishRolesMayOpenByAnArticleAndAPreposition() {
        assertThat(speakers("According to one of the survivors, “the boat was far too old for the storm” that day. The "
                        + "mother of three said: “Nobody told us anything about the weather.”"))
                .containsExactly("one of the survivors", "the mother of three");
    }

    @Test
    void aRoleIsWrittenAlikeAtTheStartOfASentenceAndWithinOne() {
        assertThat(speakers("Police said: “The road to the harbour is closed.” “It is open again to everybody,” police "
                        + "said on Friday. The council said: “We are glad of that.”"))
                .containsExactly("police", "police", "the council");
    }
}
