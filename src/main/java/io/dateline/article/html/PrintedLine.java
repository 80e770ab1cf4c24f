package io.dateline.article.html;

import java.util.Optional;

/** What a short line of a page is that is no text, by {@code phrases.tsv}; for the readers of formats that are not HTML. */
public enum PrintedLine {
    /** Share, subscribe, advertisement, comment and their like. */
    FURNITURE,
    /** Leads to other articles, or heads a list of them. */
    RELATED,
    POPULAR,
    LATEST,
    /** Nothing after it belongs to the text. */
    END,
    COPYRIGHT,
    /** Who took the picture. */
    CREDIT,
    /** Who wrote it or when. */
    BYLINE,
    PAYWALL,
    REGISTRATION,
    CONSENT,
    ERROR,
    SHELL;

    private static final Phrases PHRASES = Phrases.load();

    /** What a line is; empty for running text. */
    public static Optional<PrintedLine> of(String line) {
        return PHRASES.of(line).map(kind -> valueOf(kind.name()));
    }
}
