package io.dateline.annotate.source;

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

    /** The words before a verb, back to the start of their clause. */
    static Optional<CitedName> before(String text, List<Words.Word> words, int verb) {
        int first = verb;
        while (first > 0 && verb - first < MAX_WORDS && isJoined(text, words, first - 1)) {
            first--;
        }
        boolean isClause = first == 0 || !isJoined(text, words, first - 1);
        boolean isPassive = first < verb && NEVER.of(words.get(verb - 1));
        if (first == verb || !isClause || isPassive || !isBlank(text, words, verb - 1)) {
            return Optional.empty();
        }
        while (first < verb && (isArticle(words.get(first)) || LEADING.of(words.get(first)))) {
            first++;
        }
        int end = verb;
        while (end > first + 1 && isSmall(words.get(end - 1)) && !isNoun(words.get(end - 1))) {
            end--;
        }
        return named(words, first, end);
    }

    /** The words of a name from here on. */
    static Optional<CitedName> after(String text, List<Words.Word> words, int from) {
        int first = from;
        while (first < words.size() && first - from < 2 && isArticle(words.get(first))) {
            first++;
        }
        int start = first;
        int end = first;
        int small = 0;
        boolean isNamed = false;
        for (int i = first; i < words.size() && i - first < MAX_WORDS; i++) {
            Words.Word word = words.get(i);
            if (NEVER.of(word)) {
                break;
            }
            if (!isSmall(word)) {
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
            if (small > MAX_SMALL_WORDS || (isTail && !isNounAhead(text, words, i)) || !isJoined(text, words, i)) {
                break;
            }
        }
        while (start < end && isArticle(words.get(start))) {
            start++;
        }
        return end > start ? named(words, start, end) : Optional.empty();
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
            isNamed |= Character.isLetter(letter) && !Character.isLowerCase(letter);
        }
        boolean isInstitution = isNoun(words.get(end - 1));
        return !isNoSource && (isNamed || isInstitution)
                ? Optional.of(new CitedName(
                        words.get(first).start(), words.get(end - 1).end()))
                : Optional.empty();
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
