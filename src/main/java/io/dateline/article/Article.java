package io.dateline.article;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document says.
 *
 * @param byline who signed it
 * @param sections of the site, outermost first, as printed
 * @param keywords as printed
 * @param language BCP 47
 * @param paragraphs of the body in order, subheads, list entries and sign-offs among them; no blank ones
 * @param imageUrl the main image
 * @param teasers titles of other articles on the page
 * @param marks what the page says of who wrote it, unweighed
 * @param codes subjects that the archive itself gives (Reuters topics, IPTC codes)
 */
public record Article(
        Address address,
        Publication publication,
        Optional<String> title,
        Optional<String> description,
        Byline byline,
        List<String> sections,
        List<String> keywords,
        Optional<String> language,
        List<String> paragraphs,
        List<Caption> captions,
        Optional<String> imageUrl,
        Dating dating,
        Access access,
        List<Teaser> teasers,
        List<Mark> marks,
        List<Code> codes,
        Decoding decoding,
        Set<Issue> issues) {

    private static final String BETWEEN_PARAGRAPHS = "\n\n";

    public Article {
        sections = List.copyOf(sections);
        keywords = List.copyOf(keywords);
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        teasers = List.copyOf(teasers);
        marks = List.copyOf(marks);
        codes = List.copyOf(codes);
        issues = Set.copyOf(issues);
    }

    /** The paragraphs, joined by a blank line: what every {@code text_offset} counts in, in UTF-16 units. */
    public String text() {
        return String.join(BETWEEN_PARAGRAPHS, paragraphs);
    }
}
