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
        for (String file : List.of(
                "names.tsv",
                "given-names.tsv",
                "surnames.tsv",
                "companies.tsv",
                "country-words.tsv",
                "teams.tsv",
                "media.tsv")) {
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
    /** What may stand between a government and what it says: "Moscow also said". */
    static final Set<String> SPEAKS_AFTER = of("speaks_after");

    /** What governments have, and towns have not: "Beijing's policy". */
    static final Set<String> GOVERNS = of("governs");

    static final Set<String> TERMS = of("term");
    /** Papers, channels and services of the net. */
    static final Set<String> MEDIA = of("medium");

    static final Set<String> TEAMS = of("team");

    /** Towns whose names are those of teams where a text is on sport. */
    static final Set<String> TEAM_TOWNS = of("team_town");

    /** What opens a sentence or a link, and no name. */
    static final Set<String> OPENERS = of("opener");

    /** What stands before the apostrophe of a contraction: I've. */
    static final Set<String> CONTRACTED = of("contracted");

    /** What stands behind a name and is none alone: Jr. */
    static final Set<String> GENERATIONS = of("generation");

    /** What a hyphen joins to a name: London-based. */
    static final Set<String> HYPHEN_ENDS = of("hyphen_end");

    /** Last words of laws, wars, prizes and diseases: no organisations and no places. */
    static final Set<String> NO_BODIES = of("no_body");

    /** What names of works stand behind. */
    static final Set<String> WORKS = of("work");

    /** Words of texts on sport. */
    static final Set<String> SPORT = of("sport");

    /** What stands before and behind towns that are teams. */
    static final Set<String> TEAM_BEFORE = of("team_before");

    static final Set<String> TEAM_AFTER = of("team_after");

    /** What stands before towns that are no teams. */
    static final Set<String> WHERE = of("where");
    /** What stands before towns and never before persons. */
    static final Set<String> WHERE_ONLY = of("where_only");

    /** Words that open names of organisations: Universidad de Chile, FC Nantes. */
    static final Set<String> HEADS_FIRST = of("head_first");

    /** Words that open names of places: Avenida Bolívar. */
    static final Set<String> PLACES_FIRST = of("place_first");

    /** Words behind which a person's or town's name means neither: rue Victor Hugo. */
    static final Set<String> NO_PERSON_AFTER = of("no_person_after");

    /** Organisations called like words, told by a mark before them: «Bild». */
    static final Set<String> MARKED = of("marked");

    /** Large towns called like words of other languages than English. */
    static final Set<String> PLACE_WORDS = of("place_word");

    static final Set<String> FORMS = of("form");

    private NameWords() {}

    static boolean isGiven(String word) {
        return GIVEN.contains(word) || GIVEN_ANYWHERE.contains(word);
    }

    private static Set<String> of(String kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), kind);
    }
}
