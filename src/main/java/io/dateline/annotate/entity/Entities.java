package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The persons, organisations and places of an article. A surname alone is the person whose full name the article gives; of
 * places with one name the one whose country the article names otherwise, else the most populous.
 *
 * <p>Salience: mentions, those in the title three times, halved from the middle of the text on, as a share of all.
 */
public final class Entities {
    private static final double TITLE_WEIGHT = 3;
    private static final double LATE_WEIGHT = 0.5;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Set<String> countries = new HashSet<>();

    private Entities() {}

    /** What was gathered of one entity. */
    private static final class Found {
        private final Entity.Kind kind;
        private final String name;
        private final List<Gazetteer.Place> places;
        private final Set<String> surfaces = new LinkedHashSet<>();
        private int mentions;
        private int offset = -1;
        private boolean isInTitle;
        private double weight;

        Found(Mention mention, String name) {
            this.kind = mention.kind();
            this.name = name;
            this.places = mention.places();
        }
    }

    /** A part of the article. */
    private enum Part {
        TITLE,
        CAPTION,
        TEXT
    }

    /** All entities, the most salient first. */
    public static List<Entity> of(Article article) {
        Entities entities = new Entities();
        String title = article.title().orElse("");
        String text = article.text();
        List<String> captions = article.captions().stream().map(Caption::text).toList();
        List<Mention> inText = Mentions.in(text);
        List<Mention> inTitle = Mentions.in(title);
        entities.learn(inText);
        entities.learn(inTitle);
        captions.forEach(c -> entities.learn(Mentions.in(c)));
        entities.add(Part.TITLE, title, inTitle);
        captions.forEach(c -> entities.add(Part.CAPTION, c, Mentions.in(c)));
        entities.add(Part.TEXT, text, inText);
        return entities.list();
    }

    /** Surnames of full names, and countries that are named. */
    private void learn(List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (mention.kind() == Entity.Kind.PERSON && mention.last() > mention.first()) {
                String[] parts = mention.name().split(" ", -1);
                String surname = isFamilyFirst(parts) ? parts[0] : parts[parts.length - 1];
                persons.putIfAbsent(surname, mention.name());
                persons.putIfAbsent(mention.name(), mention.name());
            }
            if (!mention.places().isEmpty() && mention.places().get(0).kind().equals("country")) {
                countries.add(mention.places().get(0).country());
            }
        }
    }

    /** "Xi Jinping", and "Kim Jong Un" by its short syllables: Kim and Lee are given names elsewhere. */
    private static boolean isFamilyFirst(String[] parts) {
        boolean isSyllables = parts.length == 3 && parts[1].length() <= 5 && parts[2].length() <= 5;
        return NameWords.FAMILY_FIRST.contains(parts[0]) && (isSyllables || !NameWords.GIVEN.contains(parts[0]));
    }

    private void add(Part part, String text, List<Mention> mentions) {
        Set<Integer> taken = new HashSet<>();
        for (Mention mention : mentions) {
            for (int i = mention.first(); i <= mention.last(); i++) {
                taken.add(i);
            }
            add(part, text, mention, name(mention));
        }
        List<Word> words = Mentions.words(text);
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            String person = persons.get(word.text());
            if (person != null && !taken.contains(i)) {
                add(
                        part,
                        text,
                        new Mention(Entity.Kind.PERSON, person, word.text(), i, i, word.start(), List.of()),
                        person);
            }
        }
    }

    private String name(Mention mention) {
        return mention.kind() == Entity.Kind.PERSON
                ? persons.getOrDefault(mention.name(), mention.name())
                : mention.name();
    }

    private void add(Part part, String text, Mention mention, String name) {
        Found entity = found.computeIfAbsent(mention.kind() + "\n" + name, key -> new Found(mention, name));
        entity.surfaces.add(mention.surface());
        entity.mentions++;
        if (part == Part.TITLE) {
            entity.isInTitle = true;
            entity.weight += TITLE_WEIGHT;
        } else if (part == Part.TEXT) {
            entity.offset = entity.offset < 0 ? mention.offset() : Math.min(entity.offset, mention.offset());
            entity.weight += mention.offset() < text.length() / 2 ? 1 : LATE_WEIGHT;
        } else {
            entity.weight += 1;
        }
    }

    private List<Entity> list() {
        double all = found.values().stream().mapToDouble(f -> f.weight).sum();
        List<Entity> entities = new ArrayList<>();
        for (Found f : found.values()) {
            entities.add(new Entity(
                    f.kind,
                    f.name,
                    List.copyOf(f.surfaces),
                    f.mentions,
                    f.offset,
                    f.isInTitle,
                    f.weight / all,
                    location(f)));
        }
        entities.sort(Comparator.comparing((Entity e) -> -e.salience())
                .thenComparing(Entity::kind)
                .thenComparing(Entity::name));
        return entities;
    }

    private Optional<Entity.Location> location(Found entity) {
        return entity.places.stream()
                .filter(place ->
                        countries.contains(place.country()) && !place.kind().equals("region"))
                .findFirst()
                .or(() -> entity.places.stream().findFirst())
                .map(Gazetteer.Place::location);
    }
}
