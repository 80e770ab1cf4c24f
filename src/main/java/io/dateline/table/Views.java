package io.dateline.table;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Views over the published tables, for people and for the aggregates. Their SQL runs unchanged in Spark and DuckDB, over
 * tables that go by their own names.
 */
public final class Views {
    private static final String COMMENT = "--";
    private static final List<View> ALL = List.of("current_articles", "latest_articles", "article_stories").stream()
            .map(Views::of)
            .toList();

    private Views() {}

    public static List<View> all() {
        return ALL;
    }

    private static View of(String name) {
        String sql = Ddl.text(Views.class, name + ".sql");
        String description = sql.lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()).strip())
                .collect(Collectors.joining(" "));
        return new View(name, description, sql);
    }
}
