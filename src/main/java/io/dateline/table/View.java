package io.dateline.table;

/**
 * A query with a name.
 *
 * @param sql that Spark and DuckDB both run
 */
public record View(String name, String description, String sql) {}
