package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.Caption;
import io.dateline.article.Mark;
import java.util.ArrayList;
import java.util.List;

/** Finds the article in a page. Immutable. */
final class BodyReader {
    private final Phrases phrases = Phrases.load();

    Body read(HtmlPage page, Metadata metadata) {
        return read(page, metadata, Trace.NONE);
    }

    /** Reads, and tells what was weighed. */
    Body read(HtmlPage page, Metadata metadata, Trace trace) {
        Outline outline = page.outline();
        Headline headline = Headline.of(outline, metadata.title());
        int title = headline.block();
        Labels labels = new Labels(phrases, outline);
        boolean[] dropped = Furniture.mark(outline, headline, labels);
        RootFinder finder = new RootFinder(outline, dropped);
        Root root = finder.find();
        Selection selection = new Selection(outline, dropped, labels);
        List<String> paragraphs = selection.paragraphs(root, headline, metadata.description());
        List<String> whole = DeclaredText.orElse(paragraphs, metadata.articleBody());
        List<Mark> marks = new ArrayList<>(selection.marks());
        marks.addAll(NearLines.of(outline, dropped, labels, root, title));
        Kind kind = new Kind(outline, labels, metadata, whole);
        List<Caption> captions = new CaptionReader(outline, labels).read(root, title);
        Access access = kind.access(root);
        trace.weighed("access", () -> BodyRules.access(access, metadata.declaredAccess()));
        trace.weighed("captions", () -> BodyRules.captions(outline, captions));
        trace.weighed("text", () -> new BodyRules(outline, dropped, finder).text(root, paragraphs, whole));
        return new Body(kind.kind(page), whole, captions, new TeaserReader(outline, labels).read(), access, marks);
    }
}
