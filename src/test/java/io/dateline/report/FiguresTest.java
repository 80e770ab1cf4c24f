package io.dateline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.table.LocalSpark;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

/** A week of one outlet, with a storm on its fourth day, as the queries of the report read it. */
class FiguresTest {
    private static final Map<String, String> TABLES = Map.of(
            "coverage", """
                    select 'published' as axis, date_add(date '2024-10-01', n) as day, 'The Times' as outlet, 'en' as language,
                      10L as captures, 10L as articles, 9.0D as expected, false as is_partial, false as is_outage
                    from values 0, 1, 2, 3, 4, 5, 6 as days(n)""",
            "date_trends", """
                    select 'published' as axis, series, key, date_add(date '2024-10-01', n) as day, n + articles as articles,
                      3.0D as mean_28d, if(n = 3, z, 0D) as z_score, n = 3 and series <> 'all' as is_burst, 'ok' as coverage
                    from values 0, 1, 2, 3, 4, 5, 6 as days(n)
                    cross join (values ('all', 'all', 10L, 0D), ('topic', 'section:weather', 2L, 5D),
                      ('place', 'section:end', 1L, 9D), ('person', 'Quiet Ann', 1L, null)) as series(series, key, articles, z)
                    where series <> 'person' or n <> 3""",
            "topic_frequency", """
                    select date '2024-10-04' as day, 'iptc' as scheme, 'medtop:17000000' as topic_id, 'weather' as label,
                      4L as articles, 3L as stories, 10L as total_articles""",
            "articles", """
                    select 'a' as article_id, 1 as version, 'The Times' as outlet, 'de-AT' as language,
                      'https://a.example/' as url""",
            "article_stories", "select 'a' as article_id, 'own' as shown_origin",
            "source_attribution", "select 'Reuters' as agency, 'The Times' as outlet, 2L as articles",
            "stories", """
                    select 'a' as story_id, 'Hochwasser' as title, 2L as articles, 2L as outlets, 'Reuters' as agency,
                      'The Times' as first_outlet, timestamp '2024-10-04 08:50:31' as first_at, 1.5D as hours_to_second,
                      0.9D as mean_similarity""",
            "cited_sources", "select 'Ann' as name, 'person' as kind, 1L as articles, 1L as quotes",
            "quarantine", """
                    select 'cut' as reason, 7L as byte_length, 'a.warc' as archive, 0L as byte_offset,
                      cast(null as string) as detail""",
            "inputs", """
                    select 'a.warc' as archive, 'warc' as container, 70L as bytes, 1L as records, 1L as articles, 0L as pages,
                      0L as revisits, 0L as other_records, 1L as quarantined, 7L as quarantined_bytes""");

    private static final ObjectNode FIGURES = figures();

    private static ObjectNode figures() {
        SparkSession own = LocalSpark.session().newSession();
        own.conf().set("spark.sql.session.timeZone", "UTC");
        TABLES.forEach((name, query) -> own.sql(query).createOrReplaceTempView(name));
        return Figures.of(own);
    }

    @Test
    void eachBurstHasItsDaysAndAName() {
        ObjectNode figures = FIGURES;
        assertThat(figures.path("bursts").findValuesAsText("label"))
                .containsExactly("section:end", "weather (section)");
        assertThat(figures.path("bursts").findValuesAsText("series_rank")).containsExactly("1", "2");
        assertThat(figures.path("burst_days").findValuesAsText("series_rank"))
                .containsExactly("1", "1", "1", "1", "1", "1", "1", "2", "2", "2", "2", "2", "2", "2");
        assertThat(figures.at("/burst_days/3/is_burst").asBoolean()).isTrue();
        assertThat(figures.at("/burst_days/10/articles").asLong()).isEqualTo(5);
    }

    @Test
    void aStoryTellsItsLanguageAndItsMinute() {
        ObjectNode figures = FIGURES;
        assertThat(figures.at("/stories/0/language").asText()).isEqualTo("de-AT");
        assertThat(figures.at("/stories/0/first_at").asText()).isEqualTo("2024-10-04 08:50");
        assertThat(Report.html(figures, "out", 1))
                .contains("lang=\"de-AT\"", "<td class=\"time\">2024-10-04 08:50</td>");
    }
}
