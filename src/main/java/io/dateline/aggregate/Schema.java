package io.dateline.aggregate;

import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.View;
import io.dateline.table.Views;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The published tables and views, written out for people and for engines. All of it comes from the .ddl and .sql files. */
public final class Schema {
    private static final String HEAD = """
            # Tables

            Made from the `.ddl` files; do not edit. Facts stand under `<table>/ingest=<n>/`, aggregates under
            `<table>/month=<YYYY-MM or unknown>/data.parquet`. `article_id` joins every fact to `articles`. Times are in UTC.
            """;
    private static final String READ_FACTS = """
            create or replace view %1$s as
            select * from read_parquet('%2$s/%1$s/ingest=*/*.parquet', hive_partitioning = true, union_by_name = true)
            where ingest <= (select ingest from read_json('%2$s/_dateline/latest.json'));
            """;
    private static final String READ_AGGREGATE = """
            create or replace view %1$s as
            select * from read_parquet('%2$s/%1$s/month=*/data.parquet', hive_partitioning = true, union_by_name = true);
            """;
    private static final String SPARK_TABLE = """
            create or replace temporary view %1$s (
            %3$s,
              %4$s
            ) using parquet options (path '%2$s/%1$s');
            """;
    private static final String SPARK_FACTS = """
            create or replace temporary view %1$s as
            select * from all_%1$s
            where ingest <= (select ingest from dateline_latest);
            """;
    private static final String SPARK_LATEST = """
            create or replace temporary view dateline_latest (ingest INT)
            using json options (path '%s/_dateline/latest.json', multiLine 'true');
            """;

    private Schema() {}

    /** Every table and view with what it holds, as Markdown. */
    public static String markdown() {
        StringBuilder out = new StringBuilder(HEAD);
        out.append("\n## Facts\n");
        Facts.all().forEach(t -> out.append(section(t.name(), t.description(), t.schema())));
        out.append("\n## Aggregates\n");
        Aggregates.all().forEach(t -> out.append(section(t.name(), t.description(), t.schema())));
        out.append("\n## Views\n");
        Views.all()
                .forEach(v -> out.append("\n### ")
                        .append(v.name())
                        .append("\n\n")
                        .append(v.description())
                        .append('\n'));
        return out.toString();
    }

    private static String section(String name, String description, StructType schema) {
        String columns = Arrays.stream(schema.fields())
                .map(field -> "| `" + field.name() + "` | " + type(field) + " | "
                        + field.getComment().getOrElse(() -> "").replace("|", "\\|") + " |\n")
                .collect(Collectors.joining());
        return "\n### " + name + "\n\n" + description + "\n\n| column | type | |\n|---|---|---|\n" + columns;
    }

    private static String type(StructField field) {
        return field.dataType().sql().replace(": ", " ").replace(" NOT NULL", "");
    }

    /**
     * Statements that make the tables of a warehouse, and the views over them, known to DuckDB: facts as far as {@code
     * latest.json} says that they are complete.
     *
     * @param warehouse its folder, as DuckDB is to open it; no slash at the end
     */
    public static String duckDb(String warehouse) {
        String path = quoted(warehouse);
        StringBuilder out = new StringBuilder();
        for (FactTable table : Facts.all()) {
            out.append(filled(READ_FACTS, table.name(), path));
        }
        for (AggregateTable table : Aggregates.all()) {
            out.append(filled(READ_AGGREGATE, table.name(), path));
        }
        for (View view : Views.all()) {
            out.append(filled(
                    "create or replace view %s as%n%s;%n",
                    view.name(), view.sql().strip()));
        }
        return out.toString();
    }

    /**
     * The same for Spark SQL; facts of all ingests are there too, as {@code all_<table>}.
     *
     * @param warehouse its folder, as Spark is to open it; no slash at the end
     */
    public static String spark(String warehouse) {
        String path = quoted(warehouse);
        StringBuilder out = new StringBuilder(filled(SPARK_LATEST, path));
        for (FactTable table : Facts.all()) {
            out.append(filled(SPARK_TABLE, table.name(), path, columns(table.schema()), "ingest INT")
                    .replace("view " + table.name(), "view all_" + table.name()));
            out.append(filled(SPARK_FACTS, table.name()));
        }
        for (AggregateTable table : Aggregates.all()) {
            out.append(filled(SPARK_TABLE, table.name(), path, columns(table.schema()), "month STRING"));
        }
        for (View view : Views.all()) {
            out.append(filled(
                    "create or replace temporary view %s as%n%s;%n",
                    view.name(), view.sql().strip()));
        }
        return out.toString();
    }

    private static String columns(StructType schema) {
        return Arrays.stream(schema.fields()).map(field -> "  " + field.toDDL()).collect(Collectors.joining(",\n"));
    }

    private static String filled(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    private static String quoted(String path) {
        return path.replace("'", "''");
    }
}
