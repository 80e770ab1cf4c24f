package io.dateline.annotate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The place, day and agency that open a report.
 *
 * @param text as printed, without the dash that ends it
 * @param places as named in English where known, else as printed
 * @param agency canonical name
 */
public record Dateline(String text, List<String> places, Optional<LocalDate> date, Optional<String> agency) {
    public Dateline {
        places = List.copyOf(places);
    }
}
