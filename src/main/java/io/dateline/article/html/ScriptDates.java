package io.dateline.article.html;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The date of publication in a page's scripts, under a name that publishing systems use: {@code "publishedAt":"2024-05-03"}.
 * Bounded, each script read once for each name.
 */
final class ScriptDates {
    /** The most telling first. */
    private static final List<String> NAMES = List.of(
            "datePublished",
            "publishedAt",
            "published_at",
            "publishDate",
            "publish_date",
            "publicationDate",
            "publication_date",
            "publishedDate",
            "published_date",
            "firstPublished",
            "first_published",
            "publishedFirst",
            "firstPublication",
            "first_publication",
            "first-publication",
            "firstPublishDate",
            "publication-date",
            "publish-date",
            "date_publication",
            "datePublication",
            "fechaPublicacion",
            "fecha_publicacion",
            "articleDate",
            "article_date",
            "pubDate",
            "pub_date",
            "publishTime",
            "publish_time",
            "dateCreated",
            "created_at",
            "createdAt");

    /** Characters of a page's scripts that are read. */
    private static final int MAX_CHARACTERS = 2_000_000;
    /** Characters after a name that may hold its date. */
    private static final int WINDOW = 48;

    private ScriptDates() {}

    static Optional<ReadDate> first(List<Element> scripts) {
        int left = MAX_CHARACTERS;
        for (Element script : scripts) {
            String code = script.data();
            left -= code.length();
            if (left < 0) {
                break;
            }
            for (String name : NAMES) {
                Optional<ReadDate> date = after(code, name);
                if (date.isPresent()) {
                    return date;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ReadDate> after(String code, String name) {
        int at = code.indexOf(name);
        if (at < 0) {
            return Optional.empty();
        }
        int start = at + name.length();
        String behind = code.substring(start, Math.min(code.length(), start + WINDOW));
        String value = behind.replaceFirst("^[\\\\\"' ]{0,4}[:=,][\\\\\"' (]{0,4}", "");
        boolean assigned = value.length() < behind.length();
        return assigned && !value.isEmpty() && Character.isDigit(value.charAt(0))
                ? DateText.MACHINE.first(value.split("[\"'\\\\,}]", 2)[0]).filter(Datings::isPrecise)
                : Optional.empty();
    }
}
