package io.dateline.annotate.time;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words of time of one language. */
final class Vocabulary {
    /** A run of more digits is no part of a date. */
    private static final int MOST_DIGITS = 4;

    private static final Map<String, Vocabulary> BY_LANGUAGE = Map.of(
            "en", new Vocabulary("words-en.tsv", Names.CAPITAL),
            "de", new Vocabulary("words-de.tsv", Names.CAPITAL),
            "fr", new Vocabulary("words-fr.tsv", Names.SMALL),
            "es", new Vocabulary("words-es.tsv", Names.SMALL));

    /** How a language writes its months and weekdays. */
    private enum Names {
        CAPITAL,
        SMALL
    }

    private final Map<String, Word> words = new HashMap<>();

    private final Names names;

    private Vocabulary(String file, Names names) {
        this.names = names;
        for (DataFile.Row row : DataFile.resource(Vocabulary.class, file).rows()) {
            Word word = new Word(
                    Kind.valueOf(row.text("kind")),
                    Integer.parseInt(row.optional("value").orElse("0")));
            row.list("words").forEach(w -> words.put(w, word));
        }
    }

    /** @param language primary subtag, lower case */
    static Optional<Vocabulary> of(String language) {
        return Optional.ofNullable(BY_LANGUAGE.get(language));
    }

    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        int sentence = 0;
        for (int i = 0; i < text.length(); ) {
            int end = runEnd(text, i);
            if (end > i) {
                tokens.add(token(text, i, end, sentence));
                i = end;
            } else {
                sentence += endsSentence(text, i) ? 1 : 0;
                i++;
            }
        }
        return tokens;
    }

    private static int runEnd(String text, int start) {
        int end = start;
        boolean digits = isDigit(text.charAt(start));
        while (end < text.length() && (digits ? isDigit(text.charAt(end)) : Character.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A stop before a space and a capital; a date's or an abbreviation's does no harm: it only narrows the tense. */
    private static boolean endsSentence(String text, int at) {
        char c = text.charAt(at);
        return c == '\n'
                || ((c == '.' || c == '!' || c == '?')
                        && at + 2 < text.length()
                        && text.charAt(at + 1) == ' '
                        && Character.isUpperCase(text.charAt(at + 2)));
    }

    private Token token(String text, int start, int end, int sentence) {
        String folded = text.substring(start, end).toLowerCase(Locale.ROOT);
        boolean capital = Character.isUpperCase(text.charAt(start));
        if (isDigit(text.charAt(start))) {
            int number = end - start <= MOST_DIGITS ? Integer.parseInt(folded) : -1;
            return new Token(folded, start, end, Kind.OTHER, number, sentence, false);
        }
        Word word = words.getOrDefault(folded, Word.OTHER);
        boolean isName = capital || (names == Names.SMALL && word.kind() != Kind.OTHER);
        return new Token(folded, start, end, word.kind(), word.value(), sentence, isName);
    }

    private record Word(Kind kind, int value) {
        static final Word OTHER = new Word(Kind.OTHER, -1);
    }
}
