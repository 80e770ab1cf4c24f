package io.dateline.article.wire;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which fields of a JSON object hold what, the most trusted first. A path names fields joined by dots ({@code
 * source.name}); a list stands for each of its entries.
 */
public record FieldMapping(Map<Field, List<String>> paths) {
    /** What can be read from an object. */
    public enum Field {
        TITLE,
        TEXT,
        HTML,
        DESCRIPTION,
        URL,
        PUBLISHED,
        MODIFIED,
        CAPTURED,
        AUTHORS,
        BYLINE,
        LANGUAGE,
        PUBLISHER,
        PROVIDER,
        SOURCE,
        COPYRIGHT,
        CREDIT,
        DATELINE,
        SECTIONS,
        KEYWORDS,
        IMAGE,
        STATUS,
        EMBARGO,
        VERSION,
        STORY_ID
    }

    /** The fields of ninjs, news-please, trafilatura, NewsAPI and the common data sets, by {@code json-fields.tsv}. */
    public static final FieldMapping KNOWN = of(List.of(DataFile.resource(FieldMapping.class, "json-fields.tsv")));

    public FieldMapping {
        paths = Map.copyOf(paths);
    }

    /**
     * From tables of columns {@code field} and {@code paths}; the first table has the first word.
     *
     * @throws IllegalArgumentException for a field that there is not: file, line, the fields that there are
     */
    public static FieldMapping of(List<DataFile> tables) {
        Map<Field, List<String>> paths = new EnumMap<>(Field.class);
        for (DataFile table : tables) {
            for (DataFile.Row row : table.rows()) {
                paths.computeIfAbsent(field(row), f -> new ArrayList<>()).addAll(row.list("paths"));
            }
        }
        paths.replaceAll((field, list) -> List.copyOf(list));
        return new FieldMapping(paths);
    }

    /**
     * This mapping with paths of the user before its own.
     *
     * @param fields {@code title=headline,text=body.text|summary}: fields parted by commas, paths of one field by bars
     * @throws IllegalArgumentException for a part that is no {@code field=path}, or a field that there is not
     */
    public FieldMapping first(String fields) {
        Map<Field, List<String>> all = new EnumMap<>(Field.class);
        for (String part : fields.split(",", -1)) {
            int sign = part.indexOf('=');
            if (sign < 1 || part.substring(sign + 1).isBlank()) {
                throw new IllegalArgumentException("\"" + part + "\" is no field=path, as in title=headline,text=body");
            }
            Field field = field(part.substring(0, sign).strip(), "--fields");
            for (String path : part.substring(sign + 1).split("\\|", -1)) {
                all.computeIfAbsent(field, f -> new ArrayList<>()).add(path.strip());
            }
        }
        paths.forEach((field, own) ->
                all.computeIfAbsent(field, f -> new ArrayList<>()).addAll(own));
        return new FieldMapping(all);
    }

    private static Field field(DataFile.Row row) {
        return field(row.text("field"), row.file() + " line " + row.line());
    }

    private static Field field(String name, String where) {
        for (Field field : Field.values()) {
            if (field.name().equals(name.toUpperCase(Locale.ROOT))) {
                return field;
            }
        }
        throw new IllegalArgumentException(where + ": no field " + name + "; there are " + List.of(Field.values()));
    }

    List<String> pathsOf(Field field) {
        return paths.getOrDefault(field, List.of());
    }
}
