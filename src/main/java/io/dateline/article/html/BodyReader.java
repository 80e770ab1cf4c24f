package io.dateline.article.html;

import io.dateline.article.Mark;
import java.util.ArrayList;
import java.util.List;

/** Finds the article in a page. Immutable. */
final class BodyReader {
    private final OutlineReader outlines = new OutlineReader(Cues.Words.load());
    private final Phrases phrases = Phrases.load();

    Body read(HtmlPage page, Metadata metadata) {
        Outline outline = outlines.read(page.dom());
        Headline headline = Headline.of(outline, metadata.title());
        int title = headline.block();
        Labels labels = new Labels(phrases, outline);
        boolean[] dropped = Furniture.mark(outline, headline, labels);
        Root root = new RootFinder(outline, dropped).find();
        Selection selection = new Selection(outline, dropped, labels);
        List<String> paragraphs = selection.paragraphs(root, headline, metadata.description());
        List<String> whole = DeclaredText.orElse(paragraphs, metadata.articleBody());
        List<Mark> marks = new ArrayList<>(selection.marks());
        marks.addAll(NearLines.of(outline, dropped, labels, root, title));
        Kind kind = new Kind(outline, labels, metadata, whole);
        return new Body(
                kind.kind(page),
                whole,
                new CaptionReader(outline, labels).read(root, title),
                new TeaserReader(outline, labels).read(),
                kind.access(root),
                marks);
    }
}
