package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Abbreviations of time zones, from {@code zones.tsv}. */
final class ZoneNames {
    private static final int SECONDS_PER_MINUTE = 60;
    static final ZoneNames INSTANCE = new ZoneNames(DataFile.resource(ZoneNames.class, "zones.tsv"));

    private final Map<String, ZoneOffset> offsets = new HashMap<>();

    private ZoneNames(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(Integer.parseInt(row.text("minutes")) * SECONDS_PER_MINUTE);
            String name = row.text("abbreviation");
            if (row.list("countries").isEmpty()) {
                offsets.put(name, offset);
            } else {
                for (String country : row.list("countries")) {
                    offsets.put(name + "/" + country, offset);
                }
            }
        }
    }

    /**
     * The offset that an abbreviation stands for.
     *
     * @param name lower case
     * @param country two capitals; may be empty
     */
    Optional<ZoneOffset> named(String name, String country) {
        ZoneOffset local = offsets.get(name + "/" + country);
        return Optional.ofNullable(local != null ? local : offsets.get(name));
    }
}
