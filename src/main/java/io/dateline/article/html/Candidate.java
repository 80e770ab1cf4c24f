package io.dateline.article.html;

/**
 * Something that may be the value of a field.
 *
 * @param rule where it was found: {@code json-ld headline}, {@code meta og:title}, {@code h1}
 * @param weight how much it is worth; of one field's candidates the heaviest wins
 */
record Candidate(String value, String rule, double weight) {}
