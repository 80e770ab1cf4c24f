package io.dateline.sample;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A page as its outlet printed it, and what is true of it.
 *
 * @param story texts with the same number are one story
 * @param agency that wrote the text; empty where the outlet did
 * @param showsAgency whether the page itself says so
 */
record SamplePage(
        Outlet outlet,
        String url,
        String title,
        List<String> authors,
        String section,
        OffsetDateTime published,
        List<String> paragraphs,
        Optional<String> caption,
        int story,
        Optional<String> agency,
        boolean showsAgency) {

    /** The page as it stands after a correction. */
    SamplePage corrected() {
        List<String> more = new java.util.ArrayList<>(paragraphs);
        more.add(
                outlet.language().equals("de")
                        ? "In einer früheren Fassung dieses Berichts war eine Zahl falsch angegeben."
                        : "An earlier version of this report gave a wrong figure for the attendance.");
        return new SamplePage(
                outlet, url, title, authors, section, published, more, caption, story, agency, showsAgency);
    }
}
