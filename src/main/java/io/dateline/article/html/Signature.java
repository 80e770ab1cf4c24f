package io.dateline.article.html;

import io.dateline.article.Byline;

/** Names of a byline, for the readers of formats that are not HTML. */
public final class Signature {
    private Signature() {}

    /** The persons and organisations that a byline of whatever form names: "By Jane Doe and John Roe, Reuters". */
    public static Byline of(String byline) {
        return Names.of(byline);
    }
}
