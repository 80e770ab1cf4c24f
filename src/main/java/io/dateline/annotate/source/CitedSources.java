package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.article.Article;
import io.dateline.article.Mark;
import io.dateline.data.DataFile;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who the text quotes or names as its source. One pass over its words. */
final class CitedSources {
    /** Words of a name: "Ukraine's military intelligence service" has four and an s. */
    private static final int MAX_WORDS = 9;

    private static final Set<String> VERBS = of("verb");
    private static final Set<String> LISTENERS = of("listener");
    private static final Set<String> ACCORDING = of("according");
    private static final Set<String> MEDIA = DataFile.resource(CitedSources.class, "media-words.tsv").rows().stream()
            .flatMap(r -> r.list("words").stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> NO_NAMES = Set.of(
            "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "but", "and", "as", "er",
            "sie", "es", "wir", "il", "elle", "on", "ils", "él", "ella", "ele", "ela", "what", "there", "also", "one",
            "some", "many", "when", "if", "while", "after", "before", "in", "at", "for", "with", "those", "these",
            "das", "dies", "der", "die", "article");

    private final Agencies agencies;
    private final List<String> setting;
    private final Evidence evidence;
    private final Set<String> cited = new HashSet<>();

    CitedSources(Agencies agencies, List<String> setting, Evidence evidence) {
        this.agencies = agencies;
        this.setting = setting;
        this.evidence = evidence;
    }

    private static Set<String> of(String kind) {
        return DataFile.resource(CitedSources.class, "speech.tsv").rows().stream()
                .filter(r -> r.text("kind").equals(kind))
                .flatMap(r -> r.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    void read(Article article, int bodyStart) {
        int offset = 0;
        for (String paragraph : article.paragraphs()) {
            if (SignOff.read(paragraph, agencies, setting).isEmpty()) {
                int from = offset < bodyStart ? Math.min(paragraph.length(), bodyStart - offset) : 0;
                read(paragraph.substring(from), offset + from);
            }
            offset += paragraph.length() + 2;
        }
    }

    private void read(String text, int offset) {
        List<Words.Word> words = Words.of(text).list();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            if (VERBS.contains(word)) {
                speaker(text, words, i).ifPresent(n -> cite(n, text, offset));
            }
            for (int length = 1; length <= 3 && i + length < words.size(); length++) {
                String phrase = text.substring(
                                words.get(i).start(), words.get(i + length - 1).end())
                        .toLowerCase(Locale.ROOT);
                if (LISTENERS.contains(phrase)) {
                    name(text, words, i + length)
                            .filter(n -> isMedium(text.substring(n.start(), n.end())))
                            .ifPresent(n -> cite(n, text, offset));
                } else if (ACCORDING.contains(phrase)) {
                    name(text, words, i + length).ifPresent(n -> cite(n, text, offset));
                }
            }
        }
    }

    private record Name(int start, int end) {}

    private void cite(Name found, String text, int offset) {
        String name = text.substring(found.start(), found.end());
        if (!cited.add(name)) {
            return;
        }
        List<Mention> named = agencies.in(name, setting);
        evidence.row(
                named.isEmpty() ? name : named.get(0).agency().name(),
                Attribution.Kind.CITED,
                Attribution.Role.CITED,
                Mark.Field.TEXT,
                name,
                offset + found.start(),
                "cited");
    }

    private boolean isMedium(String name) {
        return !agencies.in(name, setting).isEmpty()
                || Words.of(name).list().stream().anyMatch(w -> MEDIA.contains(w.folded()));
    }

    /** The words before a verb, back to the start of their clause. */
    private static Optional<Name> speaker(String text, List<Words.Word> words, int verb) {
        int first = verb;
        while (first > 0
                && verb - first < MAX_WORDS
                && isJoined(text, words.get(first - 1).end(), words.get(first).start())) {
            first--;
        }
        boolean isClause = first == 0
                || !isJoined(text, words.get(first - 1).end(), words.get(first).start());
        if (first == verb || !isClause) {
            return Optional.empty();
        }
        return named(words, first, verb);
    }

    /** The words of a name from here on: up to punctuation, or a small word that no name holds. */
    private static Optional<Name> name(String text, List<Words.Word> words, int from) {
        int end = from;
        while (end < words.size()
                && end - from < MAX_WORDS
                && !isStop(words.get(end).folded())) {
            end++;
            if (end < words.size()
                    && !isJoined(text, words.get(end - 1).end(), words.get(end).start())) {
                break;
            }
        }
        return end == from ? Optional.empty() : named(words, from, end);
    }

    private static Optional<Name> named(List<Words.Word> words, int from, int end) {
        int first = from;
        while (first < end && isArticle(words.get(first).folded())) {
            first++;
        }
        if (first == end || NO_NAMES.contains(words.get(first).folded())) {
            return Optional.empty();
        }
        int capitals = 0;
        for (int i = first; i < end; i++) {
            boolean isNumber = Character.isDigit(words.get(i).text().charAt(0));
            if (isNumber
                    || VERBS.contains(words.get(i).folded())
                    || isStop(words.get(i).folded())) {
                return Optional.empty();
            }
            capitals += Character.isUpperCase(words.get(i).text().codePointAt(0)) ? 1 : 0;
        }
        boolean isNamed = capitals > 0;
        return isNamed
                ? Optional.of(
                        new Name(words.get(first).start(), words.get(end - 1).end()))
                : Optional.empty();
    }

    /** Whether nothing parts two words: a full stop does, but for one behind a short capitalised word (Mr., U.S.). */
    private static boolean isJoined(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (" '’.-\u00a0".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        boolean isStop = text.charAt(from) == '.' && to - from > 1;
        return !isStop || (from >= 3 && !Character.isLowerCase(text.charAt(Math.max(0, from - 3))));
    }

    private static boolean isArticle(String word) {
        return switch (word) {
            case "the", "a", "an", "le", "la", "el", "o", "dem", "den" -> true;
            default -> false;
        };
    }

    private static boolean isStop(String word) {
        return switch (word) {
            case "that",
                    "on",
                    "in",
                    "at",
                    "during",
                    "after",
                    "he",
                    "she",
                    "his",
                    "her",
                    "was",
                    "were",
                    "has",
                    "had",
                    "have",
                    "is",
                    "are",
                    "who",
                    "and",
                    "but",
                    "when",
                    "as",
                    "it",
                    "they",
                    "would",
                    "will",
                    "not",
                    "dass",
                    "que",
                    "che" -> true;
            default -> false;
        };
    }
}
