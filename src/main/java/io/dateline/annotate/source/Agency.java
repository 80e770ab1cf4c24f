package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of {@code agencies.tsv}.
 *
 * @param scope languages and top-level domains in which a code alone may be read as this agency; {@code *} for all,
 *     {@code none} for none; empty where its codes mean nothing else
 * @param storyIds forms of its story ids
 */
record Agency(
        String name,
        Type type,
        List<String> scope,
        List<String> domains,
        List<Pattern> storyIds,
        List<String> names,
        List<String> codes) {
    /** What it deals in. */
    enum Type {
        AGENCY,
        PRESS_RELEASE,
        PHOTO
    }

    static Agency of(DataFile.Row row) {
        Type type = Type.valueOf(row.text("class").toUpperCase(Locale.ROOT).replace('-', '_'));
        return new Agency(
                row.text("name"),
                type,
                row.optional("scope").map(s -> List.of(s.split(" "))).orElse(List.of()),
                row.list("domains"),
                row.optional("ids").map(i -> List.of(i.split("  "))).orElse(List.of()).stream()
                        .map(Pattern::compile)
                        .toList(),
                row.list("aliases"),
                row.list("codes"));
    }

    /** Whether a code, alone, may mean this agency on a page of these languages and top-level domains. */
    boolean isMeantByCode(List<String> setting) {
        return scope.isEmpty()
                || scope.contains("*")
                || (setting.contains("*") && !scope.contains("none"))
                || scope.stream().anyMatch(setting::contains);
    }
}
