package io.dateline.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {
    private static final String BRIDGE = "https://post.example/bridge";
    private static final String FERRY = "https://post.example/ferry";

    private static LabelFile labels(String... lines) {
        try {
            return LabelFile.read("post", new StringReader(String.join("\n", lines)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static PublishedPage page(String url, String title, List<String> authors, String date, String text) {
        return new PublishedPage(
                url, Optional.of(title), authors, Optional.of(date), List.of(), List.of(), text, Findings.NONE);
    }

    private static Evaluation evaluate(LabelFile labels, PublishedPage... pages) {
        Map<String, PublishedPage> byUrl = new java.util.HashMap<>();
        for (PublishedPage page : pages) {
            byUrl.put(page.url(), page);
        }
        return Evaluation.of(labels, byUrl);
    }

    private static Tally tally(Evaluation found, Field field) {
        return found.worst(field, 1).get(0).tally();
    }

    @Test
    void aPageWithoutAnArticleIsJudgedAsAnEmptyOne() {
        Evaluation found = evaluate(
                labels(
                        "{\"url\":\"" + BRIDGE
                                + "\",\"title\":\"A bridge\",\"date\":\"2026-03-04\",\"body\":\"a b c d e\"}",
                        "{\"url\":\"" + FERRY
                                + "\",\"title\":\"A ferry\",\"date\":\"2026-03-05\",\"body\":\"f g h i j\"}"),
                page(BRIDGE, "A bridge", List.of(), "2026-03-04", "a b c d e"));
        assertThat(found.pages()).isEqualTo(2);
        assertThat(found.rows()).isEqualTo(1);
        assertThat(found.figures(Field.TITLE)).containsExactly(entry("p", 1.0), entry("r", 0.5), entry("f1", 0.6667));
        assertThat(found.figures(Field.DATE)).containsExactly(entry("p", 1.0), entry("r", 0.5), entry("f1", 0.6667));
        assertThat(found.figures(Field.BODY)).containsExactly(entry("p", 1.0), entry("r", 0.5), entry("f1", 0.6667));
    }

    @Test
    void aWrongDayIsExtraAndAWrongTitleIsExtraAndMissed() {
        Evaluation found = evaluate(
                labels("{\"url\":\"" + BRIDGE + "\",\"title\":\"A bridge\",\"date\":\"2026-03-04\"}"),
                page(BRIDGE, "Menu", List.of(), "2026-03-05", ""));
        assertThat(tally(found, Field.DATE)).isEqualTo(new Tally(0, 1, 0, 0));
        assertThat(tally(found, Field.TITLE)).isEqualTo(new Tally(0, 1, 1, 0));
        assertThat(found.worst(Field.DATE, 1).get(0).note()).isEqualTo("wanted 2026-03-04, found 2026-03-05");
    }

    @Test
    void titlesDifferInMoreThanCaseSpaceQuotesAndDashes() {
        LabelFile label = labels("{\"url\":\"" + BRIDGE + "\",\"title\":\"“Straße” – it’s  open\"}");
        assertThat(evaluate(label, page(BRIDGE, "\"STRASSE\" - it's open", List.of(), "2026-03-04", ""))
                        .figures(Field.TITLE))
                .containsEntry("f1", 1.0);
        assertThat(evaluate(label, page(BRIDGE, "\"Strasse\" - it is open", List.of(), "2026-03-04", ""))
                        .figures(Field.TITLE))
                .containsEntry("f1", 0.0);
    }

    @Test
    void runsOfFourWordsCountAsOftenAsTheyOccur() {
        Evaluation found = evaluate(
                labels("{\"url\":\"" + BRIDGE + "\",\"body\":\"one two three four five\"}"),
                page(BRIDGE, "t", List.of(), "2026-03-04", "one two three four. One! two three four five; six"));
        // Found: 123 4, 234 One, 34 One two, 4 One two three, One234, 2345, 3456; wanted 1234 and 2345.
        assertThat(tally(found, Field.BODY)).isEqualTo(new Tally(2, 5, 0, 0));
        assertThat(found.figures(Field.BODY)).containsExactly(entry("p", 0.2857), entry("r", 1.0), entry("f1", 0.4444));
    }

    @Test
    void ofParagraphsThatMayBeThereTheBetterReadingIsTaken() {
        LabelFile label = labels("{\"url\":\"" + BRIDGE + "\",\"paragraphs\":[\"a b c d\",\"[e f g h]\"]}");
        assertThat(evaluate(label, page(BRIDGE, "t", List.of(), "2026-03-04", "a b c d"))
                        .figures(Field.BODY))
                .containsEntry("f1", 1.0);
        assertThat(evaluate(label, page(BRIDGE, "t", List.of(), "2026-03-04", "a b c d\n\ne f g h"))
                        .figures(Field.BODY))
                .containsEntry("f1", 1.0);
    }

    @Test
    void segmentsThatAreRightlyAbsentCountForAccuracyAlone() {
        Evaluation found = evaluate(
                labels("{\"url\":\"" + BRIDGE
                        + "\",\"with\":[\"old stone\",\"new road\"],\"without\":[\"Most read\",\"Menu\"]}"),
                page(BRIDGE, "t", List.of(), "2026-03-04", "The old\nstone bridge. Menu"));
        assertThat(tally(found, Field.SEGMENTS)).isEqualTo(new Tally(1, 1, 1, 1));
        assertThat(found.figures(Field.SEGMENTS))
                .containsExactly(entry("p", 0.5), entry("r", 0.5), entry("f1", 0.5), entry("acc", 0.5));
    }

    @Test
    void desksAndAddressesAreNoPersonsOnEitherSide() {
        LabelFile label = labels("{\"url\":\"" + BRIDGE + "\",\"authors\":[\"Anna Holt\",\"News Desk\",\"Reuters\"]}");
        assertThat(evaluate(
                                label,
                                page(
                                        BRIDGE,
                                        "t",
                                        List.of("ANNA HOLT", "Staff Writers", "a@b.example"),
                                        "2026-03-04",
                                        ""))
                        .figures(Field.AUTHORS))
                .containsEntry("f1", 1.0);
        LabelFile onlyDesk = labels("{\"url\":\"" + BRIDGE + "\",\"authors\":[\"News Desk\"]}");
        assertThat(evaluate(onlyDesk).judged(Field.AUTHORS)).isZero();
        LabelFile nobody = labels("{\"url\":\"" + BRIDGE + "\",\"authors\":[]}");
        assertThat(evaluate(nobody, page(BRIDGE, "t", List.of("Anna Holt"), "2026-03-04", ""))
                        .figures(Field.AUTHORS))
                .containsEntry("p", 0.0);
    }

    @Test
    void captionsAreTheSameWhereOneIsHalfOfTheOtherOrMore() {
        LabelFile label =
                labels("{\"url\":\"" + BRIDGE + "\",\"captions\":[\"The bridge in May\",\"A boat on the river\"]}");
        PublishedPage page = new PublishedPage(
                BRIDGE,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of("The bridge in May, before dawn", "boat", "The mayor"),
                List.of(),
                "",
                Findings.NONE);
        assertThat(tally(evaluate(label, page), Field.CAPTIONS)).isEqualTo(new Tally(1, 2, 1, 0));
    }

    @Test
    void anAgencyWithoutANameIsNotJudgedAndNoneIsExpectedWhereNoneWrote() {
        LabelFile labels = labels(
                "{\"url\":\"" + BRIDGE + "\",\"agency\":{\"kind\":\"wire\",\"names\":[\"unspecified\"]}}",
                "{\"url\":\"" + FERRY + "\",\"agency\":{\"kind\":\"none\",\"names\":[]}}");
        PublishedPage page = new PublishedPage(
                FERRY, Optional.empty(), List.of(), Optional.empty(), List.of(), List.of("Reuters"), "", Findings.NONE);
        Evaluation found = evaluate(labels, page);
        assertThat(found.judged(Field.AGENCY)).isEqualTo(1);
        assertThat(tally(found, Field.AGENCY)).isEqualTo(new Tally(0, 1, 0, 0));
    }

    @Test
    void aLineThatIsNoLabelIsNamedWithWhatToDo() {
        assertThatThrownBy(() -> labels("{\"url\":\"" + BRIDGE + "\"}", "{\"title\":\"A bridge\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("post line 2")
                .hasMessageContaining("url");
        assertThatThrownBy(() -> labels("title: A bridge")).hasMessageContaining("post line 1 is no JSON");
    }

    private static PublishedPage found(Findings findings) {
        return new PublishedPage(
                BRIDGE, Optional.of("A bridge"), List.of(), Optional.empty(), List.of(), List.of(), "text", findings);
    }

    @Test
    void entitiesAgreeByKindAndAnyOfTheirNames() {
        Evaluation found = evaluate(
                labels(
                        "{\"url\":\"" + BRIDGE + "\",\"entities\":[{\"kind\":\"person\",\"name\":\"Holt\"},"
                                + "{\"kind\":\"place\",\"name\":\"Graz\"},{\"kind\":\"organisation\",\"name\":\"Harbour Office\"}]}"),
                found(new Findings(
                        List.of(
                                new Findings.Named("person", List.of("Ada Holt", "HOLT")),
                                new Findings.Named("organisation", List.of("Graz"))),
                        List.of(),
                        List.of())));
        assertThat(tally(found, Field.ENTITIES)).isEqualTo(new Tally(1, 1, 2, 0));
        assertThat(found.figures(Field.ENTITIES))
                .containsExactly(entry("p", 0.5), entry("r", 0.3333), entry("f1", 0.4));
    }

    @Test
    void topicsAreSetsOfCodes() {
        Evaluation found = evaluate(
                labels("{\"url\":\"" + BRIDGE + "\",\"topics\":[\"medtop:15000000\",\"medtop:20001065\"]}"),
                found(new Findings(
                        List.of(), List.of("medtop:15000000", "medtop:04000000", "medtop:11000000"), List.of())));
        assertThat(tally(found, Field.TOPICS)).isEqualTo(new Tally(1, 2, 1, 0));
        assertThat(found.figures(Field.TOPICS)).containsExactly(entry("p", 0.3333), entry("r", 0.5), entry("f1", 0.4));
    }

    @Test
    void timesAgreeByWordsAndBothDays() {
        Evaluation found = evaluate(
                labels("{\"url\":\"" + BRIDGE
                        + "\",\"times\":[{\"surface\":\"Last week\",\"start\":\"2026-03-02\",\"end\":\"2026-03-08\"},"
                        + "{\"surface\":\"Monday\",\"start\":\"2026-03-09\"}]}"),
                found(new Findings(
                        List.of(),
                        List.of(),
                        List.of(
                                new Findings.Time("last week", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 8)),
                                new Findings.Time("Monday", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2))))));
        assertThat(tally(found, Field.TIMES)).isEqualTo(new Tally(1, 1, 1, 0));
        assertThat(found.figures(Field.TIMES)).containsExactly(entry("p", 0.5), entry("r", 0.5), entry("f1", 0.5));
    }

    @Test
    void findingsThatAreNotLabelledAreNotJudged() {
        Evaluation found = evaluate(labels("{\"url\":\"" + BRIDGE + "\"}"), found(Findings.NONE));
        assertThat(found.judged(Field.ENTITIES) + found.judged(Field.TOPICS) + found.judged(Field.TIMES))
                .isZero();
    }

    @Test
    void aDayThatIsNoneIsNamedWithItsLine() {
        assertThatThrownBy(() ->
                        labels("{\"url\":\"" + BRIDGE + "\",\"times\":[{\"surface\":\"May\",\"start\":\"soon\"}]}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("post line 1: times");
    }
}
