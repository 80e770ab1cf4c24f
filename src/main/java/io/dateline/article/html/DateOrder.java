package io.dateline.article.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What 4/5/2024 means. Most of the world puts the day first; where nothing tells the country, neither is sure. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** Countries whose English or Spanish press writes the month first. Source: CLDR short date patterns. */
    private static final Set<String> MONTH_FIRST_COUNTRIES =
            Set.of("US", "PH", "PR", "GU", "VI", "AS", "MP", "PW", "FM");

    /**
     * Of a page.
     *
     * @param language BCP 47, perhaps with a region
     * @param host of the page; its country domain tells where it stands
     */
    static DateOrder of(Optional<String> language, Optional<String> host) {
        String tag = language.orElse("").toUpperCase(Locale.ROOT);
        String region = tag.length() >= 5 && (tag.charAt(2) == '-' || tag.charAt(2) == '_') ? tag.substring(3, 5) : "";
        if (MONTH_FIRST_COUNTRIES.contains(region)) {
            return MONTH_FIRST;
        }
        String country = host.map(h -> h.substring(h.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT))
                .filter(t -> t.length() == 2)
                .orElse("");
        if (!country.isEmpty() && !country.equals("TV") && !country.equals("IO") && !country.equals("CO")) {
            return MONTH_FIRST_COUNTRIES.contains(country) ? MONTH_FIRST : DAY_FIRST;
        }
        boolean english = tag.isEmpty() || tag.startsWith("EN");
        return english && region.isEmpty() ? MONTH_FIRST : DAY_FIRST;
    }
}
