package io.dateline.article.html;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Publications by the sites they print on and the names they go by. Files are heeded in order: the first that knows a
 * site or name decides.
 */
final class Outlets {
    /**
     * A publication.
     *
     * @param family the house that it belongs to, or empty
     * @param country two capitals, or empty
     * @param language BCP 47, or empty
     */
    record Outlet(String name, String family, String country, String language) {}

    private final Map<String, Outlet> bySite = new HashMap<>();
    private final Map<String, Outlet> byName = new HashMap<>();

    private Outlets() {}

    /** With the user's files before the project's. */
    static Outlets with(List<DataFile> files) {
        Outlets outlets = new Outlets();
        files.forEach(outlets::add);
        outlets.add(DataFile.resource(Outlets.class, "outlets.tsv"));
        return outlets;
    }

    private void add(DataFile file) {
        for (DataFile.Row row : file.rows()) {
            Outlet outlet = new Outlet(
                    row.text("outlet"),
                    row.optional("family").orElse(""),
                    row.optional("country").orElse(""),
                    row.optional("language").orElse(""));
            row.list("sites").forEach(s -> bySite.putIfAbsent(s, outlet));
            byName.putIfAbsent(Text.letters(outlet.name()), outlet);
            row.list("aliases").forEach(a -> byName.putIfAbsent(Text.letters(a), outlet));
        }
    }

    /** The publication of a host: its own row, or that of the nearest domain above it. */
    Optional<Outlet> ofHost(String host) {
        String domain = host;
        while (domain.indexOf('.') >= 0) {
            Outlet outlet = bySite.get(domain);
            if (outlet != null) {
                return Optional.of(outlet);
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
        return Optional.empty();
    }

    /** The publication of that name, whatever its case and signs. */
    Optional<Outlet> named(String name) {
        return Optional.ofNullable(byName.get(Text.letters(name)));
    }
}
