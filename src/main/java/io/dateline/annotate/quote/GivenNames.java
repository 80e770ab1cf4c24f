package io.dateline.annotate.quote;

import io.dateline.annotate.entity.Entities;
import io.dateline.data.DataFile;
import java.util.HashSet;
import java.util.Set;

/** Given names of many countries, as the entities know them. */
final class GivenNames {
    private static final Set<String> ALL = read();

    private GivenNames() {}

    private static Set<String> read() {
        Set<String> names = new HashSet<>();
        for (DataFile.Row row :
                DataFile.resource(Entities.class, "given-names.tsv").rows()) {
            names.addAll(row.list("words"));
        }
        return names;
    }

    static boolean has(String word) {
        return ALL.contains(word);
    }
}
