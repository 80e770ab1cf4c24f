package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Names of meta tags by what they say, from {@code meta-names.tsv}. */
final class MetaNames {
    /** A tag's name and how far it is to be trusted, 0 to 1. */
    record MetaName(String name, double weight) {}

    private static final Map<String, List<MetaName>> BY_FIELD = new HashMap<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(MetaNames.class, "meta-names.tsv").rows()) {
            double weight = Double.parseDouble(row.text("weight"));
            List<MetaName> names = BY_FIELD.computeIfAbsent(row.text("field"), f -> new ArrayList<>());
            row.list("names").forEach(n -> names.add(new MetaName(n, weight)));
        }
        BY_FIELD.values()
                .forEach(names ->
                        names.sort(Comparator.comparingDouble(MetaName::weight).reversed()));
    }

    private MetaNames() {}

    /** The contents of all tags that speak of a field, the most trusted first. */
    static List<Candidate> of(String field, Clues clues) {
        return names(field)
                .flatMap(n -> clues.meta(n.name()).stream()
                        .map(v -> new Candidate(Text.clean(v), "meta " + n.name(), n.weight())))
                .filter(c -> !c.value().isEmpty())
                .toList();
    }

    private static Stream<MetaName> names(String field) {
        return BY_FIELD.getOrDefault(field, List.of()).stream();
    }
}
