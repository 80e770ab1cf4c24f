package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The time zone in which a page stands, by its country and languages, from {@code country-zones.tsv}. */
final class PageZone {
    private static final Map<String, ZoneId> BY_COUNTRY = new HashMap<>();
    private static final Map<String, ZoneId> BY_LANGUAGE = new HashMap<>();

    static {
        for (DataFile.Row row :
                DataFile.resource(PageZone.class, "country-zones.tsv").rows()) {
            ZoneId zone = ZoneId.of(row.text("zone"));
            BY_COUNTRY.put(row.text("country"), zone);
            row.list("languages").forEach(l -> BY_LANGUAGE.put(l, zone));
        }
    }

    private PageZone() {}

    /**
     * The zone of a page; nothing where neither tells.
     *
     * @param country two capitals, by the host's domain; may be empty
     * @param languages as markup declares them, BCP 47
     */
    static Optional<ZoneId> of(String country, List<String> languages) {
        Optional<ZoneId> byHost = Optional.ofNullable(BY_COUNTRY.get(country));
        return byHost.or(() -> languages.stream()
                .map(l -> Optional.ofNullable(BY_LANGUAGE.get(l.split("-", 2)[0])))
                .flatMap(Optional::stream)
                .findFirst());
    }
}
