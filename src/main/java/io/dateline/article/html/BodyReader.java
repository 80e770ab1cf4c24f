package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.PageKind;
import java.util.List;
import org.jsoup.nodes.Element;

/** Finds the article in a page. Immutable. */
final class BodyReader {
    Body read(HtmlPage page, Metadata metadata) {
        List<String> paragraphs = page.dom().getElementsByTag("p").stream()
                .map(Element::text)
                .filter(s -> !s.isBlank())
                .toList();
        return new Body(
                PageKind.ARTICLE,
                paragraphs,
                List.of(),
                List.of(),
                metadata.declaredAccess().orElse(Access.UNKNOWN),
                List.of());
    }
}
