package io.dateline.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * What a person found on a page. What is empty is not judged.
 *
 * @param url as the archive has it
 * @param bodies readings of the text that are right, of which the better is taken: without its optional paragraphs, and
 *     with them
 * @param segments what the text must hold, and what it must not
 * @param title of the article, without the site's name
 * @param authors persons; an empty list wants none
 * @param date day of publication, {@code YYYY-MM-DD}
 * @param captions under pictures
 * @param agencies who wrote the text; an empty list wants none
 * @param wanted of the annotators
 */
record Label(
        String url,
        List<String> bodies,
        Optional<Segments> segments,
        Optional<String> title,
        Optional<List<String>> authors,
        Optional<String> date,
        List<String> captions,
        Optional<List<String>> agencies,
        Wanted wanted) {
    /** Findings; what the label leaves out is not judged. */
    record Wanted(
            Optional<List<Findings.Named>> entities,
            Optional<List<String>> topics,
            Optional<List<Findings.Time>> times) {}

    /** Pieces of text that must be found, and pieces that must not. */
    record Segments(List<String> with, List<String> without) {}
}
