package io.dateline.article.html;

import io.dateline.article.DateSource;
import java.util.Locale;

/**
 * A date that may be the article's.
 *
 * @param rule where it was found
 * @param weight how much the place is worth, 0 to 1
 */
record Dated(ReadDate date, DateSource source, String rule, double weight) {
    /** Places that speak for themselves; two of one kind repeat each other. */
    enum Witness {
        JSON_LD,
        META,
        MICRODATA,
        /** What readers see. */
        PRINTED,
        URL
    }

    Witness witness() {
        return switch (source) {
            case JSON_LD -> Witness.JSON_LD;
            case META, RECORD -> Witness.META;
            case URL -> Witness.URL;
            case HTML -> rule.startsWith("itemprop") ? Witness.MICRODATA : Witness.PRINTED;
            case TEXT, DATELINE -> Witness.PRINTED;
        };
    }

    /** Whether it tells when the article was made, which may be long before it is published. */
    boolean isOfCreation() {
        return rule.toLowerCase(Locale.ROOT).contains("creat");
    }

    Candidate candidate() {
        return new Candidate(
                date.date() + date.time().map(t -> " " + t).orElse(""), source.label() + " " + rule, weight);
    }
}
