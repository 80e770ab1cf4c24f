package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of words and phrases, as bits. Case counts. */
final class Lexicon {
    static final int GIVEN = 1;
    static final int SURNAME = 1 << 1;
    static final int TITLE = 1 << 2;
    static final int LOWER_TITLE = 1 << 3;
    static final int ORGANISATION_HEAD = 1 << 4;
    static final int PLACE_HEAD = 1 << 5;
    static final int DEMONYM = 1 << 6;
    static final int TIME = 1 << 7;
    static final int PARTICLE = 1 << 8;
    static final int COMPANY = 1 << 9;
    static final int ORGANISATION = 1 << 10;
    static final int COUNTRY = 1 << 11;
    static final int REGION = 1 << 12;
    static final int CITY = 1 << 13;
    static final int TOWN = 1 << 14;
    static final int FAMILY_FIRST = 1 << 15;
    static final int SAID = 1 << 16;
    /** Inside a known phrase, behind its first word. */
    static final int INSIDE = 1 << 17;
    /** In a known phrase of several words. */
    static final int PHRASE = 1 << 18;

    static final int BITS = 19;

    private static final long CITY_PEOPLE = 200_000;
    private static final Lexicon KNOWN = new Lexicon();

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, List<Phrase>> phrases = new HashMap<>();

    private record Phrase(String[] words, int bits) {}

    private Lexicon() {
        add(NameWords.GIVEN, GIVEN);
        add(NameWords.GIVEN_ANYWHERE, GIVEN);
        add(NameWords.SURNAMES, SURNAME);
        add(NameWords.TITLES, TITLE);
        add(NameWords.LOWER_TITLES, LOWER_TITLE);
        add(NameWords.ORGANISATION_HEADS, ORGANISATION_HEAD);
        add(NameWords.ORGANISATION_WORDS, ORGANISATION_HEAD);
        add(NameWords.PLACE_HEADS, PLACE_HEAD);
        add(NameWords.DEMONYMS, DEMONYM);
        add(NameWords.TIMES, TIME);
        add(NameWords.PARTICLES, PARTICLE);
        add(NameWords.COMPANIES, COMPANY);
        add(NameWords.FAMILY_FIRST, FAMILY_FIRST);
        add(NameWords.SAID, SAID);
        for (Gazetteer.Entry entry : Gazetteer.known().entries()) {
            add(String.join(" ", entry.words()), bits(entry));
        }
        phrases.values().forEach(list -> list.sort(Comparator.comparing(p -> -p.words().length)));
    }

    static Lexicon known() {
        return KNOWN;
    }

    private static int bits(Gazetteer.Entry entry) {
        if (entry.kind() == Entity.Kind.ORGANISATION) {
            return ORGANISATION;
        }
        Place place = entry.places().get(0);
        return switch (place.kind()) {
            case "country" -> COUNTRY;
            case "region" -> REGION;
            default -> place.population() >= CITY_PEOPLE ? CITY : TOWN;
        };
    }

    private void add(Set<String> names, int bit) {
        names.forEach(name -> add(name, bit));
    }

    private void add(String name, int bits) {
        List<String> parts = Tokens.of(name).words();
        if (parts.size() == 1) {
            words.merge(parts.get(0), bits, (a, b) -> a | b);
        } else if (!parts.isEmpty()) {
            List<Phrase> same = phrases.computeIfAbsent(parts.get(0), first -> new ArrayList<>());
            String[] array = parts.toArray(String[]::new);
            same.add(new Phrase(array, bits));
        }
    }

    /** The bits of each token: its own, and those of the longest known phrases that it stands in. */
    int[] of(Tokens tokens) {
        int[] bits = new int[tokens.size()];
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= words.getOrDefault(tokens.word(i), 0);
            List<Phrase> here = phrases.get(tokens.word(i));
            if (here == null) {
                continue;
            }
            int longest = 0;
            for (Phrase phrase : here) {
                int length = phrase.words().length;
                if (length < longest) {
                    break;
                }
                if (stands(phrase, tokens, i)) {
                    longest = length;
                    for (int k = 0; k < length; k++) {
                        bits[i + k] |= phrase.bits() | PHRASE | (k > 0 ? INSIDE : 0);
                    }
                }
            }
        }
        return bits;
    }

    private static boolean stands(Phrase phrase, Tokens tokens, int at) {
        String[] parts = phrase.words();
        if (at + parts.length > tokens.size()) {
            return false;
        }
        for (int k = 1; k < parts.length; k++) {
            if (!parts[k].equals(tokens.word(at + k))) {
                return false;
            }
        }
        return true;
    }
}
