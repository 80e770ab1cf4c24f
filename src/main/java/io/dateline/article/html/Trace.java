package io.dateline.article.html;

import java.util.List;
import java.util.function.Supplier;

/** Hears what was weighed for each field of a page. {@link #NONE} hears nothing and costs nothing. */
interface Trace {
    Trace NONE = (field, candidates) -> {};

    /**
     * Called once a field.
     *
     * @param field as tables call it
     * @param candidates the chosen one first, none where the page gives none; made only if asked for
     */
    void weighed(String field, Supplier<List<Candidate>> candidates);
}
