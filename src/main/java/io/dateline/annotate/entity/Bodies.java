package io.dateline.annotate.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Organisations, media and teams that are known by their names, whatever a model says of them. */
final class Bodies {
    /** Names that open with one are sentences as often: "Der Bund". */
    private static final Set<String> GERMAN_ARTICLES = Set.of("Der", "Die", "Das");

    private static final Bodies KNOWN = new Bodies();

    /** By the first word: the words of names of several, the longest first. */
    private final Map<String, List<List<String>>> phrases = new HashMap<>();

    private Bodies() {
        for (Gazetteer.Entry entry : Gazetteer.known().entries()) {
            if (entry.places().isEmpty()) {
                add(String.join(" ", entry.words()));
            }
        }
        for (Set<String> names : List.of(NameWords.MEDIA, NameWords.TEAMS)) {
            names.forEach(this::add);
        }
        phrases.values().forEach(list -> list.sort(Comparator.comparing(p -> -p.size())));
    }

    static Bodies known() {
        return KNOWN;
    }

    private void add(String name) {
        List<String> words = Tokens.of(name).words();
        if (words.size() > 1 && !GERMAN_ARTICLES.contains(words.get(0))) {
            phrases.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(words);
        }
    }

    /** Whether a name means an organisation and no place or person. */
    boolean holds(String name) {
        boolean isKnown = Gazetteer.known().organisation(name).isPresent()
                || NameWords.MEDIA.contains(name)
                || NameWords.TEAMS.contains(name);
        return isKnown
                && Gazetteer.known().places(name).isEmpty()
                && !NameWords.GIVEN_ANYWHERE.contains(name)
                && !NameWords.SURNAMES.contains(name);
    }

    /** Index behind the longest name of several words that starts at a token; that token's own where none does. */
    int end(Tokens tokens, int at) {
        for (List<String> words : phrases.getOrDefault(tokens.word(at), List.of())) {
            if (stands(words, tokens, at)) {
                return at + words.size();
            }
        }
        return at;
    }

    /** The same of words that keep no marks between them. */
    int end(List<Word> words, int at) {
        for (List<String> phrase : phrases.getOrDefault(words.get(at).text(), List.of())) {
            int k = 1;
            while (k < phrase.size()
                    && at + k < words.size()
                    && phrase.get(k).equals(words.get(at + k).text())) {
                k++;
            }
            if (k == phrase.size()
                    && words.get(at + k - 1).end() - words.get(at).start() == length(phrase)) {
                return at + k;
            }
        }
        return at;
    }

    private static int length(List<String> phrase) {
        return phrase.stream().mapToInt(String::length).sum() + phrase.size() - 1;
    }

    private static boolean stands(List<String> words, Tokens tokens, int at) {
        if (at + words.size() > tokens.size()) {
            return false;
        }
        for (int k = 1; k < words.size(); k++) {
            if (!words.get(k).equals(tokens.word(at + k)) || tokens.opensSentence(at + k)) {
                return false;
            }
        }
        return true;
    }
}
