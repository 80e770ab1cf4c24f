package io.dateline.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructType;

/**
 * A table's columns and what they mean, from a {@code .ddl} file: first {@code --} lines that say what a row is, then
 * {@code name TYPE COMMENT '...'} parted by commas.
 *
 * @param description what the opening comment says, in one paragraph
 */
public record Ddl(String description, StructType schema) {
    private static final String COMMENT = "--";

    /** Reads a resource that stands beside {@code owner}. */
    public static Ddl resource(Class<?> owner, String name) {
        List<String> lines = text(owner, name).lines().toList();
        String description = lines.stream()
                .takeWhile(line -> line.startsWith(COMMENT))
                .map(line -> line.substring(COMMENT.length()).strip())
                .collect(Collectors.joining(" "));
        String columns =
                lines.stream().dropWhile(line -> line.startsWith(COMMENT)).collect(Collectors.joining("\n"));
        return new Ddl(description, StructType.fromDDL(columns));
    }

    /** The text of a resource that stands beside {@code owner}. */
    public static String text(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " beside " + owner.getName());
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
