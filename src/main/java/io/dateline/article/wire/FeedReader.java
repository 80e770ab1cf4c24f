package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.text.Decoded;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * An item of RSS 2.0 or an entry of Atom (RFC 4287). The text is {@code content:encoded} or {@code content}; where a feed
 * gives a summary alone, that is the description and all the text there is.
 */
final class FeedReader {
    private FeedReader() {}

    static Page read(Document document, Decoded decoded) {
        Element root = Markup.xml(decoded.text());
        Element item =
                Markup.first(root, "item").or(() -> Markup.first(root, "entry")).orElse(root);
        Draft draft = new Draft(document, decoded);
        for (Element field : item.children()) {
            read(field, draft);
        }
        String summary = html(item, "description", "summary");
        String body = html(item, "encoded", "content");
        List<String> text = Markup.paragraphsOfHtml(body);
        Markup.captionsOfHtml(body.isEmpty() ? summary : body).forEach(c -> draft.caption(c, Optional.empty()));
        pictures(item, draft);
        List<String> teaser = Markup.paragraphsOfHtml(summary);
        draft.description(String.join(" ", teaser));
        (text.isEmpty() ? teaser : text).forEach(draft::paragraph);
        return draft.page();
    }

    /** Media RSS: a picture's address, the line under it, its credit; in the item, or in groups and contents of it. */
    private static void pictures(Element item, Draft draft) {
        for (Element media : Markup.all(item, "content")) {
            boolean isPicture = media.attr("medium").equals("image")
                    || media.attr("type").startsWith("image/")
                    || (media.normalName().startsWith("media:")
                            && media.attr("medium").isEmpty());
            if (isPicture && !media.attr("url").isEmpty()) {
                draft.image(media.attr("url"));
                draft.caption(Markup.text(media, "description"), Optional.of(Markup.text(media, "credit")));
            }
        }
        Markup.children(item, "description").stream()
                .filter(d -> d.normalName().startsWith("media:"))
                .forEach(d -> draft.caption(d.text(), Optional.of(Markup.text(item, "credit"))));
    }

    private static void read(Element field, Draft draft) {
        switch (Markup.name(field)) {
            case "title" ->
                draft.title(Jsoup.parseBodyFragment(field.wholeText()).text());
            case "link" -> link(field, draft);
            case "guid" -> draft.url(field.attr("ispermalink").equals("false") ? "" : webOnly(field.text()));
            case "pubdate", "published", "date", "issued" -> draft.published(RecordDate.published(field.text()));
            case "updated" -> draft.modified(RecordDate.moment(field.text()));
            case "creator" -> author(field.text(), draft);
            case "author" ->
                author(Markup.first(field, "name").map(Element::text).orElseGet(field::text), draft);
            case "category" -> draft.keyword(field.attr("term").isEmpty() ? field.text() : field.attr("term"));
            case "source" ->
                draft.mark(
                        Mark.Field.META,
                        "source",
                        Markup.first(field, "title").map(Element::text).orElseGet(field::text));
            case "rights", "copyright" -> draft.mark(Mark.Field.COPYRIGHT, "copyright", field.text());
            case "enclosure" -> draft.image(field.attr("type").startsWith("image/") ? field.attr("url") : "");
            case "language" -> draft.language(field.text());
            case "publisher" -> draft.publisher(field.text());
            case "credit" -> draft.mark(Mark.Field.CREDIT, "media:credit", field.text());
            default -> {
                // Fields of other vocabularies say nothing of the article.
            }
        }
    }

    private static void author(String name, Draft draft) {
        // RSS has "mail@example.com (Name)" in author.
        int open = name.indexOf('(');
        int close = name.indexOf(')', open + 1);
        String printed = name.indexOf('@') >= 0 && open >= 0 && close > open ? name.substring(open + 1, close) : name;
        if (printed.indexOf('@') < 0) {
            draft.byline(printed).mark(Mark.Field.BYLINE, "author", printed);
        }
    }

    private static void link(Element field, Draft draft) {
        boolean isPage = field.attr("rel").isEmpty() || field.attr("rel").equals("alternate");
        if (isPage) {
            draft.url(field.attr("href").isEmpty() ? field.text() : field.attr("href"));
        }
    }

    private static String webOnly(String text) {
        return text.startsWith("http") ? text : "";
    }

    private static String html(Element item, String... names) {
        for (String name : names) {
            Optional<Element> field = Markup.children(item, name).stream()
                    .filter(f -> !f.normalName().startsWith("media:"))
                    .findFirst();
            if (field.isPresent()) {
                Element element = field.orElseThrow();
                return element.childrenSize() > 0 ? element.html() : element.wholeText();
            }
        }
        return "";
    }
}
