package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.article.Mark;
import io.dateline.data.DataFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Rows of evidence about one article, each once, in order of discovery. Confidence stands in {@code rules.tsv}. */
final class Evidence {
    /** Characters of a quotation. */
    private static final int MAX_QUOTED = 300;

    private static final Map<String, Double> CONFIDENCE = confidence();

    private final Set<Attribution> rows = new LinkedHashSet<>();

    private static Map<String, Double> confidence() {
        Map<String, Double> confidence = new TreeMap<>();
        DataFile.resource(Evidence.class, "rules.tsv")
                .rows()
                .forEach(r -> confidence.put(r.text("rule"), Double.valueOf(r.text("confidence"))));
        return Map.copyOf(confidence);
    }

    /** An agency; one of pictures is in the part of photo whatever the rule says. */
    void agency(Agency agency, Attribution.Role role, Mark.Field field, String words, int offset, String rule) {
        Attribution.Kind kind =
                agency.type() == Agency.Type.PRESS_RELEASE ? Attribution.Kind.PRESS_RELEASE : Attribution.Kind.AGENCY;
        Attribution.Role part = agency.type() == Agency.Type.PHOTO ? Attribution.Role.PHOTO : role;
        row(agency.name(), kind, part, field, words, offset, rule);
    }

    void row(
            String name,
            Attribution.Kind kind,
            Attribution.Role role,
            Mark.Field field,
            String words,
            int offset,
            String rule) {
        String quoted = words.length() > MAX_QUOTED ? words.substring(0, MAX_QUOTED) : words;
        double confidence = CONFIDENCE.getOrDefault(rule, 0.0);
        rows.add(new Attribution(name, kind, role, field, quoted, offset, rule, confidence));
    }

    int size() {
        return rows.size();
    }

    List<Attribution> rows() {
        return List.copyOf(rows);
    }
}
