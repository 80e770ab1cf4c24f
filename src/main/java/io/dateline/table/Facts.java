package io.dateline.table;

import java.util.List;

/**
 * The tables of facts. Each is a query over views that the caller registers, in this order:
 *
 * <ul>
 *   <li>{@code staged}: rows of {@link CaptureRow} of the inputs that the ingest takes;
 *   <li>{@code accepted_inputs (archive STRING, bytes BIGINT, digest STRING)}: these inputs;
 *   <li>{@code known_articles}, {@code known_signatures}, {@code known_story_members}: what is published, as far back as
 *       the ingest looks; empty at first;
 *   <li>{@code new_<table>} for each table once its rows are written: later queries read {@code new_articles} and {@code
 *       new_signatures}.
 * </ul>
 */
public final class Facts {
    private static final List<FactTable> ALL = List.of(
                    "articles",
                    "texts",
                    "captures",
                    "attributions",
                    "credits",
                    "entities",
                    "topics",
                    "times",
                    "quotes",
                    "headlines",
                    "signatures",
                    Stories.TABLE,
                    "quarantine",
                    "inputs")
            .stream()
            .map(FactTable::of)
            .toList();

    private Facts() {}

    /** All tables, in the order in which they are made. */
    public static List<FactTable> all() {
        return ALL;
    }

    /** The table of a name. */
    public static FactTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
