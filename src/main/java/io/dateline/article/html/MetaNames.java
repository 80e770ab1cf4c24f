package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names of meta tags by what they say, from {@code meta-names.tsv}. */
final class MetaNames {
    /** A tag's name and how far it is to be trusted, 0 to 1. */
    record MetaName(String name, String rule, double weight) {}

    private static final Map<String, List<MetaName>> BY_FIELD = new HashMap<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(MetaNames.class, "meta-names.tsv").rows()) {
            double weight = Double.parseDouble(row.text("weight"));
            List<MetaName> names = BY_FIELD.computeIfAbsent(row.text("field"), f -> new ArrayList<>());
            row.list("names").forEach(n -> names.add(new MetaName(n, "meta " + n, weight)));
        }
        BY_FIELD.values()
                .forEach(names ->
                        names.sort(Comparator.comparingDouble(MetaName::weight).reversed()));
    }

    private MetaNames() {}

    /** The contents of all tags that speak of a field, the most trusted first. */
    static List<Candidate> of(String field, Clues clues) {
        List<Candidate> found = new ArrayList<>();
        for (MetaName name : BY_FIELD.getOrDefault(field, List.of())) {
            for (String value : clues.meta(name.name())) {
                String text = Text.clean(value);
                if (!text.isEmpty()) {
                    found.add(new Candidate(text, name.rule(), name.weight()));
                }
            }
        }
        return found;
    }
}
