package io.dateline.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.annotate.Quote;
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
        assertThat(
                        quotes(
                                "“The Quay of Our Grandparents“, wrote Maria Ashdown, is a fine old book.\n\n“It is,” she said."))
                .isEmpty();
    }

    @Test
    void titlesInMarksAreNoQuotes() {
        assertThat(quotes("She played in \"The Long Night\" for years.")).isEmpty();
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
