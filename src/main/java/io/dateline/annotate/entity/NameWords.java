package io.dateline.annotate.entity;

import io.dateline.data.DataFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Words by which names of persons and organisations are told. */
final class NameWords {
    private static final Map<String, Set<String>> BY_KIND = new HashMap<>();

    static {
        for (String file :
                List.of("names.tsv", "given-names.tsv", "surnames.tsv", "companies.tsv", "country-words.tsv")) {
            for (DataFile.Row row : DataFile.resource(NameWords.class, file).rows()) {
                BY_KIND.computeIfAbsent(row.text("kind"), kind -> new HashSet<>())
                        .addAll(row.list("words"));
            }
        }
    }

    static final Set<String> GIVEN = of("given");
    static final Set<String> FAMILY_FIRST = of("family_first");
    static final Set<String> TITLES = of("title");
    /** Titles that stand before names of persons alone. */
    static final Set<String> COURTESIES = of("courtesy");

    /** Titles that belong to a name of one word: Pope Francis, Sir Keir. */
    static final Set<String> RANKS = of("rank");

    static final Set<String> LOWER_TITLES = of("lower_title");
    static final Set<String> PARTICLES = of("particle");
    static final Set<String> NOT_NAMES = of("not_name");
    static final Set<String> ORGANISATION_HEADS = of("org_head");

    /** Given names of many countries: some are words or places too. */
    static final Set<String> GIVEN_ANYWHERE = of("given_name");

    /** Words that organisations' names may hold, but words of other names too. */
    static final Set<String> ORGANISATION_WORDS = of("org_word");

    static final Set<String> SURNAMES = of("surname");
    static final Set<String> COMPANIES = of("company");
    static final Set<String> DEMONYMS = of("demonym");
    static final Set<String> TIMES = of("time");
    static final Set<String> LINKS = of("link");
    static final Set<String> ABBREVIATIONS = of("abbreviation");
    static final Set<String> PLACE_HEADS = of("place_head");
    static final Set<String> SAID = of("said");
    static final Set<String> SPEAKS = of("speaks");
    static final Set<String> TERMS = of("term");
    static final Set<String> FORMS = of("form");

    private NameWords() {}

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind);
    }
}
