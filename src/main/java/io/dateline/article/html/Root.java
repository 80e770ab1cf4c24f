package io.dateline.article.html;

import java.util.List;

/**
 * Where the text of an article stands.
 *
 * @param parts boxes, in the order of the page, none within another
 * @param stage what found it
 */
record Root(List<Box> parts, Stage stage) {
    Root {
        parts = List.copyOf(parts);
    }

    /** In the order in which they are tried. */
    enum Stage {
        /** There is hardly any running text: the container that markup names, whatever it holds. */
        SPARSE,
        /** Markup names the text: {@code itemprop=articleBody}, or the container of a publishing system. */
        DECLARED,
        /** The article element that holds most of the running text. */
        ARTICLE,
        /** The smallest box that holds most of the running text. */
        DENSEST
    }

    int start() {
        return parts.get(0).start;
    }

    int end() {
        return parts.get(parts.size() - 1).end;
    }
}
