package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.Address;
import io.dateline.article.Byline;
import io.dateline.article.Dating;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Publication;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a page says of its article outside the text.
 *
 * @param title without the site's name
 * @param sections of the site, outermost first, as printed
 * @param keywords as printed
 * @param declaredLanguages BCP 47 tags by markup, the most trusted first
 * @param declaredAccess by {@code isAccessibleForFree} and its like
 * @param articleBody the text that JSON-LD gives, as it stands there
 * @param declaredTypes of JSON-LD and Open Graph, as printed: {@code NewsArticle}, {@code article}, {@code website}
 * @param marks what the page says of who wrote it, unweighed
 */
record Metadata(
        Address address,
        Publication publication,
        Optional<String> title,
        Optional<String> description,
        Byline byline,
        List<String> sections,
        List<String> keywords,
        List<String> declaredLanguages,
        Optional<String> imageUrl,
        Dating dating,
        Optional<Access> declaredAccess,
        Optional<String> articleBody,
        List<String> declaredTypes,
        List<Mark> marks,
        Set<Issue> issues) {
    Metadata {
        sections = List.copyOf(sections);
        keywords = List.copyOf(keywords);
        declaredLanguages = List.copyOf(declaredLanguages);
        declaredTypes = List.copyOf(declaredTypes);
        marks = List.copyOf(marks);
        issues = Set.copyOf(issues);
    }
}
