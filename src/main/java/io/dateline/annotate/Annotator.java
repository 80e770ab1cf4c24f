package io.dateline.annotate;

import io.dateline.article.Article;

/**
 * Adds one kind of finding to what is known of an article. To put a better one in the place of ours, implement this with
 * a public constructor without arguments and name the class in {@code META-INF/services/io.dateline.annotate.Annotator}
 * of a jar on the class path; {@code docs/annotators.md} shows how.
 *
 * <p>An annotator must be safe for many threads, must not change its answer from run to run, and must not fail on odd
 * text: what it throws costs the article.
 */
public interface Annotator {
    /** What an annotator finds; they run in this order, and each sees what those before it found. */
    enum Finding {
        /** Dateline, credits, attributions, agencies and origin. */
        SOURCES,
        ENTITIES,
        TOPICS,
        TIMES,
        QUOTES
    }

    /** Its kind; it runs instead of our own of that kind. */
    Finding finding();

    /**
     * What was found before, with this annotator's findings put in; {@link Annotations#withEntities} and its likes do so.
     *
     * @param found by those that ran before; what none of them looks for is empty
     */
    Annotations annotate(Article article, Annotations found);
}
