package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A line that is nothing but a credit.
 *
 * <pre>
 * line := ["("] ["©" year] [by | source] name (("/" | "," | "and" | "with") name)* ["," place] [")"]
 * name := agency | the outlet | desk | unnamed agencies          APA/dpa    sak/Reuters    AFP, MANILA    red, ORF.at/Agenturen
 * </pre>
 *
 * @param agencies in order
 * @param role mixed where the outlet, a desk or "with" stands beside them
 * @param isMarked whether it says that it is a credit: by a word, a place behind the name, or a second name
 * @param isUnnamed whether it credits agencies without naming them
 */
record CreditLine(List<Agency> agencies, Attribution.Role role, boolean isMarked, boolean isUnnamed) {
    private static final int MAX_CHARS = 120;
    private static final int MAX_DESK = 5;
    private static final int MAX_PLACE_WORDS = 3;
    private static final WordMap<Boolean> INTRODUCTIONS = words("introduction");
    private static final WordMap<Boolean> SHARED = words("shared");
    private static final WordMap<Boolean> LINKS = words("link");
    private static final WordMap<Boolean> UNNAMED = words("unnamed");

    /** The words of a kind. */
    static WordMap<Boolean> words(String kind) {
        return WordMap.ofAll(DataFile.resource(CreditLine.class, "credit-words.tsv").rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /**
     * Reads a line; empty where it holds anything else.
     *
     * @param house words of the outlet's name, in lower case
     */
    static Optional<CreditLine> read(Line of, Set<String> house) {
        String line = of.text();
        List<Mention> mentions = of.mentions();
        if (line.length() > MAX_CHARS || (mentions.isEmpty() && !namesUnnamed(of.words()))) {
            return Optional.empty();
        }
        int afterNames =
                mentions.isEmpty() ? 0 : mentions.get(mentions.size() - 1).end();
        boolean isShared = false;
        boolean isUnnamed = false;
        boolean isMarked = line.contains("©") || line.contains("/") || mentions.size() > 1;
        List<Words.Word> place = new ArrayList<>();
        for (Words.Word word : of.words().list()) {
            if (mentions.stream().anyMatch(m -> m.holds(word))) {
                continue;
            }
            String folded = word.folded();
            boolean isDesk = isDesk(word, line);
            if (UNNAMED.of(word)) {
                isUnnamed = true;
            } else if (SHARED.of(word) || house.contains(folded) || isDesk) {
                isShared = true;
            } else if (INTRODUCTIONS.of(word)) {
                isMarked = true;
            } else if (word.start() >= afterNames && afterNames > 0 && isCapital(word)) {
                place.add(word);
            } else if (!LINKS.of(word) && !isYear(folded)) {
                return Optional.empty();
            }
        }
        boolean isPicture = line.contains("©") && isShared;
        if ((mentions.isEmpty() && !isUnnamed) || isPicture) {
            return Optional.empty();
        }
        if (!place.isEmpty()) {
            boolean isPlace = place.size() <= MAX_PLACE_WORDS
                    && line.substring(afterNames, place.get(0).start()).strip().equals(",");
            if (!isPlace) {
                return Optional.empty();
            }
            isMarked = true;
        }
        List<Agency> named = mentions.stream().map(Mention::agency).distinct().toList();
        return Optional.of(new CreditLine(
                named,
                isShared || isUnnamed ? Attribution.Role.MIXED : Attribution.Role.WIRE,
                isMarked || isUnnamed || isShared,
                isUnnamed));
    }

    /** The words of an outlet's names and host: how a line calls the house itself. */
    static Set<String> house(List<String> names) {
        Set<String> house = new HashSet<>();
        for (String name : names) {
            Words.of(name.toLowerCase(Locale.ROOT)).list().stream()
                    .map(Words.Word::folded)
                    .filter(w -> w.length() > 1)
                    .forEach(house::add);
        }
        return house;
    }

    private static boolean namesUnnamed(Words words) {
        return words.list().stream().anyMatch(UNNAMED::of);
    }

    /** An editor's letters: short, in lower case, beside a slash or before a comma: {@code sak/Reuters}. */
    private static boolean isDesk(Words.Word word, String line) {
        boolean isShort = word.length() <= MAX_DESK && word.text().equals(word.folded());
        char before = word.start() > 0 ? line.charAt(word.start() - 1) : ' ';
        char after = word.end() < line.length() ? line.charAt(word.end()) : ' ';
        return isShort
                && Character.isLetter(line.charAt(word.start()))
                && (before == '/' || after == '/' || after == ',');
    }

    private static boolean isCapital(Words.Word word) {
        return Character.isUpperCase(word.first());
    }

    private static boolean isYear(String word) {
        return word.length() == 4 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
