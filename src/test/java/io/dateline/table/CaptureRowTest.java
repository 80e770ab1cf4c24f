package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Identity;
import io.dateline.Outcome;
import io.dateline.annotate.Annotations;
import io.dateline.annotate.Attribution;
import io.dateline.annotate.Credit;
import io.dateline.annotate.Dateline;
import io.dateline.annotate.Entity;
import io.dateline.annotate.Origin;
import io.dateline.annotate.Quote;
import io.dateline.annotate.Signature;
import io.dateline.annotate.TimeExpression;
import io.dateline.annotate.Topic;
import io.dateline.archive.Place;
import io.dateline.archive.Reason;
import io.dateline.archive.Span;
import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.PageKind;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import io.dateline.article.Teaser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CaptureRowTest {
    private static final Place PLACE = new Place("a.warc.gz", Optional.empty(), 120, 80);
    private static final Instant CAPTURED = Instant.parse("2024-10-26T08:00:00.123456Z");
    private static final Span.Record RECORD = new Span.Record(
            PLACE,
            Optional.of("<urn:uuid:1>"),
            "response",
            Optional.of("https://news.example/a"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void anArticleKeepsAllThatWasFoundInIt() {
        Row article = staged(new Outcome.Written(RECORD, new Identity("p", "v", "d"), article("The text."), FOUND))
                .getAs("article");

        assertThat(article.<String>getAs("article_id")).isEqualTo("v");
        assertThat(article.<Instant>getAs("captured_at")).isEqualTo(CAPTURED);
        assertThat(article.<LocalDate>getAs("published_date")).isEqualTo(LocalDate.of(2024, 10, 25));
        assertThat(article.<String>getAs("published_source")).isEqualTo("json-ld");
        assertThat(article.<String>getAs("charset_source")).isEqualTo("valid-utf-8");
        assertThat(article.getList(article.fieldIndex("authors"))).isEqualTo(List.of("Ann Li"));
        assertThat(article.getList(article.fieldIndex("issues"))).isEqualTo(List.of("DATES_DISAGREE", "NO_TITLE"));
        assertThat(article.getList(article.fieldIndex("bands"))).isEqualTo(List.of(1L, -2L));
        assertThat(article.<Row>getAs("dateline").getList(1)).isEqualTo(List.of("Moscow"));
        for (String list : List.of("attributions", "credits", "entities", "topics", "times", "quotes", "headlines")) {
            assertThat(article.getList(article.fieldIndex(list))).as(list).hasSize(1);
        }
        Row entity = (Row) article.getList(article.fieldIndex("entities")).get(0);
        assertThat(entity.<Long>getAs("geoname_id")).isEqualTo(524901L);
        assertThat(entity.<Double>getAs("longitude")).isNull();
    }

    @Test
    void aRowWithoutATimeOfTheRecordTakesThatOfThePage() {
        Row row = staged(new Outcome.Written(RECORD, new Identity("p", "v", "d"), article("The text."), FOUND));

        assertThat(row.<Instant>getAs("captured_at")).isEqualTo(CAPTURED);
    }

    @Test
    void textIsAlwaysValidUnicode() {
        Row article = staged(new Outcome.Written(
                        RECORD,
                        new Identity("p", "v", "d"),
                        article("half \uD83D and \uDE00, whole \uD83D\uDE00"),
                        FOUND))
                .getAs("article");

        assertThat(article.<String>getAs("text")).isEqualTo("half \uFFFD and \uFFFD, whole \uD83D\uDE00");
    }

    @Test
    void damageKeepsPlaceReasonAndSample() {
        Row row = staged(
                new Outcome.Quarantined(PLACE, Reason.GARBAGE, "no record starts here", "ab", new byte[] {0, 1}));

        assertThat(row.<String>getAs("outcome")).isEqualTo("quarantined");
        assertThat(row.<Long>getAs("span_offset")).isEqualTo(120);
        assertThat(row.<Long>getAs("span_length")).isEqualTo(80);
        assertThat(row.<String>getAs("reason")).isEqualTo("GARBAGE");
        assertThat(row.<byte[]>getAs("sample")).containsExactly(0, 1);
        assertThat(row.<Row>getAs("article")).isNull();
    }

    @Test
    void theOtherKindsAreToldApart() {
        assertThat(staged(new Outcome.NoArticle(RECORD, PageKind.CONSENT)).<String>getAs("page_kind"))
                .isEqualTo("consent");
        assertThat(staged(new Outcome.Revisit(RECORD)).<String>getAs("outcome")).isEqualTo("revisit");
        assertThat(staged(new Outcome.Other(RECORD)).<String>getAs("outcome")).isEqualTo("other");
        assertThat(staged(new Outcome.Padding(PLACE)).<String>getAs("kind")).isEqualTo("padding");
    }

    @Test
    void wordsAreCountedInEveryScript() {
        assertThat(Words.count("Don't panic -- it's 42.")).isEqualTo(4);
        assertThat(Words.count("\u65b0\u805e AP")).isEqualTo(3);
        assertThat(Words.count(" \n\n")).isZero();
    }

    @Test
    void yearsThatReadersCannotShowAreLeftOut() {
        assertThat(Cells.day(Optional.of(LocalDate.of(12024, 1, 1)))).isNull();
        assertThat(Cells.time(Optional.of(Instant.MAX))).isNull();
        assertThat(Cells.day(Optional.of(LocalDate.of(9999, 12, 31)))).isNotNull();
    }

    /** The row after a trip through Spark, which checks each value against its column. */
    private static Row staged(Outcome outcome) {
        return LocalSpark.session()
                .createDataFrame(List.of(CaptureRow.of(outcome)), CaptureRow.schema())
                .head();
    }

    private static Article article(String paragraph) {
        return new Article(
                Address.NONE,
                new Publication(Optional.of("The Post"), Optional.empty()),
                Optional.of("Title"),
                Optional.empty(),
                new Byline(List.of("Ann Li"), List.of()),
                List.of("World"),
                List.of(),
                Optional.of("en"),
                List.of(paragraph),
                List.of(new Caption("A caption", Optional.empty())),
                Optional.empty(),
                new Dating(
                        Optional.of(new Published(
                                Optional.empty(), LocalDate.of(2024, 10, 25), Precision.DAY, DateSource.JSON_LD, true)),
                        Optional.empty(),
                        Optional.of(new CaptureTime(CAPTURED, Precision.SECOND, CaptureTime.Source.PAGE))),
                Access.FREE,
                List.of(new Teaser(Teaser.Kind.RELATED, "Another", Optional.empty(), List.of())),
                List.of(),
                List.of(),
                new Decoding(Optional.of("UTF-8"), Decoding.Source.VALID_UTF_8, false),
                Set.of(Issue.NO_TITLE, Issue.DATES_DISAGREE));
    }

    private static final Annotations FOUND = new Annotations(
            Optional.of(new Dateline("MOSCOW (Reuters)", List.of("Moscow"), Optional.empty(), Optional.of("Reuters"))),
            List.of(new Credit("Ann Li", Credit.Role.EDITING, Optional.empty())),
            List.of(new Attribution(
                    "Reuters",
                    Attribution.Kind.AGENCY,
                    Attribution.Role.WIRE,
                    Mark.Field.DATELINE,
                    "MOSCOW (Reuters)",
                    0,
                    "dateline",
                    0.9)),
            List.of("Reuters"),
            Origin.WIRE,
            List.of(new Entity(
                    Entity.Kind.PLACE,
                    "Moscow",
                    List.of("MOSCOW"),
                    1,
                    0,
                    false,
                    0.5,
                    Optional.of(
                            new Entity.Location("RU", Optional.of(524901L), Optional.of(55.75), Optional.empty())))),
            List.of(new Topic(Topic.Scheme.IPTC, "medtop:16000000", "conflict", 0.8, List.of("war"))),
            List.of(new TimeExpression(
                    "on Friday", LocalDate.of(2024, 10, 25), LocalDate.of(2024, 10, 25), TimeExpression.Grain.DAY, 4)),
            List.of(new Quote(Optional.empty(), "unknown", Optional.empty(), "Words", true, 7)),
            new Signature(List.of(1L, -2L), 30, List.of(5, 6), List.of(8)));
}
