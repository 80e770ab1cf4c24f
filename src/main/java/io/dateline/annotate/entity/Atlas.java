package io.dateline.annotate.entity;

import io.dateline.annotate.Entity;
import io.dateline.annotate.place.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which place a name means in one article: the one whose division or country stands behind it ("Paris, Texas"), else the one
 * that fits best with the countries of the other places, of the dateline and of the outlet, else the most populous.
 */
final class Atlas {
    private static final double NAMED_COUNTRY = 4;
    private static final double COUNTRY_OF_ANOTHER_PLACE = 2;
    private static final double DATELINE_COUNTRY = 3;
    private static final double OUTLET_COUNTRY = 1.5;

    /** Weight of a country or division as such; a city's is the decimal logarithm of its people. */
    private static final double COUNTRY = 8;

    private static final double REGION = 6.5;

    /** What a capital has before another town of as many people. */
    private static final double CAPITAL = 1;

    /** What it has where all other towns of its name are small: Washington is seldom the one in England. */
    private static final double GREAT_CAPITAL = 4;

    /** By how much the people of a capital are more than those of a small town. */
    private static final long TIMES = 10;

    private final String text;
    private final Map<String, Double> countries = new HashMap<>();
    private final Map<String, Place> chosen = new HashMap<>();

    Atlas(String text, List<Mention> mentions, List<String> datelinePlaces, Optional<String> host) {
        this.text = text;
        host.map(h -> h.substring(h.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
                .map(top -> top.equals("UK") ? "GB" : top)
                .ifPresent(top -> countries.merge(top, OUTLET_COUNTRY, Math::max));
        for (String place : datelinePlaces) {
            likely(Gazetteer.known().places(place)).ifPresent(c -> countries.merge(c, DATELINE_COUNTRY, Math::max));
        }
        for (Mention mention : mentions) {
            if (mention.kind() == Entity.Kind.PLACE) {
                List<Place> places = Gazetteer.known().places(mention.surface());
                boolean isCountry = places.size() == 1 && places.get(0).kind().equals("country");
                likely(places)
                        .ifPresent(c ->
                                countries.merge(c, isCountry ? NAMED_COUNTRY : COUNTRY_OF_ANOTHER_PLACE, Math::max));
            }
        }
        for (int i = 0; i + 1 < mentions.size(); i++) {
            qualify(mentions.get(i), mentions.get(i + 1));
        }
    }

    /** The country of places that all lie in one. */
    private static Optional<String> likely(List<Place> places) {
        List<String> all = places.stream().map(Place::country).distinct().toList();
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    /** "Paris, Texas" and "Paris in Texas" settle what Paris is in all of the article. */
    private void qualify(Mention city, Mention area) {
        boolean areBeside = city.kind() == Entity.Kind.PLACE
                && area.kind() == Entity.Kind.PLACE
                && (text.substring(city.end(), area.start()).equals(", ")
                        || text.substring(city.end(), area.start()).equals(" in "));
        if (!areBeside) {
            return;
        }
        List<Place> areas = Gazetteer.known().places(area.surface());
        for (Place place : Gazetteer.known().places(city.surface())) {
            for (Place around : areas) {
                boolean isInside = !place.equals(around)
                        && place.country().equals(around.country())
                        && (around.kind().equals("country") || place.region().equals(around.name()));
                if (isInside) {
                    chosen.putIfAbsent(city.surface(), place);
                    if (around.kind().equals("region")) {
                        chosen.putIfAbsent(area.surface(), around);
                    }
                }
            }
        }
    }

    /** What a mention means; empty for names that the gazetteer lacks. */
    Optional<Place> place(Mention mention) {
        Place known = chosen.get(mention.surface());
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Place> best = Optional.empty();
        double highest = 0;
        List<Place> same = Gazetteer.known().places(mention.surface());
        for (Place place : same) {
            double score = weight(place, same) + countries.getOrDefault(place.country(), 0.0);
            if (best.isEmpty() || score > highest) {
                best = Optional.of(place);
                highest = score;
            }
        }
        best.ifPresent(place -> chosen.put(mention.surface(), place));
        return best;
    }

    private static double weight(Place place, List<Place> same) {
        return switch (place.kind()) {
            case "country" -> COUNTRY;
            case "region" -> REGION;
            case "capital" -> (isGreat(place, same) ? GREAT_CAPITAL : CAPITAL) + Math.log10(place.population() + 1.0);
            default -> Math.log10(place.population() + 1.0);
        };
    }

    private static boolean isGreat(Place capital, List<Place> same) {
        return same.stream()
                .allMatch(p -> p.equals(capital)
                        || p.kind().equals("region")
                        || (p.isCity() && p.population() * TIMES <= capital.population()));
    }

    /** Whether a capital stands for its government: "Moscow said", "Moscow's policy"; "ties with Moscow" is left as a city. */
    boolean speaks(Mention mention, Place place) {
        return place.kind().equals("capital") && Capitals.govern(text, mention);
    }
}
