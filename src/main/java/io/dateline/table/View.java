package io.dateline.table;

import java.util.stream.Collectors;

/**
 * A query with a name.
 *
 * @param description what a row is, in one paragraph
 * @param sql that Spark and DuckDB both run
 */
public record View(String name, String description, String sql) {
    private static final String COMMENT = "--";

    /** Reads {@code <name>.sql} beside {@code owner}; its opening comment is the description. */
    public static View resource(Class<?> owner, String name) {
        String sql = Ddl.text(owner, name + ".sql");
        String description = sql.lines()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()).strip())
                .collect(Collectors.joining(" "));
        return new View(name, description, sql);
    }
}
