package io.dateline.sample;

import io.dateline.data.DataFile;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Parts of sentences by language and section. */
final class Phrases {
    private static final String ANY = "*";
    private static final TreeMap<String, List<String>> PARTS = new TreeMap<>();

    static {
        for (DataFile.Row row : DataFile.resource(Phrases.class, "phrases.tsv").rows()) {
            PARTS.put(key(row.text("language"), row.text("section"), row.text("part")), row.list("phrase"));
        }
    }

    private Phrases() {}

    /** Sections that a language has, in order. */
    static List<String> sections(String language) {
        return PARTS.keySet().stream()
                .filter(key -> key.startsWith(language + "/") && key.endsWith("/section"))
                .map(key -> key.split("/", -1)[1])
                .toList();
    }

    /** What a part may be in a section, else in any. */
    static List<String> of(String language, String section, String part) {
        List<String> own = PARTS.get(key(language, section, part));
        return own != null ? own : Objects.requireNonNull(PARTS.get(key(language, ANY, part)));
    }

    private static String key(String language, String section, String part) {
        return language + "/" + section + "/" + part;
    }
}
