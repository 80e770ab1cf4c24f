package io.dateline.aggregate;

import java.util.List;

/** The tables of counts, in the order in which they are made. */
public final class Aggregates {
    /** How far the carriers of a story may be apart in time to speak for one another, in days: article_stories. */
    static final int CARRIER_DAYS = 31;

    private static final List<AggregateTable> ALL = List.of(AggregateTable.of("topic_frequency", 0, 0));

    private Aggregates() {}

    public static List<AggregateTable> all() {
        return ALL;
    }
}
