package io.dateline.annotate.topic;

import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Terms that speak for topics, by language. The longest term at a place wins; of single words one that is written out goes
 * before beginnings ({@code klima*}) and those before endings ({@code *minister}), the longest first.
 */
final class Lexicon {
    /** Longest term, in words: bounds the steps at one place. */
    private static final int LONGEST_TERM = 8;

    private final Map<String, Terms> byLanguage = new HashMap<>();

    /** @param vocabulary a word for a topic is one for those above it too */
    Lexicon(List<DataFile> files, MediaTopics vocabulary) {
        for (DataFile file : files) {
            for (DataFile.Row row : file.rows()) {
                String language = row.optional("language").orElse("");
                byLanguage
                        .computeIfAbsent(language, l -> new Terms())
                        .term(row, language)
                        .speaksFor(vocabulary.withAncestors(row.text("topic")), weight(row));
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

    /** How many words the term at a place takes, or 1. */
    private static int match(List<String> words, int at, List<Terms> heeded, double factor, Tally tally) {
        int longest = 0;
        for (Terms terms : heeded) {
            longest = Math.max(longest, terms.longest(words, at));
        }
        for (Terms terms : heeded) {
            terms.at(words, at, longest).ifPresent(term -> tally.found(term, factor));
        }
        return Math.max(1, longest);
    }

    /** The terms of one language. */
    private static final class Terms {
        private final Node written = new Node();
        private final Affixes affixes = new Affixes();
        private final Map<String, Term> known = new HashMap<>();

        /** How many words the longest term written out at a place has; 0 where none stands. */
        int longest(List<String> words, int at) {
            int longest = 0;
            Node node = written;
            for (int i = at; i < words.size(); i++) {
                node = node.next.get(words.get(i));
                if (node == null) {
                    break;
                }
                longest = node.term.isPresent() ? i - at + 1 : longest;
            }
            return longest;
        }

        /** The term of so many words at a place; of 0 words, the one that its word begins or ends with. */
        Optional<Term> at(List<String> words, int at, int length) {
            if (length == 0) {
                return affixes.of(words.get(at));
            }
            Node node = written;
            for (int i = at; i < at + length; i++) {
                node = node.next.get(words.get(i));
                if (node == null) {
                    return Optional.empty();
                }
            }
            return node.term;
        }

        Term term(DataFile.Row row, String language) {
            String printed = row.text("term").toLowerCase(Locale.ROOT);
            List<String> words = words(printed);
            boolean isAffix = printed.startsWith(Affixes.REST) || printed.endsWith(Affixes.REST);
            if (words.isEmpty() || (isAffix && !Affixes.isOne(printed))) {
                throw new IllegalArgumentException(row.file() + " line " + row.line() + ": term must be words, or one"
                        + " beginning (klima*) or ending (*minister) of three letters or more: " + printed);
            }
            if (words.size() > LONGEST_TERM) {
                throw new IllegalArgumentException(row.file() + " line " + row.line() + ": term has more than "
                        + LONGEST_TERM + " words: " + printed);
            }
            String name = isAffix ? printed : String.join(" ", words);
            Term term = known.get(name);
            if (term != null) {
                return term;
            }
            Term added = new Term(name);
            known.put(name, added);
            if (isAffix) {
                affixes.add(added);
                return added;
            }
            Inflection.forms(name, language).forEach(form -> node(form).putIfAbsent(added));
            node(name).term = Optional.of(added);
            return added;
        }

        private Node node(String term) {
            Node node = written;
            for (String word : term.split(" ", -1)) {
                node = node.next.computeIfAbsent(word, w -> new Node());
            }
            return node;
        }
    }

    /** What may stand after the words before, and the term that ends here. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>(0);
        private Optional<Term> term = Optional.empty();

        void putIfAbsent(Term other) {
            term = term.isPresent() ? term : Optional.of(other);
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

    /** A term as the file has it, in lower case, and what it speaks for; two terms are never equal. */
    static final class Term {
        private final String name;
        private final List<Vote> votes = new ArrayList<>();

        private Term(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        List<Vote> votes() {
            return votes;
        }

        /** Of two weights for a topic the greater one counts. */
        private void speaksFor(List<String> topics, double weight) {
            for (String topic : topics) {
                boolean isSaid = votes.stream().anyMatch(v -> v.topic.equals(topic) && v.weight >= weight);
                if (!isSaid) {
                    votes.removeIf(v -> v.topic.equals(topic));
                    votes.add(new Vote(topic, weight));
                }
            }
        }
    }
}
