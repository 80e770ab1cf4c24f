package io.dateline.article.html;

import io.dateline.article.Access;
import io.dateline.article.Caption;
import io.dateline.article.Mark;
import io.dateline.article.PageKind;
import io.dateline.article.Teaser;
import java.util.List;

/**
 * What a page shows its reader.
 *
 * @param paragraphs of the article, in order; no blank ones
 * @param marks lines of the page that say who wrote or owns the text and that are no part of it
 */
record Body(
        PageKind kind,
        List<String> paragraphs,
        List<Caption> captions,
        List<Teaser> teasers,
        Access access,
        List<Mark> marks) {
    Body {
        paragraphs = List.copyOf(paragraphs);
        captions = List.copyOf(captions);
        teasers = List.copyOf(teasers);
        marks = List.copyOf(marks);
    }
}
