package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import io.dateline.annotate.place.PlaceNames;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of places and organisations, found by their longest form. Case counts: "us" is not "US". */
final class Gazetteer {
    private static final Gazetteer KNOWN = new Gazetteer();

    /** Letters of the longest word that may be an abbreviation where it is all capitals. */
    private static final int ABBREVIATION = 3;

    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final Map<String, String> organisationsByName = new HashMap<>();

    /**
     * A name and what it means; the places that share it, the most populous first.
     *
     * @param isWord whether it is a word or a person's name too
     */
    record Entry(List<String> words, Entity.Kind kind, List<Place> places, String name, boolean isWord) {}

    private Gazetteer() {
        for (String name : PlaceNames.KNOWN.all()) {
            List<Place> places = PlaceNames.KNOWN.named(name);
            boolean isWord = places.stream()
                    .anyMatch(p -> p.name().equals(name) ? p.isWord() : NameWords.GIVEN_ANYWHERE.contains(name));
            add(name, Entity.Kind.PLACE, places, places.get(0).name(), isWord);
        }
        for (DataFile.Row row :
                DataFile.resource(Gazetteer.class, "organisations.tsv").rows()) {
            String name = row.text("name");
            add(name, Entity.Kind.ORGANISATION, List.of(), name, false);
            organisationsByName.put(name, name);
            row.list("aliases").forEach(alias -> {
                organisationsByName.put(alias, name);
                add(alias, Entity.Kind.ORGANISATION, List.of(), name, false);
            });
        }
        Comparator<Entry> longest =
                Comparator.comparing((Entry e) -> -e.words().size()).thenComparing(e -> e.kind() == Entity.Kind.PLACE);
        byFirstWord.values().forEach(entries -> entries.sort(longest));
    }

    static Gazetteer known() {
        return KNOWN;
    }

    /** The places of a name, written just so or in capitals; the most populous first, countries before all. */
    List<Place> places(String name) {
        List<Place> places = PlaceNames.KNOWN.named(name);
        boolean isShouted = places.isEmpty() && name.length() > ABBREVIATION && Shouts.isShouted(name);
        return isShouted ? PlaceNames.KNOWN.named(Shouts.quiet(name)) : places;
    }

    /** The canonical name of an organisation. */
    Optional<String> organisation(String name) {
        return Optional.ofNullable(organisationsByName.get(name));
    }

    List<Entry> entries() {
        return byFirstWord.values().stream().flatMap(List::stream).toList();
    }

    private void add(String form, Entity.Kind kind, List<Place> places, String name, boolean isWord) {
        List<String> words = Words.of(form).stream().map(Word::text).toList();
        if (!words.isEmpty()) {
            byFirstWord
                    .computeIfAbsent(words.get(0), w -> new ArrayList<>())
                    .add(new Entry(words, kind, places, name, isWord));
        }
    }

    /** The longest name that starts at a word. */
    Optional<Entry> at(List<Word> words, int index) {
        List<Entry> entries = byFirstWord.get(words.get(index).text());
        if (entries == null) {
            return Optional.empty();
        }
        for (Entry entry : entries) {
            if (matches(entry, words, index)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Entry entry, List<Word> words, int index) {
        int length = entry.words().size();
        if (index + length > words.size()) {
            return false;
        }
        for (int i = 1; i < length; i++) {
            if (!words.get(index + i).text().equals(entry.words().get(i))) {
                return false;
            }
        }
        return true;
    }
}
