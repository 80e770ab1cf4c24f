package io.dateline.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.data.DataFile;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.collection.immutable.ArraySeq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A folder that tells a case: a file a view with its rows, {@code .tsv} (columns left out are null, array elements parted
 * by {@code |}) or {@code .json} (an object a line), and {@code expected.tsv} with the columns that matter. Views without
 * a file are empty. Doubles are compared to six places. {@code #} lines at the top say what the case is about.
 */
public record GoldenCase(Path folder) {
    private static final String EXPECTED = "expected.tsv";
    private static final int PLACES = 6;

    /** All cases of a tree {@code <table>/<case>/}, in order. */
    public static Stream<GoldenCase> under(Class<?> owner, String name) {
        try (Stream<Path> files = Files.walk(
                Path.of(Objects.requireNonNull(owner.getResource(name)).toURI()))) {
            return files
                    .filter(file -> file.endsWith(EXPECTED))
                    .map(file -> new GoldenCase(Objects.requireNonNull(file.getParent())))
                    .sorted((a, b) -> a.toString().compareTo(b.toString()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The table that the case is about. */
    public String table() {
        return String.valueOf(Objects.requireNonNull(folder.getParent()).getFileName());
    }

    /** Registers a view with the rows that the case has for it. */
    public void register(SparkSession spark, String view, StructType schema) {
        rows(spark, view, schema).createOrReplaceTempView(view);
    }

    private Dataset<Row> rows(SparkSession spark, String view, StructType schema) {
        Path tsv = folder.resolve(view + ".tsv");
        Path json = folder.resolve(view + ".json");
        if (Files.exists(json)) {
            try {
                return spark.read()
                        .schema(schema)
                        .option("mode", "FAILFAST")
                        .json(spark.createDataset(
                                Files.readAllLines(json).stream()
                                        .filter(line -> !line.startsWith("#"))
                                        .toList(),
                                Encoders.STRING()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        if (!Files.exists(tsv)) {
            return spark.createDataFrame(List.of(), schema);
        }
        DataFile file = read(tsv);
        assertThat(schema.fieldNames()).as("columns of " + tsv).containsAll(file.columns());
        return spark.createDataFrame(
                file.rows().stream().map(row -> row(row, schema)).toList(), schema);
    }

    /** Checks the rows of the table against those expected, in any order. */
    public void check(Dataset<Row> rows) {
        DataFile expected = read(folder.resolve(EXPECTED));
        List<String> columns = expected.columns();
        assertThat(rows.schema().fieldNames()).containsAll(columns);
        Function<DataFile.Row, String> line = row -> columns.stream()
                .map(column -> shown(value(row.optional(column).orElse(null), type(rows.schema(), column))))
                .collect(Collectors.joining("\t"));
        List<String> actual =
                rows
                        .selectExpr(columns.stream().map(c -> "`" + c + "`").toArray(String[]::new))
                        .collectAsList()
                        .stream()
                        .map(row -> Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                                .map(i -> shown(row.get(i)))
                                .collect(Collectors.joining("\t")))
                        .sorted()
                        .toList();
        assertThat(String.join("\n", actual))
                .as(this + ": " + String.join("\t", columns))
                .isEqualTo(expected.rows().stream().map(line).sorted().collect(Collectors.joining("\n")));
    }

    private static DataFile read(Path path) {
        try (Reader text = Files.newBufferedReader(path)) {
            return DataFile.read(path.toString(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(DataFile.Row row, StructType schema) {
        return RowFactory.create(Arrays.stream(schema.fields())
                .map(field -> value(row.optional(field.name()).orElse(null), field.dataType()))
                .toArray());
    }

    private static DataType type(StructType schema, String column) {
        return Arrays.stream(schema.fields())
                .filter(field -> field.name().equals(column))
                .map(StructField::dataType)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Object value(@Nullable String text, DataType type) {
        if (text == null) {
            return null;
        }
        if (type instanceof ArrayType array) {
            Object[] values = text.equals("[]")
                    ? new Object[0]
                    : Arrays.stream(text.split("\\|"))
                            .map(element -> value(element, array.elementType()))
                            .toArray();
            return ArraySeq.unsafeWrapArray(values);
        }
        if (type.equals(DataTypes.IntegerType)) {
            return Integer.valueOf(text);
        }
        if (type.equals(DataTypes.LongType)) {
            return Long.valueOf(text);
        }
        if (type.equals(DataTypes.DoubleType)) {
            return Double.valueOf(text);
        }
        if (type.equals(DataTypes.BooleanType)) {
            return Boolean.valueOf(text);
        }
        if (type.equals(DataTypes.DateType)) {
            return LocalDate.parse(text);
        }
        if (type.equals(DataTypes.TimestampType)) {
            return Instant.parse(text);
        }
        return text;
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof Double number) {
            return BigDecimal.valueOf(number)
                    .setScale(PLACES, RoundingMode.HALF_EVEN)
                    .toPlainString();
        }
        if (value instanceof Seq<?> values) {
            return CollectionConverters.asJava(values).stream()
                    .map(GoldenCase::shown)
                    .toList()
                    .toString();
        }
        return value.toString();
    }

    @Override
    public String toString() {
        return table() + "/" + folder.getFileName();
    }
}
