package io.dateline.aggregate;

import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;

/** Engines that a warehouse is made known to, each by statements in its own dialect, from the same .ddl and .sql files. */
public enum Engine {
    /** Views; facts of all ingests are there too, as {@code all_<table>}. */
    SPARK {
        @Override
        public String statements(String warehouse) {
            String path = quoted(warehouse);
            StringBuilder out = new StringBuilder(filled(SPARK_LATEST, path));
            for (FactTable table : Facts.all()) {
                String columns = sparkColumns(table.schema()) + ",\n  ingest INT";
                out.append(filled(SPARK_TABLE, "all_" + table.name(), path + '/' + table.name(), columns));
                out.append(filled(SPARK_FACTS, table.name()));
            }
            for (AggregateTable table : Aggregates.all()) {
                String columns = sparkColumns(table.schema()) + ",\n  month STRING";
                out.append(filled(SPARK_TABLE, table.name(), path + '/' + table.name(), columns));
            }
            return out + views("create or replace temporary view");
        }
    },
    /** Views. */
    DUCKDB {
        @Override
        public String statements(String warehouse) {
            String path = quoted(warehouse);
            StringBuilder out = new StringBuilder();
            Facts.all().forEach(table -> out.append(filled(DUCKDB_FACTS, table.name(), path)));
            Aggregates.all().forEach(table -> out.append(filled(DUCKDB_AGGREGATE, table.name(), path)));
            return out + views("create or replace view");
        }
    },
    /** External tables of Trino's Hive connector, and views. */
    TRINO {
        @Override
        public String statements(String warehouse) {
            StringBuilder out = new StringBuilder(TRINO_HEAD);
            String path = quoted(warehouse);
            Facts.all().forEach(table -> out.append(table(path, table.name(), table.schema(), "ingest", "integer")));
            Aggregates.all()
                    .forEach(table -> out.append(table(path, table.name(), table.schema(), "month", "varchar")));
            return out + views("create or replace view");
        }

        private String table(String path, String name, StructType schema, String partition, String type) {
            String columns = columns(schema, Engine::trino) + ",\n  " + partition + ' ' + type;
            return filled(TRINO_TABLE, name, path, columns, partition);
        }
    },
    /** External tables of BigQuery; the warehouse is a {@code gs://} address. */
    BIGQUERY {
        @Override
        public String statements(String warehouse) {
            StringBuilder out = new StringBuilder(BIGQUERY_HEAD);
            String path = quoted(warehouse);
            Facts.all().forEach(table -> out.append(table(path, table.name(), table.schema(), "ingest int64")));
            Aggregates.all().forEach(table -> out.append(table(path, table.name(), table.schema(), "month string")));
            return out.toString();
        }

        private String table(String path, String name, StructType schema, String partition) {
            return filled(BIGQUERY_TABLE, name, path, columns(schema, Engine::bigQuery), partition);
        }
    };

    private static final String SPARK_LATEST = """
            create or replace temporary view dateline_latest (live ARRAY<INT>)
            using json options (path '%s/_dateline/latest.json', multiLine 'true');
            """;
    private static final String SPARK_TABLE = """
            create or replace temporary view %1$s (
            %3$s
            ) using parquet options (path '%2$s');
            """;
    private static final String SPARK_FACTS = """
            create or replace temporary view %1$s as
            select * from all_%1$s
            where ingest in (select explode(live) from dateline_latest);
            """;
    private static final String DUCKDB_FACTS = """
            create or replace view %1$s as
            select * from read_parquet('%2$s/%1$s/ingest=*/*.parquet', hive_partitioning = true, union_by_name = true)
            where ingest in (select unnest(live) from read_json('%2$s/_dateline/latest.json'));
            """;
    private static final String DUCKDB_AGGREGATE = """
            create or replace view %1$s as
            select * from read_parquet('%2$s/%1$s/month=*/data.parquet', hive_partitioning = true, union_by_name = true);
            """;
    private static final String TRINO_HEAD = """
            -- Trino, Hive connector. Set hive.timestamp-precision=MICROSECONDS and hive.parquet.time-zone=UTC for times as they are.
            -- After each ingest and compaction: call system.sync_partition_metadata(current_schema, '<table>', 'FULL') for every table.
            """;
    private static final String TRINO_TABLE = """
            create table if not exists %1$s (
            %3$s
            ) with (external_location = '%2$s/%1$s', format = 'PARQUET', partitioned_by = array['%4$s']);
            """;
    private static final String BIGQUERY_HEAD = """
            -- BigQuery. Run in a dataset (bq query --dataset_id=...); new ingests and months are seen without more statements.
            """;
    private static final String BIGQUERY_TABLE = """
            create or replace external table %1$s (
            %3$s
            ) with partition columns (%4$s)
            options (
              format = 'PARQUET',
              uris = ['%2$s/%1$s/*.parquet'],
              hive_partition_uri_prefix = '%2$s/%1$s',
              enable_list_inference = true
            );
            """;

    /**
     * Statements that make the tables of a warehouse known to the engine; for Spark, DuckDB and Trino the views too. Spark and
     * DuckDB read facts as far as {@code latest.json} says that they are complete.
     *
     * @param warehouse its folder, as the engine is to open it; no slash at the end
     */
    public abstract String statements(String warehouse);

    private static String sparkColumns(StructType schema) {
        return Arrays.stream(schema.fields()).map(field -> "  " + field.toDDL()).collect(Collectors.joining(",\n"));
    }

    private static String columns(StructType schema, Function<DataType, String> types) {
        return Arrays.stream(schema.fields())
                .map(field -> "  " + field.name() + ' ' + types.apply(field.dataType()))
                .collect(Collectors.joining(",\n"));
    }

    private static String trino(DataType type) {
        if (type instanceof ArrayType array) {
            return "array(" + trino(array.elementType()) + ')';
        }
        if (type instanceof StructType struct) {
            return "row(" + members(struct, Engine::trino) + ')';
        }
        return switch (type.typeName()) {
            case "string" -> "varchar";
            case "binary" -> "varbinary";
            case "long" -> "bigint";
            default -> type.typeName();
        };
    }

    private static String bigQuery(DataType type) {
        if (type instanceof ArrayType array) {
            return "array<" + bigQuery(array.elementType()) + '>';
        }
        if (type instanceof StructType struct) {
            return "struct<" + members(struct, Engine::bigQuery) + '>';
        }
        return switch (type.typeName()) {
            case "binary" -> "bytes";
            case "long", "integer" -> "int64";
            case "double" -> "float64";
            case "boolean" -> "bool";
            default -> type.typeName();
        };
    }

    private static String members(StructType struct, Function<DataType, String> types) {
        return Arrays.stream(struct.fields())
                .map(field -> field.name() + ' ' + types.apply(field.dataType()))
                .collect(Collectors.joining(", "));
    }

    private static String views(String create) {
        return Aggregates.views().stream()
                .map(view -> filled(
                        "%s %s as%n%s;%n", create, view.name(), view.sql().strip()))
                .collect(Collectors.joining());
    }

    private static String filled(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    private static String quoted(String path) {
        return path.replace("'", "''");
    }
}
