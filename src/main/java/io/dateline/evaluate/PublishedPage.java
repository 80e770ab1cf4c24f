package io.dateline.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What the tables say of a page, its last captured version.
 *
 * @param date of publication, {@code YYYY-MM-DD}
 */
public record PublishedPage(
        String url,
        Optional<String> title,
        List<String> authors,
        Optional<String> date,
        List<String> captions,
        List<String> agencies,
        String text,
        Findings findings) {
    public PublishedPage {
        authors = List.copyOf(authors);
        captions = List.copyOf(captions);
        agencies = List.copyOf(agencies);
    }
}
