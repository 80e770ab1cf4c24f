package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who is who in one article. "Putin" behind "Vladimir Putin" is he, as is "Vladimir V. Putin"; of two with one surname it is
 * the one named last before. "Boeing" is "Boeing Co." where both are named, and "EADS" what stands before it in brackets.
 */
final class Roster {
    /** Family names of one or two syllables: Kim Jong Un is Kim. */
    private static final int SYLLABLE = 5;

    private static final String AMBIGUOUS = "";

    private final String text;
    /** By a form of the name: the full name, by where it was used. */
    private final Map<String, NavigableMap<Integer, String>> persons = new HashMap<>();

    private final Map<String, NavigableMap<Integer, String>> givenNames = new HashMap<>();
    private final Map<String, String> shortNames = new HashMap<>();
    private final Map<String, String> organisations = new HashMap<>();

    Roster(String text, List<Mention> mentions) {
        this.text = text;
        mentions.stream().filter(m -> m.kind() == Entity.Kind.PERSON).forEach(this::meet);
        mentions.stream().filter(m -> m.kind() == Entity.Kind.ORGANISATION).forEach(this::found);
        for (int i = 1; i < mentions.size(); i++) {
            abbreviate(mentions.get(i - 1), mentions.get(i));
        }
    }

    private void meet(Mention mention) {
        String[] parts = mention.name().split("\\s+", -1);
        if (parts.length < 2) {
            return;
        }
        String first = parts[0];
        String last = parts[parts.length - 1];
        String key = first + " " + last;
        NavigableMap<Integer, String> known = persons.getOrDefault(key, Collections.emptyNavigableMap());
        String name = known.isEmpty() ? mention.name() : known.firstEntry().getValue();
        boolean isFamilyFirst = isFamilyFirst(parts);
        for (String form : List.of(key, mention.name(), isFamilyFirst ? first : last)) {
            persons.computeIfAbsent(form, f -> new TreeMap<>()).put(mention.start(), name);
        }
        if (!isFamilyFirst) {
            givenNames.computeIfAbsent(first, f -> new TreeMap<>()).put(mention.start(), name);
        }
    }

    private static boolean isFamilyFirst(String[] parts) {
        boolean isSyllables = parts.length == 3 && parts[1].length() <= SYLLABLE && parts[2].length() <= SYLLABLE;
        return NameWords.FAMILY_FIRST.contains(parts[0]) && (isSyllables || !NameWords.GIVEN.contains(parts[0]));
    }

    private void found(Mention mention) {
        String name = mention.name();
        String bare = withoutForm(name);
        int first = name.indexOf(' ');
        if (first > 0) {
            shortNames.merge(name.substring(0, first), name, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
            shortNames.merge(name.substring(name.lastIndexOf(' ') + 1), name, (a, b) -> a.equals(b) ? a : AMBIGUOUS);
        }
        Gazetteer.known()
                .organisation(name)
                .or(() -> Gazetteer.known().organisation(bare))
                .ifPresentOrElse(known -> organisations.put(name, known), () -> organisations.putIfAbsent(bare, name));
    }

    /** "Acme" of "Acme Corp." */
    private static String withoutForm(String name) {
        int blank = name.lastIndexOf(' ');
        if (blank < 0 || !NameWords.FORMS.contains(name.substring(blank + 1))) {
            return name;
        }
        String bare = name.substring(0, blank);
        return bare.endsWith(",") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** "World Health Organization (WHO)". */
    private void abbreviate(Mention whole, Mention abbreviation) {
        boolean isPair = abbreviation.start() == whole.end() + 2
                && text.startsWith(" (", whole.end())
                && text.startsWith(")", abbreviation.end())
                && whole.kind() == Entity.Kind.ORGANISATION
                && abbreviation.name().indexOf(' ') < 0;
        if (isPair) {
            organisations.put(abbreviation.name(), organisation(whole.name()));
        }
    }

    /** The canonical name. */
    String name(Mention mention) {
        return switch (mention.kind()) {
            case PERSON -> person(mention).orElse(mention.name());
            case ORGANISATION -> organisation(mention.name());
            case PLACE -> mention.name();
        };
    }

    private String organisation(String name) {
        String bare = withoutForm(name);
        String known = organisations.getOrDefault(name, organisations.getOrDefault(bare, name));
        String longer = shortNames.getOrDefault(name, AMBIGUOUS);
        boolean isShort = known.equals(name) && !longer.equals(AMBIGUOUS);
        return isShort ? organisations.getOrDefault(longer, longer) : known;
    }

    private Optional<String> person(Mention mention) {
        String[] parts = mention.name().split("\\s+", -1);
        String key = parts.length == 1 ? parts[0] : parts[0] + " " + parts[parts.length - 1];
        NavigableMap<Integer, String> same =
                persons.getOrDefault(key, givenNames.getOrDefault(key, Collections.emptyNavigableMap()));
        if (same.isEmpty()) {
            return Optional.empty();
        }
        Optional<Map.Entry<Integer, String>> before = Optional.ofNullable(same.floorEntry(mention.start()));
        return Optional.of(before.orElseGet(same::firstEntry).getValue());
    }
}
