package io.dateline.annotate.source;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import io.dateline.annotate.place.PlaceNames;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the places of datelines are: {@code HAYWARD, Calif.} is in the United States. Immutable. */
final class Places {
    static final Places KNOWN = new Places();

    /** Places by the forms of their names that the map lacks, and those that it has of the same form. */
    private final Map<String, List<Place>> exonyms = new HashMap<>();
    /** Regions as datelines shorten them, to their countries. */
    private final Map<String, String> regions = new HashMap<>();

    private Places() {
        for (DataFile.Row row : DataFile.resource(Places.class, "exonyms.tsv").rows()) {
            List<Place> towns = PlaceNames.KNOWN.like(row.text("name")).stream()
                    .filter(Place::isCity)
                    .toList();
            for (String form : row.list("forms")) {
                exonyms.computeIfAbsent(PlaceNames.folded(form), f -> new ArrayList<>(PlaceNames.KNOWN.like(f)))
                        .addAll(towns);
            }
        }
        exonyms.values().forEach(places -> places.sort(PlaceNames.CITIES_FIRST));
        for (DataFile.Row row : DataFile.resource(Places.class, "regions.tsv").rows()) {
            row.list("names").forEach(n -> regions.putIfAbsent(PlaceNames.folded(n), row.text("country")));
        }
    }

    private List<Place> places(String name) {
        List<Place> places = exonyms.get(PlaceNames.folded(name));
        return places == null ? PlaceNames.KNOWN.like(name) : places;
    }

    /** The country of a region or country, ISO 3166-1 alpha-2; empty where the text is none. */
    Optional<String> country(String region) {
        return PlaceNames.KNOWN.like(region).stream()
                .filter(p -> !p.isCity())
                .min(Comparator.comparing(p -> !p.kind().equals("country")))
                .map(Place::country)
                .or(() -> Optional.ofNullable(regions.get(PlaceNames.folded(region))));
    }

    /** Whether a town of the name is known, and not only a region. */
    boolean isTown(String place) {
        return places(place).stream().anyMatch(Place::isCity);
    }

    boolean isKnown(String place) {
        return !places(place).isEmpty();
    }

    /**
     * Where a place is: the greatest town of the name, in the country if one is given.
     *
     * @param country ISO 3166-1 alpha-2
     */
    Optional<Entity.Location> locate(String place, Optional<String> country) {
        Optional<Entity.Location> found = places(place).stream()
                .filter(p -> country.isEmpty() || country.get().equals(p.country()))
                .map(Place::location)
                .findFirst();
        return found.or(
                () -> country.map(c -> new Entity.Location(c, Optional.empty(), Optional.empty(), Optional.empty())));
    }
}
