package io.dateline.annotate.source;

import io.dateline.annotate.Entity;
import io.dateline.data.DataFile;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where the places of datelines are: {@code HAYWARD, Calif.} is in the United States. Immutable. */
final class Places {
    static final Places KNOWN = new Places();

    private final Map<String, List<Place>> byName = new HashMap<>();
    /** Regions as datelines shorten them, to their countries. */
    private final Map<String, String> regions = new HashMap<>();

    /** Somewhere on the map; population in persons. */
    private record Place(String name, boolean isCity, String country, long population, Entity.Location location) {}

    private Places() {
        for (DataFile.Row row :
                DataFile.resource(Entity.class, "entity/places.tsv").rows()) {
            boolean isCity = Set.of("city", "capital").contains(row.text("kind"));
            Place place = new Place(
                    row.text("name"),
                    isCity,
                    row.text("country"),
                    Long.parseLong(row.text("population")),
                    new Entity.Location(
                            row.text("country"),
                            row.optional("geoname_id").map(Long::valueOf),
                            row.optional("latitude").map(Double::valueOf),
                            row.optional("longitude").map(Double::valueOf)));
            add(place, place.name());
            row.list("aliases").forEach(a -> add(place, a));
        }
        for (DataFile.Row row : DataFile.resource(Places.class, "exonyms.tsv").rows()) {
            List<Place> towns = byName.getOrDefault(key(row.text("name")), List.of()).stream()
                    .filter(Place::isCity)
                    .toList();
            row.list("forms").forEach(f -> towns.forEach(t -> add(t, f)));
        }
        for (DataFile.Row row : DataFile.resource(Places.class, "regions.tsv").rows()) {
            row.list("names").forEach(n -> regions.putIfAbsent(key(n), row.text("country")));
        }
        Comparator<Place> order = Comparator.comparing((Place p) -> !p.isCity())
                .thenComparing(p -> -p.population())
                .thenComparing(Place::country);
        byName.values().forEach(places -> places.sort(order));
    }

    private void add(Place place, String name) {
        byName.computeIfAbsent(key(name), k -> new ArrayList<>()).add(place);
        if (!place.isCity()) {
            regions.putIfAbsent(key(name), place.country());
        }
    }

    /** Without case, accents and full stops. */
    private static String key(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("[\\p{M}.]", "");
        return plain.toLowerCase(Locale.ROOT).strip();
    }

    /** The country of a region or country, ISO 3166-1 alpha-2; empty where the text is none. */
    Optional<String> country(String region) {
        return Optional.ofNullable(regions.get(key(region)));
    }

    /** Whether a town of the name is known, and not only a region. */
    boolean isTown(String place) {
        return byName.getOrDefault(key(place), List.of()).stream().anyMatch(Place::isCity);
    }

    boolean isKnown(String place) {
        return byName.containsKey(key(place));
    }

    /**
     * Where a place is: the greatest town of the name, in the country if one is given.
     *
     * @param country ISO 3166-1 alpha-2
     */
    Optional<Entity.Location> locate(String place, Optional<String> country) {
        Optional<Entity.Location> found = byName.getOrDefault(key(place), List.of()).stream()
                .filter(p -> country.isEmpty() || country.get().equals(p.country()))
                .map(Place::location)
                .findFirst();
        return found.or(
                () -> country.map(c -> new Entity.Location(c, Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
