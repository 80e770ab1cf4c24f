package io.dateline.annotate.topic;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** IPTC Media Topics: labels and parents. A topic that a user made up is its own label and has no parent. */
final class MediaTopics {
    /** Deepest level of the vocabulary is 6; bounds the walk if a file has a ring. */
    private static final int MOST_LEVELS = 8;

    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    MediaTopics(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            labels.put(row.text("id"), row.text("label"));
            row.optional("parent").ifPresent(parent -> parents.put(row.text("id"), parent));
        }
        labels.keySet().forEach(id -> lines.put(id, line(id)));
    }

    String label(String id) {
        return labels.getOrDefault(id, id);
    }

    /** The topic, then its parent and so on to the top. */
    List<String> withAncestors(String id) {
        return lines.getOrDefault(id, List.of(id));
    }

    private List<String> line(String id) {
        List<String> line = new ArrayList<>(List.of(id));
        String parent = parents.getOrDefault(id, "");
        while (!parent.isEmpty() && line.size() < MOST_LEVELS) {
            line.add(parent);
            parent = parents.getOrDefault(parent, "");
        }
        return List.copyOf(line);
    }
}
