package io.dateline.annotate.source;

import io.dateline.annotate.entity.Titles;
import io.dateline.data.DataFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The name of who is cited, cut out of the words around it: {@code UBS analyst John Hodulik}, {@code Gaza Health Ministry},
 * {@code Ukraine's military intelligence service}, {@code police}.
 *
 * @param start in UTF-16 units of its paragraph
 */
record CitedName(int start, int end) {
    /** Words of a name: "Ukraine's military intelligence service" has four and an s. */
    private static final int MAX_WORDS = 9;

    private static final int MAX_SMALL_WORDS = 4;
    /** Words before a name that are none of it: also the. */
    private static final int MAX_LEADING = 3;
    /** Characters of a short capitalised word whose full stop ends no sentence: Mr., U.S. */
    private static final int MAX_ABBREVIATION = 3;

    private static final WordMap<Boolean> INSTITUTIONS = of("institution");
    private static final WordMap<Boolean> MEDIA = of("medium");
    private static final WordMap<Boolean> ARTICLES = of("article");
    private static final WordMap<Boolean> CONNECTORS = of("connector");
    private static final WordMap<Boolean> SOURCES_OF = of("of");
    private static final WordMap<Boolean> NEVER = of("never");
    private static final WordMap<Boolean> LEADING = of("leading");
    private static final WordMap<Boolean> ALONE = of("alone");
    private static final WordMap<Boolean> FRONTED = of("fronted");
    private static final WordMap<Boolean> OPENING = of("opening");
    private static final WordMap<Boolean> JOINING = of("joining");
    private static final WordMap<Boolean> BETWEEN = of("between");
    private static final WordMap<Boolean> REPORTING = of("reporting");
    private static final WordMap<Boolean> GENITIVE = of("genitive");
    private static final WordMap<Boolean> OBJECT = of("object");
    private static final WordMap<Boolean> INDEFINITE = of("indefinite");
    private static final WordMap<Boolean> PRONOUNS = of("pronoun");
    private static final WordMap<Boolean> COUNTS = of("count");
    private static final WordMap<Boolean> OCCASIONS = of("occasion");

    /** How a language's words tell where a name ends. */
    enum Grammar {
        /** Nouns are small, and only names are capital. */
        SMALL_NOUNS,
        /** German, where the name is who speaks, and whoever is spoken to may follow: {@code sagte Ann Lee der Zeitung}. */
        GERMAN_SPEAKER,
        /** German, where the name is a source, and its own genitive may follow: {@code laut Polizei der Stadt}. */
        GERMAN_SOURCE
    }

    private static WordMap<Boolean> of(String kind) {
        return WordMap.ofAll(DataFile.resource(CitedName.class, "cited-words.tsv").rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    String in(String text) {
        return text.substring(start, end);
    }

    static boolean isMedium(List<Words.Word> words) {
        return words.stream().anyMatch(w -> MEDIA.of(w));
    }

    /** Whether a name is one word that many bear: {@code officials}, {@code police}. */
    static boolean isCommon(List<Words.Word> words) {
        return words.size() == 1 && INSTITUTIONS.of(words.get(0));
    }

    /**
     * A name without what somebody is: {@code Luz Vásquez} for {@code psicóloga Luz Vásquez}. The same text where no
     * name of two words and more ends it.
     */
    static String person(String name, Grammar grammar) {
        List<Words.Word> words = Words.of(name).list();
        int small = 0;
        while (small < words.size() && isSmall(words.get(small))) {
            small++;
        }
        boolean isAfterNoun = small > 0 && !CONNECTORS.of(words.get(small - 1)) && !isArticle(words.get(small - 1));
        int last = words.size();
        while (last > small && !isSmall(words.get(last - 1))) {
            last--;
        }
        if (!isAfterNoun || small == words.size() || last > small) {
            return Titles.without(name);
        }
        String rest = name.substring(words.get(small).start());
        String person = Titles.without(rest);
        boolean isNamed = grammar == Grammar.SMALL_NOUNS && words.size() - small > 1;
        return isNamed || !person.equals(rest) ? person : name;
    }

    /** The words before a verb, back to the start of their clause. */
    static Optional<CitedName> before(String text, List<Words.Word> words, int verb, Grammar grammar) {
        int first = clause(text, words, verb);
        boolean isClause = first == 0 || !isJoined(text, words, first - 1);
        boolean isBare = first == verb || !isClause || !isBlank(text, words, verb - 1);
        if (isBare || NEVER.of(words.get(verb - 1)) || JOINING.of(words.get(verb - 1))) {
            return Optional.empty();
        }
        boolean isGerman = grammar != Grammar.SMALL_NOUNS;
        if (isGerman
                && (OPENING.of(words.get(first)) || isArticle(words.get(verb - 1)) || isOfPronoun(text, words, verb))) {
            return Optional.empty();
        }
        while (first < verb && (isArticle(words.get(first)) || LEADING.of(words.get(first)))) {
            first++;
        }
        int end = verb;
        while (end > first + 1 && isSmall(words.get(end - 1)) && !isNoun(words.get(end - 1))) {
            Words.Word word = words.get(end - 1);
            if (SOURCES_OF.of(word) || NEVER.of(word)) {
                return Optional.empty();
            }
            boolean isHead = !isGerman && !isAdverb(word) && hasCapital(words, first, end);
            int occasion = isHead ? occasion(words, first, end) : end - 1;
            if (occasion == end) {
                break;
            }
            end = occasion;
        }
        return named(words, first, end);
    }

    /** {@code Immer wieder sagte er}. */
    private static boolean isOfPronoun(String text, List<Words.Word> words, int verb) {
        return isJoined(text, words, verb) && PRONOUNS.of(words.get(verb + 1));
    }

    private static int clause(String text, List<Words.Word> words, int verb) {
        int first = verb;
        while (first > 0 && verb - first < MAX_WORDS && isJoined(text, words, first - 1)) {
            first--;
        }
        return first;
    }

    private static boolean hasCapital(List<Words.Word> words, int first, int end) {
        return words.subList(first, end).stream().anyMatch(w -> !isSmall(w) && !isArticle(w));
    }

    /** Where the words of an occasion begin that end here: {@code in a statement}, {@code at the time}; the end where none do. */
    private static int occasion(List<Words.Word> words, int first, int end) {
        for (int i = end - 1; i > first && end - i <= MAX_SMALL_WORDS && isSmall(words.get(i)); i--) {
            if (OCCASIONS.of(words.get(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isAdverb(Words.Word word) {
        return BETWEEN.of(word)
                || LEADING.of(word)
                || word.folded().endsWith("ly")
                || word.folded().endsWith("mente");
    }

    /** Whether who speaks stands behind a German verb, as another word opens the clause: {@code Das sagte Ann Lee}. */
    static boolean isInverted(String text, List<Words.Word> words, int verb) {
        int first = clause(text, words, verb);
        boolean isClause = first < verb && (first == 0 || !isJoined(text, words, first - 1));
        return isClause && (OPENING.of(words.get(first)) || (first == verb - 1 && FRONTED.of(words.get(first))));
    }

    /** The words before one that stands behind its noun: {@code der Polizei zufolge}. */
    static Optional<CitedName> ahead(String text, List<Words.Word> words, int at) {
        int first = at;
        while (first > 0
                && at - first < MAX_WORDS
                && isJoined(text, words, first - 1)
                && isNominal(words.get(first - 1))) {
            first--;
        }
        int start = first;
        for (int i = at - 1; i >= first; i--) {
            if (isArticle(words.get(i)) && isSmall(words.get(i)) && !GENITIVE.of(words.get(i))) {
                start = i + 1;
                break;
            }
        }
        while (start < at && (isArticle(words.get(start)) || LEADING.of(words.get(start)))) {
            start++;
        }
        return start < at ? named(words, start, at) : Optional.empty();
    }

    /** A noun, or what may stand among nouns: an article, a preposition, an adjective in the dative. */
    private static boolean isNominal(Words.Word word) {
        String folded = word.folded();
        boolean isAdjective = folded.endsWith("en") || folded.endsWith("er") || folded.endsWith("em");
        return !NEVER.of(word) && (!isSmall(word) || isArticle(word) || CONNECTORS.of(word) || isAdjective);
    }

    /** The words of a name from here on. */
    static Optional<CitedName> after(String text, List<Words.Word> words, int from, Grammar grammar) {
        int first = from;
        while (first < words.size() && first - from < MAX_LEADING && isLeading(words.get(first))) {
            first++;
        }
        if (first >= words.size() || isParted(text, words, from, first)) {
            return Optional.empty();
        }
        boolean isGerman = grammar != Grammar.SMALL_NOUNS;
        boolean isPlain = first == from || !isArticle(words.get(first - 1));
        int start = first;
        int end = first;
        int small = 0;
        boolean isNamed = false;
        for (int i = first; i < words.size() && i - first < MAX_WORDS; i++) {
            Words.Word word = words.get(i);
            boolean isEnd = isGerman && isNamed && endsGerman(words, i, grammar, isPlain);
            if (NEVER.of(word) || isEnd) {
                break;
            }
            if (isGerman && !isSmall(word) && ALONE.of(word)) {
                if (!isSourceAhead(text, words, i)) {
                    end = i + 1;
                    break;
                }
                isNamed = false;
                start = i + 1;
                end = start;
            } else if (!isSmall(word)) {
                isNamed = true;
                small = 0;
                end = i + 1;
            } else if (isNoun(word)) {
                small = 0;
                end = i + 1;
                isNamed = true;
            } else {
                if (!isNamed && SOURCES_OF.of(word)) {
                    start = i + 1;
                }
                small++;
            }
            boolean isLink = isSmall(word) && (CONNECTORS.of(word) || isArticle(word));
            boolean isTail = isNamed && isSmall(word) && !isLink && !isPossessive(text, words, end - 1);
            if (isTail && ALONE.of(word)) {
                end = owner(text, words, start, end);
            }
            if (small > MAX_SMALL_WORDS || (isTail && !isNounAhead(text, words, i)) || !isJoined(text, words, i)) {
                break;
            }
        }
        while (start < end && isArticle(words.get(start))) {
            start++;
        }
        return end > start ? named(words, start, end) : Optional.empty();
    }

    private static boolean isLeading(Words.Word word) {
        boolean isSkipped = REPORTING.of(word) || (LEADING.of(word) && !NEVER.of(word));
        return isArticle(word) || (isSkipped && isSmall(word));
    }

    /** Whether a sentence ends, or a quotation begins behind a colon, before a word, or a comma stands further on. */
    private static boolean isParted(String text, List<Words.Word> words, int at, int to) {
        int from = at > 0 ? words.get(at - 1).end() : 0;
        int start = words.get(at).start();
        return text.substring(from, start).chars().anyMatch(c -> ".:;!?".indexOf(c) >= 0)
                || text.substring(start, words.get(to).start()).indexOf(',') >= 0;
    }

    /** Whether a name ends before a word: before whom somebody tells, what somebody says, how many they are. */
    private static boolean endsGerman(List<Words.Word> words, int at, Grammar grammar, boolean isPlain) {
        Words.Word word = words.get(at);
        Words.Word before = words.get(at - 1);
        if (Character.isDigit(word.first())) {
            return word.length() > 1 && !MEDIA.of(before);
        }
        boolean isGenitive = GENITIVE.of(word);
        if (!isSmall(word) || !(isGenitive || OBJECT.of(word))) {
            return false;
        }
        if (isSmall(before) && CONNECTORS.of(before)) {
            return INDEFINITE.of(word);
        }
        boolean isOfSpeaker = grammar == Grammar.GERMAN_SPEAKER && isPlain;
        return !isGenitive || isOfSpeaker;
    }

    /** Whether the one whose figures or words they are follows: {@code Angaben der Polizei}, {@code Berichten von}. */
    private static boolean isSourceAhead(String text, List<Words.Word> words, int at) {
        return isJoined(text, words, at) && (GENITIVE.of(words.get(at + 1)) || SOURCES_OF.of(words.get(at + 1)));
    }

    /** Where the name of an owner ends: {@code the Harbour Institute's Best Ports report}. */
    private static int owner(String text, List<Words.Word> words, int start, int end) {
        for (int i = end - 2; i > start; i--) {
            if (words.get(i).folded().equals("s") && isPossessive(text, words, i - 1)) {
                return i;
            }
        }
        return end;
    }

    /** Whether the next words, few and small, lead to a noun that is an institution: {@code state television}. */
    private static boolean isNounAhead(String text, List<Words.Word> words, int from) {
        for (int i = from; i < words.size() && i - from < 3; i++) {
            if (isNoun(words.get(i))) {
                return true;
            }
            if (!isSmall(words.get(i)) || CONNECTORS.of(words.get(i)) || !isJoined(text, words, i)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isPossessive(String text, List<Words.Word> words, int at) {
        int end = words.get(at).end();
        return words.get(at).folded().equals("s")
                || (end < text.length() && (text.charAt(end) == '’' || text.charAt(end) == '\''));
    }

    private static Optional<CitedName> named(List<Words.Word> words, int first, int end) {
        if (first >= end) {
            return Optional.empty();
        }
        boolean isNamed = false;
        boolean isNoSource = true;
        for (int i = first; i < end; i++) {
            Words.Word word = words.get(i);
            isNoSource &= ALONE.of(word) || Character.isDigit(word.first());
            if (NEVER.of(word) || (i == first && Character.isDigit(word.first()))) {
                return Optional.empty();
            }
            int letter = word.first();
            isNamed |= Character.isLetter(letter) && !Character.isLowerCase(letter) && !(i == first && COUNTS.of(word));
        }
        boolean isInstitution = isNoun(words.get(end - 1));
        return !isNoSource && (isNamed || isInstitution)
                ? Optional.of(new CitedName(
                        words.get(first).start(), words.get(end - 1).end()))
                : Optional.empty();
    }

    /** Whether a sentence ends behind a word: a full stop and a capital follow it, and it is no abbreviation. */
    static boolean isEnd(String text, List<Words.Word> words, int at) {
        Words.Word word = words.get(at);
        Words.Word next = words.get(at + 1);
        return word.length() > MAX_ABBREVIATION
                && !isSmall(next)
                && text.substring(word.end(), next.start()).chars().anyMatch(c -> ".!?".indexOf(c) >= 0);
    }

    private static boolean isNoun(Words.Word word) {
        return INSTITUTIONS.of(word) || MEDIA.of(word);
    }

    private static boolean isArticle(Words.Word word) {
        return ARTICLES.of(word);
    }

    private static boolean isSmall(Words.Word word) {
        return !Character.isUpperCase(word.first()) && !Character.isDigit(word.first());
    }

    private static boolean isBlank(String text, List<Words.Word> words, int at) {
        return text.substring(words.get(at).end(), words.get(at + 1).start()).isBlank();
    }

    /** Whether nothing parts a word from the next: a full stop does, but for one behind a short capitalised word. */
    private static boolean isJoined(String text, List<Words.Word> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        Words.Word word = words.get(at);
        int to = words.get(at + 1).start();
        for (int i = word.end(); i < to; i++) {
            char c = text.charAt(i);
            boolean isAbbreviation = c == '.' && (to - i == 1 || (word.length() <= MAX_ABBREVIATION && !isSmall(word)));
            if (!Character.isSpaceChar(c) && "-’'&/".indexOf(c) < 0 && !isAbbreviation) {
                return false;
            }
        }
        return true;
    }
}
