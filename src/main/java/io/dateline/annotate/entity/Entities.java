package io.dateline.annotate.entity;

import io.dateline.annotate.Annotations;
import io.dateline.annotate.Dateline;
import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The persons, organisations and places of an article: found by the model in English, by gazetteer, titles and shape in
 * other languages; then each name is traced to who or what it means in this article.
 *
 * <p>Salience: mentions, those in the title three times, halved from the middle of the text on, as a share of all.
 */
public final class Entities {
    private static final double TITLE_WEIGHT = 3;
    private static final double LATE_WEIGHT = 0.5;
    private static final String BETWEEN_PARTS = "\n\n";

    private final Article article;
    private final Annotations known;
    private final Model model;
    private final Optional<Dateline> dateline;
    private final String title;
    private final int textStart;
    private final String whole;
    private final Map<String, Found> found = new LinkedHashMap<>();

    private Entities(Article article, Annotations found, Model model) {
        this.article = article;
        this.known = found;
        this.model = model;
        this.dateline = found.dateline();
        this.title = article.title().orElse("");
        StringBuilder parts = new StringBuilder(title).append(BETWEEN_PARTS);
        for (Caption caption : article.captions()) {
            parts.append(caption.text()).append(BETWEEN_PARTS);
        }
        this.textStart = parts.length();
        this.whole = parts.append(article.text()).toString();
    }

    /** What was gathered of one entity. */
    private static final class Found {
        private final Entity.Kind kind;
        private final String name;
        private final Optional<Entity.Location> location;
        private final Set<String> surfaces = new LinkedHashSet<>();
        private int mentions;
        private int offset = -1;
        private boolean isInTitle;
        private double weight;

        Found(Entity.Kind kind, String name, Optional<Entity.Location> location) {
            this.kind = kind;
            this.name = name;
            this.location = location;
        }
    }

    /** All entities of an article whose dateline and credits are not known. */
    public static List<Entity> of(Article article) {
        return of(article, Annotations.NONE, Model.known());
    }

    /**
     * All entities, the most salient first.
     *
     * @param found dateline and credits, which are no part of what the article tells
     * @param model of names in English text
     */
    public static List<Entity> of(Article article, Annotations found, Model model) {
        return new Entities(article, found, model).list();
    }

    private List<Entity> list() {
        List<Mention> mentions = new Selection(article, known, title, whole, textStart)
                .of(isEnglish() ? TaggedMentions.in(whole, model) : Mentions.in(whole));
        Roster roster = new Roster(whole, mentions);
        Atlas atlas = new Atlas(
                whole,
                mentions,
                dateline.map(Dateline::places).orElse(List.of()),
                article.address().host());
        for (Mention mention : mentions) {
            Optional<Place> place = mention.kind() == Entity.Kind.PLACE ? atlas.place(mention) : Optional.empty();
            if (place.isPresent() && atlas.speaks(mention, place.get())) {
                add(mention, Entity.Kind.ORGANISATION, government(place.get()), Optional.empty());
            } else {
                String name = place.map(Place::name).orElseGet(() -> roster.name(mention));
                add(mention, mention.kind(), name, place.map(Place::location));
            }
        }
        return entities();
    }

    private boolean isEnglish() {
        return article.language()
                .map(l -> l.toLowerCase(Locale.ROOT).startsWith("en"))
                .orElse(true);
    }

    private static String government(Place capital) {
        Locale country = new Locale.Builder().setRegion(capital.country()).build();
        return "Government of " + country.getDisplayCountry(Locale.ENGLISH);
    }

    private void add(Mention mention, Entity.Kind kind, String name, Optional<Entity.Location> location) {
        String key = kind + "\n" + name + "\n" + location.flatMap(Entity.Location::geonameId);
        Found entity = found.computeIfAbsent(key, k -> new Found(kind, name, location));
        entity.surfaces.add(mention.surface());
        entity.mentions++;
        if (mention.start() < title.length()) {
            entity.isInTitle = true;
            entity.weight += TITLE_WEIGHT;
        } else if (mention.start() >= textStart) {
            int offset = mention.start() - textStart;
            entity.offset = entity.offset < 0 ? offset : Math.min(entity.offset, offset);
            entity.weight += offset < (whole.length() - textStart) / 2 ? 1 : LATE_WEIGHT;
        } else {
            entity.weight += 1;
        }
    }

    private List<Entity> entities() {
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
                    f.location));
        }
        entities.sort(Comparator.comparingDouble((Entity e) -> -e.salience()).thenComparing(Entity::name));
        return entities;
    }
}
