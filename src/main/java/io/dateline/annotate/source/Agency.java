package io.dateline.annotate.source;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A line of {@code agencies.tsv}.
 *
 * @param scope languages and top-level domains in which a code alone may be read as this agency; {@code *} for all,
 *     {@code none} for none; empty where its codes mean nothing else
 * @param storyIds forms of its story ids
 * @param founded the year; empty where it is not known
 * @param ended the year; empty where it is at work, or where that is not known
 */
record Agency(
        String name,
        Type type,
        List<String> scope,
        List<String> domains,
        List<Pattern> storyIds,
        List<String> names,
        List<String> codes,
        Optional<Integer> founded,
        Optional<Integer> ended) {
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
                row.list("codes"),
                row.optional("founded").map(Integer::valueOf),
                row.optional("ended").map(Integer::valueOf));
    }

    /** Whether it was there in a year; those of its founding and of its end count, and years that are not known. */
    boolean isAtWork(int year) {
        return founded.orElse(year) <= year && year <= ended.orElse(year);
    }

    /** Whether a code, alone, may mean this agency on a page of these languages and top-level domains. */
    boolean isMeantByCode(List<String> setting) {
        return scope.isEmpty()
                || scope.contains("*")
                || (setting.contains("*") && !scope.contains("none"))
                || scope.stream().anyMatch(setting::contains);
    }
}
