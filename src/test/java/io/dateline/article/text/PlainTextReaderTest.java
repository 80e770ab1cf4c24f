package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Access;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.DateSource;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import io.dateline.article.Teaser;
import io.dateline.article.html.HtmlReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {
    private static Page page(byte[] bytes) {
        Document document = new Document(
                new Place("pages/one.txt", Optional.empty(), 0, bytes.length),
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                bytes);
        return PlainTextReader.with(HtmlReader.with(List.of()))
                .read(document, Decoder.decode(bytes, Optional.empty(), MediaTypes.PLAIN_TEXT));
    }

    private static Article article(String text) {
        Page page = page(text.getBytes(StandardCharsets.UTF_8));
        assertThat(page.kind()).isEqualTo(PageKind.ARTICLE);
        return page.article();
    }

    private static Published onDay(int year, int month, int day) {
        return new Published(Optional.empty(), LocalDate.of(year, month, day), Precision.DAY, DateSource.TEXT, true);
    }

    private static Teaser popular(String title, String... sections) {
        return new Teaser(Teaser.Kind.POPULAR, title, Optional.empty(), List.of(sections));
    }

    @Test
    void thePageThatTheProjectBeganWith() throws IOException {
        Article article = page(Files.readAllBytes(Path.of("seeds", "000_02e8ac520b7d3497.txt")))
                .article();
        assertThat(article.publication())
                .isEqualTo(new Publication(Optional.of("The Los Angeles Post"), Optional.of("The Los Angeles Post")));
        assertThat(article.title()).contains("Putin says it is our affair if Russia uses North Korean troops");
        assertThat(article.description()).isEmpty();
        assertThat(article.captions())
                .containsExactly(new Caption(
                        "Russian President Putin attends a meeting at BRICS summit in Kazan", Optional.empty()));
        assertThat(article.dating().published()).contains(onDay(2024, 10, 25));
        assertThat(article.dating().captured())
                .contains(
                        new CaptureTime(Instant.parse("2025-04-12T00:00:00Z"), Precision.DAY, CaptureTime.Source.PAGE));
        assertThat(article.byline()).isEqualTo(new Byline(List.of(), List.of("Reuters")));
        assertThat(article.marks()).containsExactly(new Mark(Mark.Field.BYLINE, "byline", "Reuters - Reuters"));
        assertThat(article.paragraphs()).hasSize(10);
        assertThat(article.paragraphs().get(0)).startsWith("MOSCOW (Reuters) - President");
        assertThat(article.paragraphs().get(8)).endsWith("of escalating the Ukraine war.");
        assertThat(article.paragraphs().get(9))
                .isEqualTo("(Reporting by Reuters; Writing by Anastasia Teterevleva; Editing by Guy Faulconbridge)");
        assertThat(article.access()).isEqualTo(Access.REGISTRATION);
        assertThat(article.sections()).isEmpty();
        assertThat(article.decoding().isRepaired()).isTrue();
        assertThat(article.teasers()).hasSize(8);
        assertThat(article.teasers().get(0).kind()).isEqualTo(Teaser.Kind.RELATED);
        assertThat(article.teasers().get(0).title()).startsWith("Norway won't").endsWith("fentanyl deaths");
        assertThat(article.teasers().subList(1, 8))
                .containsExactly(
                        popular(
                                "Protesting Hungarians mock Orban's anti-LGBT moves, saying 'Let's all be the same'",
                                "Europe",
                                "Political"),
                        popular(
                                "Russia and Ukraine accuse each other of failing to pause strikes after US envoy leaves Moscow",
                                "Business",
                                "Europe",
                                "MidEast",
                                "Political",
                                "World"),
                        popular(
                                "UK to take emergency control of British Steel, with nationalisation on the table",
                                "Business",
                                "Economy",
                                "Europe",
                                "Political"),
                        popular(
                                "They came to the US as kids for a better life. Now they’re leaving for Europe as seniors",
                                "Americas",
                                "Arts",
                                "Europe",
                                "Health",
                                "Lifestyle",
                                "Political",
                                "Travel"),
                        popular(
                                "US-Iran negotiators hold ‘constructive’ nuclear talks, will meet again next week",
                                "MidEast",
                                "Political",
                                "US",
                                "World"),
                        popular(
                                "Trump administration says it will exclude some electronics from reciprocal tariffs",
                                "Business",
                                "Economy",
                                "Political",
                                "Technology",
                                "US"),
                        popular(
                                "US excludes smartphones, computers from reciprocal tariffs",
                                "Economy",
                                "Political",
                                "Technology",
                                "US"));
    }

    @Test
    void aGermanPageWithItsDateAboveTheBylineAndAListInTheText() {
        Article article = article("""
                Seeblick-Anzeiger

                Politik | Wirtschaft | Sport

                Neue Fähre soll schon im Herbst über den See fahren

                Von Karin Oberhauser und Emil Staub
                Veröffentlicht: 14. März 2023

                Die Gemeinde hat am Dienstag eine elektrische Fähre bestellt, die zweihundert Menschen tragen kann und vier Millionen kostet.

                Lesen Sie auch

                Warum der Fährmann kündigte

                Der Bürgermeister sagte im Rat, die alte Fähre sei nach sechzig Jahren am Ende, eine Reparatur lohne sich nicht mehr.
                Die Werft am anderen Ufer will das Schiff bis zum September bauen, der Kanton zahlt die Hälfte der Kosten aus einem Fonds.

                Meistgelesen

                Hund rettet Kind aus dem Eis
                """);
        assertThat(article.publication().outlet()).contains("Seeblick-Anzeiger");
        assertThat(article.title()).contains("Neue Fähre soll schon im Herbst über den See fahren");
        assertThat(article.byline().persons()).containsExactly("Karin Oberhauser", "Emil Staub");
        assertThat(article.dating().published()).contains(onDay(2023, 3, 14));
        assertThat(article.paragraphs()).hasSize(3);
        assertThat(article.teasers())
                .extracting(Teaser::kind, Teaser::title)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Teaser.Kind.RELATED, "Warum der Fährmann kündigte"),
                        org.assertj.core.groups.Tuple.tuple(Teaser.Kind.POPULAR, "Hund rettet Kind aus dem Eis"));
    }

    @Test
    void titleAndParagraphsAreEnough() {
        Article article = article("""
                Orchard festival draws record crowd

                More than nine thousand people came to the orchard festival on Saturday, organisers said, twice as many as last year.

                "We ran out of cider by noon."
                """);
        assertThat(article.title()).contains("Orchard festival draws record crowd");
        assertThat(article.publication().outlet()).isEmpty();
        assertThat(article.paragraphs()).hasSize(2);
        assertThat(article.issues()).containsExactly(Issue.NO_DATE);
    }

    @Test
    void paragraphsAloneHaveNoTitle() {
        Article article = article("""
                The council voted on Monday to close the library on the hill, which opened in 1911 and has few readers.

                It will reopen as a school.
                """);
        assertThat(article.title()).isEmpty();
        assertThat(article.paragraphs()).hasSize(2);
        assertThat(article.issues()).contains(Issue.NO_TITLE);
    }

    @Test
    void wrappedLinesAreOneParagraph() {
        Article article = article("""
                Bridge reopens after repairs

                The bridge over the northern channel was opened to
                traffic again on Thursday after eleven months of work
                that cost three times as much as planned.

                Ferries will run until the end of the month, the
                harbour office said.
                """);
        assertThat(article.title()).contains("Bridge reopens after repairs");
        assertThat(article.paragraphs())
                .containsExactly(
                        "The bridge over the northern channel was opened to traffic again on Thursday after eleven months"
                                + " of work that cost three times as much as planned.",
                        "Ferries will run until the end of the month, the harbour office said.");
    }

    @Test
    void aBylineThatSharesItsLineWithTheDate() {
        Article article = article("""
                Rain ends the drought, for now

                By Ama Boateng | July 9, 2021

                Farmers in the valley woke to the sound of rain on Friday for the first time in two hundred days, and many wept.

                © 2021 Valley Courier. All rights reserved.
                """);
        assertThat(article.byline().persons()).containsExactly("Ama Boateng");
        assertThat(article.dating().published()).contains(onDay(2021, 7, 9));
        assertThat(article.paragraphs()).hasSize(1);
        assertThat(article.marks())
                .contains(new Mark(Mark.Field.COPYRIGHT, "copyright", "© 2021 Valley Courier. All rights reserved."));
    }

    @Test
    void aStubBehindAPaywallIsAnArticle() {
        Article article = article("""
                Minister resigns over harbour contract

                The transport minister resigned on Wednesday, hours after a newspaper printed letters that she had written to a builder.

                Subscribe to continue reading for 1 euro a week
                """);
        assertThat(article.access()).isEqualTo(Access.PAYWALLED);
        assertThat(article.paragraphs()).hasSize(1);
    }

    @Test
    void nothingIsAShell() {
        Page page = page(" \n\n ".getBytes(StandardCharsets.UTF_8));
        assertThat(page.kind()).isEqualTo(PageKind.SHELL);
        assertThat(page.article().issues()).contains(Issue.NO_TEXT, Issue.NO_TITLE);
    }

    @Test
    void aNoteOfTwoShortLinesIsTitleAndText() {
        Article article = article("Fire at the mill\n\nNobody was hurt.\n");
        assertThat(article.title()).contains("Fire at the mill");
        assertThat(article.paragraphs()).containsExactly("Nobody was hurt.");
    }

    @Test
    void aPageOfLabelsAloneIsAListOfLinks() {
        Page page = page("World\nMarkets\nStorm names\n".repeat(12).getBytes(StandardCharsets.UTF_8));
        assertThat(page.kind()).isEqualTo(PageKind.INDEX);
    }

    @Test
    void noticesAboutCookiesAreLongerThanTheTextAndAreNotIt() {
        String notice =
                "These cookies allow us to count visits and traffic sources so that we can measure and improve this site.\n";
        Article article = article(
                "Otters return to the weir | The Example\nHome\nNature\nOtters return to the weir\n"
                        + "Two otters were seen at the old weir on Sunday, the first since the dam was built.\n"
                        + "A warden filmed them at dusk.\nAllow all\n" + notice.repeat(3) + "Reject all\n" + notice
                        + "Your choices\n"
                        + "We and our partners keep your personal data for as long as the law allows us to keep it in this country.\n");
        assertThat(article.title()).contains("Otters return to the weir");
        assertThat(article.publication().publisher()).contains("The Example");
        assertThat(article.paragraphs()).hasSize(2);
    }
}
