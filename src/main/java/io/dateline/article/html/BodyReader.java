package io.dateline.article.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the article in a page. Immutable. */
final class BodyReader {
    private final OutlineReader outlines = new OutlineReader(Cues.Words.load());
    private final Phrases phrases = Phrases.load();

    Body read(HtmlPage page, Metadata metadata) {
        Outline outline = outlines.read(page.dom());
        int title = title(outline, metadata.title());
        Labels labels = new Labels(phrases, outline);
        boolean[] dropped = Furniture.mark(outline, title);
        Root root = new RootFinder(outline, dropped).find();
        Selection selection = new Selection(outline, dropped, labels);
        List<String> paragraphs = selection.paragraphs(root, title, metadata.description(), metadata.title());
        List<String> whole = DeclaredText.orElse(paragraphs, metadata.articleBody());
        Kind kind = new Kind(outline, labels, metadata, whole);
        return new Body(
                kind.kind(page),
                whole,
                new CaptionReader(outline, labels).read(root, title),
                new TeaserReader(outline, labels).read(),
                kind.access(),
                selection.marks());
    }

    /** The block that prints the title: the heading that equals it, else the first h1; -1 where there is none. */
    private static int title(Outline outline, Optional<String> title) {
        String wanted = fold(title.orElse(""));
        int first = -1;
        for (Block block : outline.blocks()) {
            if (!block.isHeading()) {
                continue;
            }
            String text = fold(block.text());
            if (!wanted.isEmpty() && (text.equals(wanted) || (text.length() > 15 && wanted.startsWith(text)))) {
                return block.index();
            }
            if (first < 0 && block.tag().equals("h1") && block.linkShare() < 0.5) {
                first = block.index();
            }
        }
        return first;
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }
}
