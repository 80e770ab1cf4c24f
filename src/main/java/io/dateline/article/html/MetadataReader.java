package io.dateline.article.html;

import io.dateline.article.Address;
import io.dateline.article.Byline;
import io.dateline.article.Dating;
import io.dateline.article.Publication;
import io.dateline.data.DataFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Reads what a page says of its article outside the text. Immutable. */
final class MetadataReader {
    private MetadataReader() {}

    /**
     * With files of the user.
     *
     * @param outlets heeded before the project's own; columns as in {@code outlets.tsv}
     */
    static MetadataReader with(List<DataFile> outlets) {
        return new MetadataReader();
    }

    Metadata read(HtmlPage page) {
        return new Metadata(
                new Address(page.url(), page.url(), Optional.empty(), Optional.empty()),
                new Publication(Optional.empty(), Optional.empty()),
                title(page.dom()),
                Optional.empty(),
                Byline.NONE,
                List.of(),
                List.of(),
                Optional.of(page.dom().child(0).attr("lang")).filter(s -> !s.isBlank()).stream()
                        .toList(),
                Optional.empty(),
                Dating.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Set.of());
    }

    private static Optional<String> title(org.jsoup.nodes.Document dom) {
        for (Element meta : dom.head().getElementsByTag("meta")) {
            if (meta.attr("property").equals("og:title")
                    && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content").strip());
            }
        }
        return Optional.of(dom.title()).filter(s -> !s.isBlank());
    }
}
