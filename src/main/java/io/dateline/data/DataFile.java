package io.dateline.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of facts, as UTF-8 text. Lines that start with {@code #} say source, licence and date; the first other line
 * names the columns; then one row a line, fields parted by tabs. A field of several values parts them by {@code |}.
 *
 * @param name for errors
 * @param columns in order
 */
public record DataFile(String name, List<String> columns, List<Row> rows) implements Serializable {

    /** Reads a resource that stands beside {@code owner}. */
    public static DataFile resource(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
            }
            return read(name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a table; {@code text} is left open.
     *
     * @throws IllegalArgumentException where the text is not such a table: file, line, what to do
     */
    public static DataFile read(String name, Reader text) throws IOException {
        BufferedReader lines = new BufferedReader(text);
        List<String> columns = List.of();
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> fields = Arrays.asList(line.split("\t", -1));
            if (columns.isEmpty()) {
                columns = List.copyOf(fields);
                continue;
            }
            if (fields.size() > columns.size()) {
                throw new IllegalArgumentException(
                        name + " line " + number + ": " + fields.size() + " fields, but only "
                                + columns.size() + " columns are named (" + String.join(", ", columns)
                                + "); fields are parted by one tab");
            }
            Map<String, String> values = new TreeMap<>();
            for (int i = 0; i < fields.size(); i++) {
                if (!fields.get(i).isBlank()) {
                    values.put(columns.get(i), fields.get(i).strip());
                }
            }
            rows.add(new Row(name, number, values));
        }
        return new DataFile(name, columns, List.copyOf(rows));
    }

    /** One line; {@code line} counts from 1. */
    public record Row(String file, int line, Map<String, String> values) implements Serializable {

        /** The value of a column that must not be empty. */
        public String text(String column) {
            return optional(column)
                    .orElseThrow(
                            () -> new IllegalArgumentException(file + " line " + line + ": " + column + " is empty"));
        }

        public Optional<String> optional(String column) {
            return Optional.ofNullable(values.get(column));
        }

        /** The values of a column that may hold several; empty where it is empty. */
        public List<String> list(String column) {
            return optional(column)
                    .map(v -> Arrays.stream(v.split("\\|"))
                            .map(String::strip)
                            .filter(s -> !s.isEmpty())
                            .toList())
                    .orElse(List.of());
        }
    }
}
