package io.dateline.aggregate;

import io.dateline.table.Facts;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The published tables and views, written out for people. All of it comes from the .ddl and .sql files. */
public final class Schema {
    private static final String HEAD = """
            # Tables

            Made from the `.ddl` files; do not edit. Facts stand under `<table>/ingest=<n>/`, aggregates under
            `<table>/month=<YYYY-MM or unknown>/data.parquet`. `article_id` joins every fact to `articles`. Times are in UTC.
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
        Aggregates.views()
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
}
