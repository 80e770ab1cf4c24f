package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds names in a text of a language for which there is no model: what the gazetteer has, persons by given names, titles and names that stand first in Asia,
 * organisations by their last word.
 */
final class Mentions {
    private static final int MOST_NAME_WORDS = 4;
    private static final int MOST_HEADED_WORDS = 8;
    private static final Set<String> GENITIVES = Set.of("de", "del", "du", "des", "di", "da", "do", "dos", "d’", "d'");

    /** Of those before places, the ones that stand before persons as often. */
    private static final Set<String> BEFORE_ANYBODY = Set.of("de", "of", "from", "to");

    /** Titles that are words of another language where they open a sentence: "Reine Zinskosten". */
    private static final Set<String> TITLES_TOO = Set.of("Reine");

    private static final String QUOTES = "\"“„«»‚‘";

    /** People of a town that is taken for one wherever its name stands. */
    private static final long LARGE = 100_000;

    private static final Set<String> BEFORE_PLACES = Set.of(
            "in", "at", "near", "from", "to", "outside", "across", "around", "of", "into", "aus", "nach", "bei", "à",
            "en", "de");

    private final String text;
    private final List<Word> words;
    private final List<Mention> found = new ArrayList<>();

    private Mentions(String text) {
        this.text = text;
        this.words = Words.of(text);
    }

    static List<Mention> in(String text) {
        Mentions mentions = new Mentions(text);
        mentions.find();
        return Teams.told(text, Surnames.told(text, mentions.found));
    }

    private void find() {
        int at = 0;
        while (at < words.size()) {
            int next = mentionAt(at);
            at = next > at ? next : at + 1;
        }
    }

    /** Index behind the mention that starts at a word; the same index where none does. */
    private int mentionAt(int at) {
        Word word = words.get(at);
        if (!word.isCapitalised()) {
            return at;
        }
        int body = Bodies.known().end(words, at);
        if (body > at) {
            add(Entity.Kind.ORGANISATION, at, body, Optional.empty());
            return body;
        }
        int headed = headedEnd(at);
        if (headed > at) {
            boolean isPlace = NameWords.PLACES_FIRST.contains(word.text());
            add(isPlace ? Entity.Kind.PLACE : Entity.Kind.ORGANISATION, at, headed, Optional.empty());
            return headed;
        }
        int person = personEnd(at);
        Optional<Gazetteer.Entry> known = Gazetteer.known().at(words, at);
        int knownEnd = known.map(e -> at + e.words().size()).orElse(at);
        int organisation = organisationEnd(at);
        if (organisation > Math.max(person, knownEnd)) {
            add(Entity.Kind.ORGANISATION, at, organisation, Optional.empty());
            return organisation;
        }
        if (isNamedAfter(at)) {
            return Math.max(person, knownEnd);
        }
        if (person > knownEnd && person - at > 1) {
            add(Entity.Kind.PERSON, at, person, Optional.empty());
            return person;
        }
        if (known.isPresent() && isMeant(known.get(), at)) {
            add(known.get().kind(), at, knownEnd, Optional.of(known.get().name()));
            return knownEnd;
        }
        return titled(at);
    }

    /** "rue Victor Hugo" is no person, and "université Laval" no town. */
    private boolean isNamedAfter(int at) {
        if (at == 0 || !touches(at - 1)) {
            return false;
        }
        String before = words.get(at - 1).text();
        int article = Math.max(before.indexOf('’'), before.indexOf('\''));
        return NameWords.NO_PERSON_AFTER.contains(before.substring(article + 1));
    }

    /** End of a name that opens with its head: "Universidad de Chile", "Avenida Bolívar"; the same index where none does. */
    private int headedEnd(int at) {
        String head = words.get(at).text();
        if (!NameWords.HEADS_FIRST.contains(head) && !NameWords.PLACES_FIRST.contains(head)) {
            return at;
        }
        int end = at + 1;
        while (end - at < MOST_HEADED_WORDS && end < words.size() && touches(end - 1)) {
            int behind = GENITIVES.contains(words.get(end).text()) ? particlesEnd(end) : end;
            if (behind < words.size() && (behind == end || touches(behind - 1)) && isNamePart(words.get(behind))) {
                end = behind + 1;
            } else {
                break;
            }
        }
        return end == at + 1 ? at : end;
    }

    private boolean isMeant(Gazetteer.Entry entry, int at) {
        if (NameWords.MARKED.contains(words.get(at).text()) && entry.words().size() == 1) {
            int start = words.get(at).start();
            return start > 0 && QUOTES.indexOf(text.charAt(start - 1)) >= 0;
        }
        if (entry.kind() != Entity.Kind.PLACE) {
            return true;
        }
        int end = at + entry.words().size();
        if (isCurrency(end)) {
            return false;
        }
        boolean isOneWord = entry.words().size() == 1;
        boolean isPlaceWord =
                isOneWord && NameWords.PLACE_WORDS.contains(words.get(at).text());
        if (!entry.isWord() && !isPlaceWord && isLarge(entry)) {
            return true;
        }
        if (at == 0 || !touches(at - 1) || (isOneWord && goesOn(end))) {
            return false;
        }
        String before = words.get(at - 1).text().toLowerCase(Locale.ROOT);
        boolean isGenitive = BEFORE_ANYBODY.contains(before) && (isPlaceWord || isGivenName(at));
        return BEFORE_PLACES.contains(before) && !isGenitive;
    }

    /** "US $ 100" is money. */
    private boolean isCurrency(int end) {
        int at = words.get(end - 1).end();
        at += text.startsWith(" ", at) ? 1 : 0;
        return text.startsWith("$", at);
    }

    /** Whether a word that may be a surname stands behind: "Artem Kobel" is no town. */
    private boolean goesOn(int at) {
        return at < words.size()
                && touches(at - 1)
                && isNamePart(words.get(at))
                && !isBodysWord(words.get(at).text())
                && Gazetteer.known().at(words, at).isEmpty();
    }

    /** Small towns are called like words of many languages (Auch, Ende, Este, Wer), so they need a word before them. */
    private static boolean isLarge(Gazetteer.Entry entry) {
        Place place = entry.places().get(0);
        return !place.kind().equals("city") || place.population() >= LARGE;
    }

    /** End of a name that opens with a given name, or with a family name where these come first. */
    private int personEnd(int at) {
        String first = words.get(at).text();
        boolean isGiven = NameWords.GIVEN.contains(first) || isGivenBeforeSurname(at);
        if (!isGiven && !NameWords.FAMILY_FIRST.contains(first)) {
            return at;
        }
        int end = nameEnd(at);
        int length = end - at;
        if (length < 2 || (!isGiven && length > MOST_NAME_WORDS)) {
            return at;
        }
        return end;
    }

    /** "Anna Jung von der CDU" ends before the party. */
    private boolean isBody(int at) {
        return at < words.size()
                && Gazetteer.known()
                        .at(words, at)
                        .filter(e -> e.kind() == Entity.Kind.ORGANISATION)
                        .isPresent();
    }

    private boolean isGivenName(int at) {
        return at < words.size() && NameWords.isGiven(words.get(at).text());
    }

    /** "Imke Kowalski": rare given names count where a known surname stands behind them. */
    private boolean isGivenBeforeSurname(int at) {
        Optional<Gazetteer.Entry> known = Gazetteer.known().at(words, at);
        if (!NameWords.GIVEN_ANYWHERE.contains(words.get(at).text())
                || known.filter(e -> !e.isWord()).isPresent()
                || at + 1 >= words.size()
                || !touches(at)
                || !isNamePart(words.get(at + 1))) {
            return false;
        }
        String next = words.get(at + 1).text();
        boolean isSurname = NameWords.SURNAMES.contains(next) && !NameWords.DEMONYMS.contains(next);
        return isSurname || (known.isPresent() && !isBodysWord(next));
    }

    private static boolean isBodysWord(String word) {
        return NameWords.ORGANISATION_WORDS.contains(word)
                || NameWords.ORGANISATION_HEADS.contains(word)
                || NameWords.PLACE_HEADS.contains(word)
                || NameWords.DEMONYMS.contains(word);
    }

    /** End of the capitalised words, initials and particles that go on from a word. */
    private int nameEnd(int at) {
        int end = at + 1;
        while (end < words.size() && end - at < MOST_NAME_WORDS && touches(end - 1)) {
            Word next = words.get(end);
            int behind = particlesEnd(end);
            boolean isOther = next.text().equals("y") ? isGivenName(end + 1) : behind > end && isBody(behind);
            if (!isOther && behind > end && behind < words.size() && isNamePart(words.get(behind))) {
                end = behind + 1;
            } else if (isNamePart(next)) {
                end++;
            } else {
                break;
            }
        }
        return Math.min(end, words.size());
    }

    /** Index behind the particles of a name that start at a word. */
    private int particlesEnd(int at) {
        int end = at;
        while (end < words.size() && NameWords.PARTICLES.contains(words.get(end).text()) && touches(end)) {
            end++;
        }
        return end;
    }

    private static boolean isNamePart(Word word) {
        return word.isCapitalised()
                && !word.opensSentence()
                && !NameWords.NOT_NAMES.contains(word.text())
                && !NameWords.TITLES.contains(word.text())
                && !isAllCapitals(word.text())
                && !Character.isDigit(word.text().charAt(word.text().length() - 1));
    }

    private static boolean isAllCapitals(String word) {
        return word.length() > 3 && word.chars().noneMatch(Character::isLowerCase);
    }

    /** A person behind a title: the words after it, and at once the end of all. */
    private int titled(int at) {
        boolean isTitle = NameWords.TITLES.contains(words.get(at).text());
        boolean followsTitle = at > 0
                && NameWords.LOWER_TITLES.contains(words.get(at - 1).text())
                && touches(at - 1)
                && isNamePart(words.get(at));
        if (!isTitle && !followsTitle) {
            return at;
        }
        if (TITLES_TOO.contains(words.get(at).text()) && words.get(at).opensSentence()) {
            return at;
        }
        int start = at;
        while (start < words.size()
                && NameWords.TITLES.contains(words.get(start).text())
                && touches(start)) {
            start++;
        }
        if (start >= words.size() || !isNamePart(words.get(start))) {
            return start > at ? start : at;
        }
        if (Gazetteer.known().at(words, start).filter(e -> !e.isWord()).isPresent()
                && !NameWords.GIVEN.contains(words.get(start).text())) {
            return start;
        }
        int end = nameEnd(start);
        if (end - start > 1
                || words.get(start)
                                .text()
                                .codePoints()
                                .filter(Character::isLetter)
                                .count()
                        > 1) {
            add(Entity.Kind.PERSON, start, end, Optional.empty());
        }
        return end;
    }

    /** End of capitalised words that close with a word for a body: "Kingsmere City Council", "Ministry of Health". */
    private int organisationEnd(int at) {
        if (NameWords.NOT_NAMES.contains(words.get(at).text())) {
            return at;
        }
        int end = at;
        int best = at;
        while (end < words.size() && end - at < MOST_NAME_WORDS + 2) {
            Word word = words.get(end);
            boolean isLink = end > at
                    && (word.text().equals("of")
                            || word.text().equals("for")
                            || word.text().equals("and"));
            if (!isLink && (!word.isCapitalised() || (end > at && word.opensSentence()))) {
                break;
            }
            if (end > at && NameWords.ORGANISATION_HEADS.contains(word.text())) {
                best = end + 1;
            }
            if (end == at && NameWords.ORGANISATION_HEADS.contains(word.text()) && followedByOf(end)) {
                best = nameEnd(end + 2);
            }
            if (!touches(end)) {
                break;
            }
            end++;
        }
        return best;
    }

    private boolean followedByOf(int at) {
        return at + 2 < words.size()
                && touches(at)
                && words.get(at + 1).text().equals("of")
                && touches(at + 1)
                && isNamePart(words.get(at + 2));
    }

    /** Whether one space alone stands behind a word. */
    private boolean touches(int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        int gap = words.get(at + 1).start() - words.get(at).end();
        return gap == 1
                && Character.isWhitespace(text.charAt(words.get(at).end()))
                && text.charAt(words.get(at).end()) != '\n';
    }

    private void add(Entity.Kind kind, int first, int end, Optional<String> name) {
        int start = words.get(first).start();
        String surface = text.substring(start, words.get(end - 1).end());
        found.add(new Mention(kind, name.orElse(surface), surface, start, start + surface.length()));
    }
}
