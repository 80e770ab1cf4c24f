package io.dateline.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The place, day and agency that open a report.
 *
 * @param text as printed, without the dash that ends it
 * @param places as printed, in capitals and small letters
 * @param agency canonical name
 * @param locations of the places, in their order; where no town is known, the country that stands behind it
 */
public record Dateline(
        String text,
        List<String> places,
        Optional<LocalDate> date,
        Optional<String> agency,
        List<Optional<Entity.Location>> locations) {
    public Dateline {
        places = List.copyOf(places);
        locations = List.copyOf(locations);
    }

    /** With places that nobody looked up. */
    public Dateline(String text, List<String> places, Optional<LocalDate> date, Optional<String> agency) {
        this(
                text,
                places,
                date,
                agency,
                places.stream().map(p -> Optional.<Entity.Location>empty()).toList());
    }
}
