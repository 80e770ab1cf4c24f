package io.dateline.article;

import java.util.List;

/**
 * Who signed the article.
 *
 * @param persons one name an entry: no roles, no places, no "By"
 * @param organisations desks, outlets and agencies that stand where an author would
 */
public record Byline(List<String> persons, List<String> organisations) {
    public static final Byline NONE = new Byline(List.of(), List.of());

    public Byline {
        persons = List.copyOf(persons);
        organisations = List.copyOf(organisations);
    }
}
