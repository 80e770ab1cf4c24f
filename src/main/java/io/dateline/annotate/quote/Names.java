package io.dateline.annotate.quote;

import io.dateline.annotate.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The persons and organisations of an article, by every form in which they are printed. */
final class Names {
    private static final int MOST_WORDS = 6;
    /** How far before a pronoun the person may be named whom it means, in UTF-16 units. */
    private static final int PRONOUN_REACH = 600;

    private final String text;
    private final Vocabulary words;
    private final Map<String, Entity> known;

    Names(String text, List<Entity> entities, Vocabulary words) {
        this.text = text;
        this.words = words;
        known = Forms.of(text, entities, words);
    }

    /** Whether a title stands before a name. */
    enum Form {
        TITLED,
        BARE
    }

    /** Whether the text has a full name that ends in a word. */
    boolean isSurname(String word) {
        return fullName(word).isPresent();
    }

    /**
     * A name within a clause.
     *
     * @param from its first word
     * @param to before which word it ends
     * @param isOwner whether what it owns follows
     */
    record Found(Said said, int from, int to, boolean isOwner) {
        boolean isPerson() {
            return said.kind().equals("person");
        }
    }

    /** The longest known name that starts at a word and ends before a bound. */
    Optional<Found> at(Clause clause, int from, int bound) {
        int most = Math.min(bound, from + MOST_WORDS);
        for (int to = most; to > from; to--) {
            String printed = clause.printed(from, to);
            boolean isOwner = isPossessive(printed, printed.length() - 2) || isBareOwner(clause, to);
            String name =
                    isPossessive(printed, printed.length() - 2) ? printed.substring(0, printed.length() - 2) : printed;
            Entity entity = known.get(name);
            if (entity != null && isOther(clause, from, to, entity)) {
                return Optional.empty();
            }
            if (entity != null) {
                return Optional.of(new Found(said(entity), from, to, isOwner));
            }
        }
        return Optional.empty();
    }

    /** Whether a surname belongs to a namesake: "Mary Lee" where only John Lee is known. */
    private static boolean isOther(Clause clause, int from, int to, Entity entity) {
        if (to - from > 1
                || from == 0
                || entity.kind() != Entity.Kind.PERSON
                || clause.word(from).opensSegment()) {
            return false;
        }
        String first = clause.word(from - 1).printed();
        return GivenNames.has(first)
                && entity.name().indexOf(' ') > 0
                && !entity.name().contains(first);
    }

    /** The boys' boat. */
    private static boolean isBareOwner(Clause clause, int to) {
        int end = clause.word(to - 1).end();
        String text = clause.text();
        return end < text.length()
                && (text.charAt(end) == '’' || text.charAt(end) == '\'')
                && text.charAt(end - 1) == 's';
    }

    private static Said said(Entity entity) {
        return new Said(entity.name(), entity.kind().label(), "");
    }

    /** Maria's boat: the boat did something, not she. */
    private static boolean isPossessive(String text, int at) {
        return at >= 0 && (text.startsWith("'s", at) || text.startsWith("’s", at));
    }

    /** Somebody who is named by words that are no known name: with the name before it where the text has one. */
    Said unknown(String printed, Form form) {
        Optional<String> full = printed.indexOf(' ') < 0 ? fullName(printed) : Optional.empty();
        if (full.isPresent()) {
            Entity entity = known.get(full.get());
            return entity == null ? new Said(full.get(), "person", "") : said(entity);
        }
        return new Said(printed, form == Form.TITLED || isFirstAndLast(printed) ? "person" : "unknown", "");
    }

    private static boolean isFirstAndLast(String printed) {
        String[] parts = printed.split(" ", -1);
        return parts.length > 1 && GivenNames.has(parts[0]);
    }

    /** The first place where a surname stands behind a word with a capital within a sentence. */
    private Optional<String> fullName(String surname) {
        int at = text.indexOf(' ' + surname);
        for (int tried = 0; at >= 0 && tried < 20; tried++) {
            int end = at + 1 + surname.length();
            int start = at;
            while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
                start--;
            }
            String first = text.substring(start, at);
            boolean isWhole = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (isWhole && GivenNames.has(first)) {
                return Optional.of(first + ' ' + surname);
            }
            at = text.indexOf(' ' + surname, end);
        }
        return Optional.empty();
    }

    /** Whether a word is printed within a sentence as well. */
    boolean isWithinSentence(String word) {
        int at = text.indexOf(' ' + word);
        for (int tried = 0; at > 0 && tried < 20; tried++) {
            char before = text.charAt(at - 1);
            int end = at + 1 + word.length();
            if ((Character.isLetter(before) || before == ',')
                    && (end == text.length() || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
            at = text.indexOf(' ' + word, end);
        }
        return false;
    }

    /**
     * Whom a pronoun means: the person who is named first in the last sentence that names one, between two places; who only
     * owns something there is not meant.
     */
    Optional<Said> meant(int from, int to) {
        int start = Math.max(Math.min(from, to), to - PRONOUN_REACH);
        String reach = text.substring(start, to);
        int last = -1;
        for (Map.Entry<String, Entity> form : known.entrySet()) {
            if (form.getValue().kind() == Entity.Kind.PERSON) {
                last = Math.max(last, lastIndexOf(reach, form.getKey()));
            }
        }
        if (last < 0) {
            return Optional.empty();
        }
        int sentence = Sentences.start(reach, last, words);
        int first = last + 1;
        Optional<Said> found = Optional.empty();
        for (Map.Entry<String, Entity> form : known.entrySet()) {
            boolean isPerson = form.getValue().kind() == Entity.Kind.PERSON;
            int place = isPerson ? indexOf(reach, form.getKey(), sentence) : -1;
            boolean isOwner =
                    place >= 0 && isPossessive(reach, place + form.getKey().length());
            if (place >= 0 && place < first && (!isOwner || place == last)) {
                first = place;
                found = Optional.of(said(form.getValue()));
            }
        }
        return found;
    }

    private static int lastIndexOf(String text, String name) {
        int at = text.lastIndexOf(name);
        while (at > 0 && !isWhole(text, at, name.length())) {
            at = text.lastIndexOf(name, at - 1);
        }
        return at >= 0 && isWhole(text, at, name.length()) ? at : -1;
    }

    private static int indexOf(String text, String name, int from) {
        int at = text.indexOf(name, from);
        while (at >= 0 && !isWhole(text, at, name.length())) {
            at = text.indexOf(name, at + 1);
        }
        return at;
    }

    private static boolean isWhole(String text, int at, int length) {
        boolean isStart = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        int end = at + length;
        return isStart && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
