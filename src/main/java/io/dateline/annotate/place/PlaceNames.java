package io.dateline.annotate.place;

import io.dateline.annotate.Entity;
import io.dateline.data.DataFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The places that news name, by their names: one index for all who ask. Immutable. */
public final class PlaceNames {
    private static final Comparator<Place> GREATEST_FIRST =
            Comparator.comparing((Place p) -> -p.population()).thenComparing(Place::country);

    private static final Comparator<Place> COUNTRIES_FIRST =
            Comparator.comparing((Place p) -> !p.kind().equals("country")).thenComparing(GREATEST_FIRST);

    /** Then the most populous, as datelines mean them. */
    public static final Comparator<Place> CITIES_FIRST =
            Comparator.comparing((Place p) -> !p.isCity()).thenComparing(GREATEST_FIRST);

    public static final PlaceNames KNOWN = new PlaceNames();

    private final Map<String, List<Place>> byName = new HashMap<>();
    private final Map<String, List<Place>> byFolded = new HashMap<>();

    private PlaceNames() {
        for (DataFile.Row row :
                DataFile.resource(Entity.class, "entity/places.tsv").rows()) {
            Place place = place(row);
            add(place, place.name());
            row.list("aliases").forEach(alias -> add(place, alias));
        }
        byName.values().forEach(places -> places.sort(COUNTRIES_FIRST));
        byFolded.values().forEach(places -> places.sort(CITIES_FIRST));
    }

    private void add(Place place, String name) {
        byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(place);
        byFolded.computeIfAbsent(folded(name), n -> new ArrayList<>(1)).add(place);
    }

    private static Place place(DataFile.Row row) {
        return new Place(
                row.text("name"),
                row.text("kind"),
                row.text("country"),
                row.optional("region").orElse(""),
                Long.parseLong(row.text("population")),
                new Entity.Location(
                        row.text("country"),
                        row.optional("geoname_id").map(Long::valueOf),
                        row.optional("latitude").map(Double::valueOf),
                        row.optional("longitude").map(Double::valueOf)),
                row.text("is_word").equals("1"));
    }

    /** All names, as they are written. */
    public Set<String> all() {
        return Collections.unmodifiableSet(byName.keySet());
    }

    /** The places of a name, written just so; countries first, then the most populous. */
    public List<Place> named(String name) {
        return Collections.unmodifiableList(byName.getOrDefault(name, List.of()));
    }

    /** The places of a name however it is written; cities first, then the most populous. */
    public List<Place> like(String name) {
        return Collections.unmodifiableList(byFolded.getOrDefault(folded(name), List.of()));
    }

    /** A name without case, accents and full stops. */
    public static String folded(String name) {
        String plain = isAscii(name)
                ? name.replace(".", "")
                : Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "");
        return plain.toLowerCase(Locale.ROOT).strip();
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }
}
