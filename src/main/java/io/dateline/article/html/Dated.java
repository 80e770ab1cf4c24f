package io.dateline.article.html;

import io.dateline.article.DateSource;

/**
 * A date that may be the article's.
 *
 * @param rule where it was found
 * @param weight how much the place is worth, 0 to 1
 */
record Dated(ReadDate date, DateSource source, String rule, double weight) {
    Candidate candidate() {
        return new Candidate(
                date.date() + date.time().map(t -> " " + t).orElse(""), source.label() + " " + rule, weight);
    }
}
