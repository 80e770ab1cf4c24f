package io.dateline.table;

import java.util.List;

/**
 * Views over the facts, for people and for the aggregates. Their SQL runs unchanged in Spark and DuckDB, over tables that go
 * by their own names.
 */
public final class Views {
    private static final List<View> ALL = List.of("current_articles", "latest_articles", "article_stories").stream()
            .map(name -> View.resource(Views.class, name))
            .toList();

    private Views() {}

    public static List<View> all() {
        return ALL;
    }
}
