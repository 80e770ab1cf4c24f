package io.dateline.annotate.place;

import io.dateline.annotate.Entity;

/**
 * Somewhere on the map.
 *
 * @param kind country, region, capital or city
 * @param country ISO 3166-1 alpha-2
 * @param region that it lies in; empty where it lies in none that is known
 * @param population in persons
 * @param isWord whether the name is a word or a person's name too
 */
public record Place(
        String name,
        String kind,
        String country,
        String region,
        long population,
        Entity.Location location,
        boolean isWord) {
    public boolean isCity() {
        return kind.equals("city") || kind.equals("capital");
    }
}
