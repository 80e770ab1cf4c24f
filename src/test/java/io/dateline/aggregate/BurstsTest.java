package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.LocalSpark;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Topics whose bursts are known: Poisson counts around a daily rate times what happens to it, on weekends half of it. The
 * crawl misses two thirds of 2024-02-13 and all of 2024-03-10.
 */
class BurstsTest {
    private static final LocalDate START = LocalDate.of(2023, 11, 20);
    private static final int DAYS = 163;
    private static final LocalDate PARTIAL = LocalDate.of(2024, 2, 13);
    private static final LocalDate OUTAGE = LocalDate.of(2024, 3, 10);
    private static final double[] FLOOD = {3, 6, 8, 5, 3};
    private static final LocalDate EVENT = LocalDate.of(2024, 2, 19);

    private static Dataset<Row> trends;
    private static Dataset<Row> bursts;

    private final Random random = new Random(7);

    @BeforeAll
    static void trendsOfMadeUpTopics() {
        SparkSession spark = LocalSpark.session();
        for (FactTable fact : Facts.all()) {
            spark.createDataFrame(List.<Row>of(), fact.schema()).createOrReplaceTempView(fact.name());
        }
        spark.createDataFrame(new BurstsTest().counts(), StructType.fromDDL("topic STRING, day DATE, n INT"))
                .createOrReplaceTempView("made_up_days");
        spark.sql("""
                        select concat_ws(' ', topic, day, i) as article_id, topic, day
                        from made_up_days lateral view explode(sequence(1, n)) as i where n > 0""").createOrReplaceTempView("made_up");
        spark.sql("""
                        select article_id, article_id as page_id, 1 as version, day as published_date, 'own' as origin,
                          cast(array() as array<string>) as agencies from made_up""")
                .to(Facts.all().stream()
                        .filter(f -> f.name().equals("articles"))
                        .findFirst()
                        .orElseThrow()
                        .schema())
                .createOrReplaceTempView("articles");
        spark.sql("select article_id, 'iptc' as scheme, topic as topic_id from made_up")
                .to(Facts.all().stream()
                        .filter(f -> f.name().equals("topics"))
                        .findFirst()
                        .orElseThrow()
                        .schema())
                .createOrReplaceTempView("topics");
        List<Row> months = Stream.of("2024-01", "2024-02", "2024-03", "2024-04")
                .map(YearMonth::parse)
                .map(m -> RowFactory.create(m.toString(), m.atDay(1), m.atEndOfMonth()))
                .toList();
        spark.createDataFrame(months, AggregateCasesTest.MONTHS).createOrReplaceTempView("months");
        AggregateTable table = Aggregates.all().stream()
                .filter(t -> t.name().equals("date_trends"))
                .findFirst()
                .orElseThrow();
        trends = table.rows(spark)
                .where("axis = 'published' and series = 'topic'")
                .persist();
        trends.createOrReplaceTempView("date_trends");
        bursts = Aggregates.views().stream()
                .filter(view -> view.name().equals("trend_bursts"))
                .map(view -> spark.sql(view.sql()))
                .findFirst()
                .orElseThrow()
                .persist();
    }

    @AfterAll
    static void forget() {
        bursts.unpersist();
        trends.unpersist();
        LocalSpark.session().catalog().dropTempView("date_trends");
    }

    @Test
    void aSpikeIsOneDay() {
        assertThat(found("spike")).containsExactly("2024-02-19 2024-02-19 2024-02-19");
    }

    @Test
    void aFloodIsFoundFromItsFirstDayToItsLast() {
        assertThat(found("flood")).containsExactly("2024-02-19 2024-02-21 2024-02-23");
        assertThat(marked("flood")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void aFloodHidesNoneThatFollowsTwoWeeksLater() {
        // Its last day may drown: the first flood widens the scatter.
        assertThat(found("floods"))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("2024-02-19 2024-02-21 2024-02-23"),
                        second -> assertThat(second).startsWith("2024-03-04 2024-03-06"));
    }

    @Test
    void aDayTheCrawlMissedInsideDoesNotSplitABurst() {
        assertThat(found("blind")).containsExactly("2024-02-11 2024-02-12 2024-02-15");
    }

    @Test
    void aSlowRiseEndsWhereItFalls() {
        assertThat(bursts.where("key = 'rise'").collectAsList()).singleElement().satisfies(row -> {
            assertThat(row.<LocalDate>getAs("start_day")).isBetween(EVENT.plusDays(1), EVENT.plusDays(5));
            assertThat(row.<LocalDate>getAs("peak_day")).isBetween(EVENT.plusDays(6), EVENT.plusDays(9));
            assertThat(row.<LocalDate>getAs("end_day")).isEqualTo(EVENT.plusDays(9));
        });
    }

    @Test
    void aNewLevelIsABurstForFourWeeksAtMost() {
        assertThat(found("step")).first().asString().startsWith("2024-02-19");
        assertThat(found("step"))
                .allSatisfy(burst -> assertThat(burst.substring(22)).isLessThan("2024-03-18"));
    }

    @Test
    void aWeeklyBeatIsNoBurst() {
        assertThat(found("weekly")).isEmpty();
    }

    @Test
    void aRareTopicIsNoBurst() {
        assertThat(found("rare")).isEmpty();
    }

    @Test
    void quietTopicsStayQuiet() {
        long days = trends.where("key like 'quiet%'").count();
        assertThat(trends.where("key like 'quiet%' and is_burst").count() * 1000)
                .isLessThanOrEqualTo(days);
        assertThat(days).isGreaterThan(2000);
    }

    private static long marked(String topic) {
        return trends.where("is_burst and key = '" + topic + "'").count();
    }

    /** Start, peak and end of each burst. */
    private static List<String> found(String topic) {
        return bursts
                .where("key = '" + topic + "'")
                .selectExpr("concat_ws(' ', start_day, peak_day, end_day) as burst")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .sorted()
                .collect(Collectors.toList());
    }

    private List<Row> counts() {
        List<Row> rows = new ArrayList<>();
        Map<String, Double> rates = Map.of(
                "spike", 12.0, "flood", 12.0, "floods", 12.0, "blind", 12.0, "rise", 12.0, "step", 12.0, "weekly", 4.0,
                "rare", 0.06);
        for (int i = 0; i < DAYS; i++) {
            LocalDate day = START.plusDays(i);
            for (Map.Entry<String, Double> topic : new TreeMap<>(rates).entrySet()) {
                rows.add(row(topic.getKey(), day, topic.getValue() * factor(topic.getKey(), day)));
            }
            for (int quiet = 0; quiet < 20; quiet++) {
                rows.add(row("quiet" + quiet, day, 0.5 + quiet));
            }
        }
        return rows;
    }

    private static double factor(String topic, LocalDate day) {
        int since = (int) (day.toEpochDay() - EVENT.toEpochDay());
        return switch (topic) {
            case "spike" -> since == 0 ? 6 : 1;
            case "flood" -> flood(since);
            case "floods" -> flood(since) * flood(since - 14);
            case "blind" -> flood(since + 8);
            case "rise" -> since >= 0 && since < 10 ? 1.25 + since * 0.45 : 1;
            case "step" -> since >= 0 ? 3 : 1;
            case "weekly" -> day.getDayOfWeek().getValue() > 5 ? 6 : 1;
            default -> 1;
        };
    }

    private static double flood(int day) {
        return day >= 0 && day < FLOOD.length ? FLOOD[day] : 1;
    }

    private Row row(String topic, LocalDate day, double rate) {
        double weekend = day.getDayOfWeek().getValue() > 5 ? 0.5 : 1;
        double seen = day.equals(OUTAGE) ? 0 : day.equals(PARTIAL) ? 0.33 : 1;
        return RowFactory.create(topic, day, poisson(rate * weekend * seen));
    }

    /** Knuth's way: how many uniform numbers can be multiplied before they fall below e^-rate. */
    private int poisson(double rate) {
        double limit = Math.exp(-rate);
        int count = -1;
        for (double product = 1; product > limit; product *= random.nextDouble()) {
            count++;
        }
        return Math.max(count, 0);
    }
}
