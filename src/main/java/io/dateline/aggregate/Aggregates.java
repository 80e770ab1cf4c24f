package io.dateline.aggregate;

import io.dateline.table.View;
import io.dateline.table.Views;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tables of counts, in the order in which they are made. The days that a table reads before and after a month are the
 * reach of the windows in its query, put together.
 */
public final class Aggregates {
    /** How far the carriers of a story may be apart in time to speak for one another: {@code article_stories}. */
    private static final int CARRIER_DAYS = 31;
    /** How far captures may be from the first one to count on the day that they were made: {@code article_days}. */
    private static final int CAPTURE_DAYS = 31;
    /** Four weeks of a baseline, each day judged by the eight weeks before it: {@code expected_volumes}. */
    private static final int EXPECTED_DAYS = 84;
    /** The longest silence in a story, and a day for each end, since a moment's day depends on the zone. */
    private static final int STORY_DAYS = 94;

    private static final int YEAR_DAYS = 365;
    /** The longest silence that a trend bridges. */
    private static final int SILENT_DAYS = 84;
    /** How much further than a month the archive must go on for a silent day at its end to be a blind one. */
    private static final int GOES_ON_DAYS = 31;

    private static final List<AggregateTable> ALL = List.of(
            AggregateTable.of("coverage", EXPECTED_DAYS + CAPTURE_DAYS, GOES_ON_DAYS + CAPTURE_DAYS),
            AggregateTable.of("topic_frequency", 0, 0),
            AggregateTable.of("source_attribution", CARRIER_DAYS, CARRIER_DAYS),
            AggregateTable.of("date_trends", YEAR_DAYS + CARRIER_DAYS, SILENT_DAYS + CARRIER_DAYS),
            AggregateTable.of("entity_frequency", 0, 0),
            AggregateTable.of("entity_pairs", 0, 0),
            AggregateTable.of("cited_sources", 0, 0),
            AggregateTable.of("stories", STORY_DAYS, STORY_DAYS));

    /** Over the facts first, then over the tables of counts. */
    private static final List<View> VIEWS = Stream.concat(
                    Views.all().stream(),
                    Stream.of("trend_weeks", "trend_months", "trend_bursts")
                            .map(name -> View.resource(Aggregates.class, name)))
            .toList();

    private Aggregates() {}

    public static List<AggregateTable> all() {
        return ALL;
    }

    /** Every published view, in an order in which they can be made; each runs unchanged in Spark and DuckDB. */
    public static List<View> views() {
        return VIEWS;
    }
}
