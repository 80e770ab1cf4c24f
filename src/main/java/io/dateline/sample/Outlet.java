package io.dateline.sample;

import io.dateline.data.DataFile;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** A made-up publication. */
record Outlet(String host, String name, String language, Layout layout, ZoneOffset zone) {
    static final List<Outlet> ALL = DataFile.resource(Outlet.class, "outlets.tsv").rows().stream()
            .map(row -> new Outlet(
                    row.text("host"),
                    row.text("name"),
                    row.text("language"),
                    Layout.valueOf(row.text("layout").toUpperCase(Locale.ROOT)),
                    ZoneOffset.of(row.text("zone"))))
            .toList();

    /** Registrable domain. */
    String site() {
        return host.substring(host.indexOf('.') + 1);
    }
}
