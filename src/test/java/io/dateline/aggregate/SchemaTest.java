package io.dateline.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.data.DataFile;
import io.dateline.table.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class SchemaTest {
    /** The build's file; {@code mvn test -Dtest=SchemaTest -Dschema.write=true} writes it anew. */
    private static final Path COMMITTED = Path.of("SCHEMA.md");

    @Test
    void theCommittedSchemaIsThatOfTheTables() throws IOException {
        if (Boolean.getBoolean("schema.write")) {
            Files.writeString(COMMITTED, Schema.markdown());
        }
        assertThat(Files.readString(COMMITTED)).isEqualTo(Schema.markdown());
    }

    @Test
    void namesAndTypesThatUsersRelyOnAreThere() {
        Map<String, StructType> tables = tables();
        DataFile contract = DataFile.resource(SchemaTest.class, "contract.tsv");
        for (DataFile.Row row : contract.rows()) {
            StructType promised = StructType.fromDDL(row.text("columns"));
            assertThat(tables).containsKey(row.text("table"));
            assertThat(columns(tables.getOrDefault(row.text("table"), new StructType())))
                    .as(row.text("table"))
                    .containsAll(columns(promised));
        }
        assertThat(tables).hasSameSizeAs(contract.rows());
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() {
        Facts.all().forEach(t -> assertThat(t.description()).as(t.name()).startsWith("One row per "));
        Aggregates.all().forEach(t -> assertThat(t.description()).as(t.name()).startsWith("One row per "));
        tables().forEach((name, schema) -> Arrays.stream(schema.fields())
                .forEach(field -> assertThat(field.getComment().isDefined())
                        .as(name + "." + field.name() + " has a comment")
                        .isTrue()));
    }

    @Test
    void noNameNeedsQuotesInDuckDb() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            for (var table : tables().entrySet()) {
                String columns = Arrays.stream(table.getValue().fieldNames())
                        .map(name -> name + " int")
                        .collect(Collectors.joining(", "));
                statement.execute("create table " + table.getKey() + " (" + columns + ")");
            }
        }
    }

    private static Map<String, StructType> tables() {
        return Stream.concat(
                        Facts.all().stream().map(t -> Map.entry(t.name(), t.schema())),
                        Aggregates.all().stream().map(t -> Map.entry(t.name(), t.schema())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static java.util.List<String> columns(StructType schema) {
        return Arrays.stream(schema.fields()).map(SchemaTest::column).toList();
    }

    private static String column(StructField field) {
        return field.name() + " " + field.dataType().sql();
    }
}
