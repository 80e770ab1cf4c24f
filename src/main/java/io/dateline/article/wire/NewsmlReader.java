package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.text.Decoded;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A newsItem of NewsML-G2, after IPTC's public guidelines (<a href="https://iptc.org/std/NewsML-G2/guidelines/">IPTC</a>):
 * itemMeta says what the item is, contentMeta what it is about, contentSet holds it.
 *
 * <p>An item that its provider canceled or withholds, or whose embargo lasts beyond the moment when it was captured, is
 * none that a reader could read: its page is of kind {@link PageKind#ERROR}, and so is never counted as an article.
 */
final class NewsmlReader {
    private NewsmlReader() {}

    static Page read(Document document, Decoded decoded) {
        Element root = Markup.xml(decoded.text());
        Element item = Markup.first(root, "newsitem").orElse(root);
        Draft draft = new Draft(document, decoded);
        rights(item, draft);
        Element meta = Markup.first(item, "itemmeta").orElseGet(() -> new Element("itemmeta"));
        Element content = Markup.first(item, "contentmeta").orElseGet(() -> new Element("contentmeta"));
        draft.published(RecordDate.published(Markup.text(meta, "firstcreated"))
                .or(() -> RecordDate.published(Markup.text(content, "contentcreated")))
                .or(() -> RecordDate.published(Markup.text(meta, "versioncreated"))));
        draft.modified(RecordDate.moment(Markup.text(meta, "versioncreated")));
        draft.mark(Mark.Field.META, "provider", named(meta, "provider"));
        draft.mark(Mark.Field.STORY_ID, "guid", item.attr("guid"));
        draft.mark(Mark.Field.META, "version", item.attr("version"));
        content(content, draft);
        draft.language(item.attr("xml:lang"));
        text(item, draft);
        return isWithheld(root, meta, document) ? draft.page(PageKind.ERROR) : draft.page();
    }

    private static void rights(Element item, Draft draft) {
        Markup.first(item, "rightsinfo").ifPresent(rights -> {
            draft.mark(Mark.Field.COPYRIGHT, "copyrightHolder", named(rights, "copyrightholder"));
            draft.mark(Mark.Field.COPYRIGHT, "copyrightNotice", Markup.text(rights, "copyrightnotice"));
        });
    }

    /** The name that an element carries in itself, else its code without the vocabulary's alias. */
    private static String named(Element under, String name) {
        Optional<Element> element = Markup.first(under, name);
        String printed = element.map(e -> Markup.text(e, "name")).orElse("");
        if (!printed.isBlank()) {
            return printed;
        }
        String code = element.map(e -> e.attr("qcode").isEmpty() ? e.attr("literal") : e.attr("qcode"))
                .orElse("");
        return code.substring(code.indexOf(':') + 1);
    }

    private static void content(Element meta, Draft draft) {
        draft.title(Markup.text(meta, "headline"));
        for (Element description : Markup.children(meta, "description")) {
            if (description.attr("role").endsWith(":caption")) {
                draft.caption(description.text(), Optional.of(Markup.text(meta, "creditline")));
            } else {
                draft.description(description.text());
            }
        }
        draft.language(Markup.attribute(meta, "tag", "language"));
        for (Element by : Markup.children(meta, "by")) {
            draft.byline(by.text()).mark(Mark.Field.BYLINE, "byline", by.text());
        }
        if (Markup.children(meta, "by").isEmpty()) {
            Markup.children(meta, "creator").forEach(c -> draft.byline(Markup.text(c, "name")));
        }
        draft.mark(Mark.Field.DATELINE, "dateline", Markup.text(meta, "dateline"));
        draft.mark(Mark.Field.CREDIT, "creditline", Markup.text(meta, "creditline"));
        for (Element source : Markup.children(meta, "infosource")) {
            draft.mark(Mark.Field.META, "infoSource", Markup.text(source, "name"));
        }
        Markup.children(meta, "keyword").forEach(k -> draft.keyword(k.text()));
        for (Element located : Markup.children(meta, "located")) {
            code(located, "located", draft);
        }
        Markup.children(meta, "subject").forEach(subject -> code(subject, "", draft));
    }

    /** IPTC's subjects are of scheme {@code iptc}; others keep the alias of their vocabulary. */
    private static void code(Element subject, String scheme, Draft draft) {
        String code = subject.attr("qcode").isEmpty() ? subject.attr("literal") : subject.attr("qcode");
        int colon = code.indexOf(':');
        String alias = colon < 0 ? "literal" : code.substring(0, colon);
        boolean isIptc = alias.equals("medtop") || alias.equals("subj");
        draft.code(
                !scheme.isEmpty() ? scheme : isIptc ? "iptc" : alias,
                code.substring(colon + 1),
                Markup.text(subject, "name"));
    }

    private static void text(Element item, Draft draft) {
        Optional<Element> set = Markup.first(item, "contentset");
        Optional<Element> html = set.flatMap(s -> Markup.first(s, "body"));
        Optional<Element> nitf = html.flatMap(b -> Markup.first(b, "body.content"));
        if (html.isPresent()) {
            Markup.paragraphs(nitf.or(() -> html).orElseThrow()).forEach(draft::paragraph);
            return;
        }
        set.flatMap(s -> Markup.first(s, "inlinedata"))
                .ifPresent(data -> Markup.paragraphsOfHtml(data.wholeText()).forEach(draft::paragraph));
    }

    private static boolean isWithheld(Element root, Element meta, Document document) {
        Optional<Instant> embargo = RecordDate.moment(Markup.text(meta, "embargoed"));
        return Embargo.isWithdrawn(Markup.attribute(meta, "qcode", "pubstatus"))
                || Embargo.lasts(
                        embargo,
                        List.of(
                                document.capturedAt(),
                                RecordDate.moment(Markup.text(root, "header", "sent")),
                                RecordDate.moment(Markup.text(meta, "versioncreated"))));
    }
}
