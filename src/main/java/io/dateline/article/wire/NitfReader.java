package io.dateline.article.wire;

import io.dateline.archive.Document;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.text.Decoded;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * An item of NITF, after <a href="https://iptc.org/std/NITF/">IPTC's document type</a>: head/docdata, body.head,
 * body.content, body.end. An item that is marked as canceled or killed is of kind {@link PageKind#ERROR}.
 */
final class NitfReader {
    private NitfReader() {}

    static Page read(Document document, Decoded decoded) {
        Element root = Markup.xml(decoded.text());
        Draft draft = new Draft(document, decoded);
        Element none = new Element("none");
        Element head = Markup.first(root, "head").orElse(none);
        Element top = Markup.first(root, "body.head").orElse(none);
        draft.title(Markup.text(top, "hedline", "hl1"));
        draft.title(Markup.text(top, "hedline"));
        draft.title(Markup.text(head, "title"));
        draft.description(Markup.text(top, "abstract"));
        for (Element byline : Markup.all(top, "byline")) {
            List<Element> persons = Markup.all(byline, "person");
            persons.forEach(p -> draft.byline(p.text()));
            if (persons.isEmpty()) {
                draft.byline(byline.ownText().isBlank() ? byline.text() : byline.ownText());
            }
            draft.mark(Mark.Field.BYLINE, "byline", byline.text());
        }
        data(head, top, draft);
        dateline(top, draft);
        Markup.first(root, "body.content").ifPresent(content -> {
            for (Element media : Markup.all(content, "media")) {
                String credit = Markup.text(media, "media-producer");
                draft.caption(Markup.text(media, "media-caption"), Optional.of(credit));
            }
            Markup.paragraphs(content).forEach(draft::paragraph);
        });
        Markup.first(root, "body.end").ifPresent(end -> draft.byline(Markup.text(end, "tagline", "person")));
        String status = Markup.attribute(head, "management-status", "docdata");
        boolean isWithdrawn =
                Markup.all(root, "revision-history").stream().anyMatch(r -> Embargo.isWithdrawn(r.attr("function")))
                        || Embargo.isWithdrawn(status)
                        || isHeld(status, head, document);
        return isWithdrawn ? draft.page(PageKind.ERROR) : draft.page();
    }

    private static void data(Element head, Element top, Draft draft) {
        draft.mark(Mark.Field.META, "provider", Markup.text(top, "distributor", "org"));
        draft.mark(Mark.Field.META, "provider", Markup.text(top, "distributor"));
        draft.mark(Mark.Field.META, "provider", Markup.attribute(head, "regsrc", "doc-id"));
        draft.mark(Mark.Field.STORY_ID, "doc-id", Markup.attribute(head, "id-string", "doc-id"));
        draft.mark(Mark.Field.META, "version", Markup.attribute(head, "version", "du-key"));
        draft.mark(Mark.Field.COPYRIGHT, "copyrightHolder", Markup.attribute(head, "holder", "doc.copyright"));
        draft.mark(Mark.Field.COPYRIGHT, "copyrightHolder", Markup.text(top, "rights", "rights.owner"));
        draft.published(RecordDate.published(Markup.attribute(head, "norm", "date.issue"))
                .or(() -> RecordDate.published(Markup.attribute(head, "norm", "date.release")))
                .or(() -> RecordDate.published(Markup.attribute(top, "norm", "story.date"))));
        Markup.all(head, "keyword").forEach(k -> draft.keyword(k.attr("key")));
        for (Element subject : Markup.all(head, "tobject.subject")) {
            String label = subject.attr("tobject.subject.detail");
            label = label.isEmpty() ? subject.attr("tobject.subject.matter") : label;
            label = label.isEmpty() ? subject.attr("tobject.subject.type") : label;
            draft.code("iptc", subject.attr("tobject.subject.refnum"), label);
        }
        for (Element publication : Markup.all(head, "pubdata")) {
            draft.publisher(publication.attr("name")).section(publication.attr("position.section"));
        }
    }

    private static void dateline(Element top, Draft draft) {
        draft.mark(Mark.Field.DATELINE, "dateline", Markup.text(top, "dateline"));
    }

    /** {@code date.release} is the first moment at which an embargoed item may be printed. */
    private static boolean isHeld(String status, Element head, Document document) {
        return status.strip().equalsIgnoreCase("embargoed")
                && Embargo.lasts(
                        RecordDate.moment(Markup.attribute(head, "norm", "date.release")),
                        List.of(
                                document.capturedAt(),
                                RecordDate.moment(Markup.attribute(head, "norm", "date.issue"))));
    }
}
