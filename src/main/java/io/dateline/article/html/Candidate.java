package io.dateline.article.html;

/**
 * Something that may be the value of a field.
 *
 * @param rule where it was found: {@code json-ld headline}, {@code meta og:title}, {@code h1}
 * @param weight how much it is worth; of one field's candidates the heaviest wins
 * @param verdict why it is the field's value or is not; empty where the weights tell
 */
record Candidate(String value, String rule, double weight, String verdict) {
    Candidate(String value, String rule, double weight) {
        this(value, rule, weight, "");
    }

    Candidate judged(String why) {
        return new Candidate(value, rule, weight, why);
    }
}
