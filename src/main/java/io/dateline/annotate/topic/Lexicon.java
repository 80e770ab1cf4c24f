package io.dateline.annotate.topic;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Terms that speak for topics, by language; the longest term at a place wins. */
final class Lexicon {
    /** Longest term, in words: bounds the steps at one place. */
    private static final int LONGEST_TERM = 5;

    private final Map<String, Terms> byLanguage = new HashMap<>();

    Lexicon(List<DataFile> files) {
        for (DataFile file : files) {
            for (DataFile.Row row : file.rows()) {
                String term = String.join(" ", words(row.text("term")));
                byLanguage
                        .computeIfAbsent(row.optional("language").orElse(""), l -> new Terms())
                        .add(term, new Vote(row.text("topic"), weight(row)));
            }
        }
    }

    /** Counts each term of the lexicon in {@code text}, every occurrence {@code factor} times. */
    void count(String text, String language, double factor, Tally tally) {
        List<Terms> heeded = new ArrayList<>();
        for (String key : language.isEmpty() ? List.of("") : List.of(language, "")) {
            Terms terms = byLanguage.get(key);
            if (terms != null) {
                heeded.add(terms);
            }
        }
        List<String> words = words(text);
        tally.read(words.size());
        for (int at = 0; at < words.size(); ) {
            at += match(words, at, heeded, factor, tally);
        }
    }

    private static int match(List<String> words, int at, List<Terms> heeded, double factor, Tally tally) {
        int longest = 0;
        for (Terms terms : heeded) {
            longest = Math.max(longest, terms.longest.getOrDefault(words.get(at), 0));
        }
        for (int length = Math.min(Math.min(LONGEST_TERM, longest), words.size() - at); length > 0; length--) {
            String term = length == 1 ? words.get(at) : String.join(" ", words.subList(at, at + length));
            boolean found = false;
            for (Terms terms : heeded) {
                List<Vote> votes = terms.votes.get(term);
                if (votes != null) {
                    tally.found(term, votes, factor);
                    found = true;
                }
            }
            if (found) {
                return length;
            }
        }
        return 1;
    }

    /** The terms of one language. */
    private static final class Terms {
        private final Map<String, List<Vote>> votes = new HashMap<>();
        /** First word to the length, in words, of the longest term that it starts: most words start none. */
        private final Map<String, Integer> longest = new HashMap<>();

        void add(String term, Vote vote) {
            votes.computeIfAbsent(term, t -> new ArrayList<>()).add(vote);
            String[] words = term.split(" ", -1);
            longest.merge(words[0], words.length, Math::max);
        }
    }

    /** Runs of letters and digits, lower case; a hyphen between them belongs to the word. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int i = 0; i <= lower.length(); i++) {
            boolean inside = i < lower.length()
                    && (Character.isLetterOrDigit(lower.charAt(i)) || (start >= 0 && lower.charAt(i) == '-'));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                words.add(lower.substring(start, i));
                start = -1;
            }
        }
        return words;
    }

    private static double weight(DataFile.Row row) {
        String weight = row.text("weight");
        try {
            return Double.parseDouble(weight);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    row.file() + " line " + row.line() + ": weight is not a number: " + weight, e);
        }
    }

    /** A term's word for a topic. */
    record Vote(String topic, double weight) {}
}
