package io.dateline.annotate.entity;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words by which names of persons and organisations are told. */
final class NameWords {
    private static final Map<String, Set<String>> BY_KIND = new HashMap<>();

    static {
        for (DataFile.Row row : DataFile.resource(NameWords.class, "names.tsv").rows()) {
            BY_KIND.put(row.text("kind"), new HashSet<>(row.list("words")));
        }
    }

    static final Set<String> GIVEN = of("given");
    static final Set<String> FAMILY_FIRST = of("family_first");
    static final Set<String> TITLES = of("title");
    static final Set<String> LOWER_TITLES = of("lower_title");
    static final Set<String> PARTICLES = of("particle");
    static final Set<String> NOT_NAMES = of("not_name");
    static final Set<String> ORGANISATION_HEADS = of("org_head");

    private NameWords() {}

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind);
    }
}
