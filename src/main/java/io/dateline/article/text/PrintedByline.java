package io.dateline.article.text;

import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A printed line that says who wrote: "By Jane Doe and John Roe", "Jane Doe - Reuters", "Reuters - Reuters".
 *
 * @param line verbatim
 */
record PrintedByline(String line, Byline byline) {
    private static final int MOST_CHARACTERS = 120;
    private static final int MOST_NAME_WORDS = 5;
    private static final List<String> DASHES = List.of(" - ", " – ", " — ", " | ", " / ");

    /**
     * Reads a line.
     *
     * @param placement beside a date a name and its house need no "By"
     */
    static Optional<PrintedByline> of(String line, Placement placement) {
        if (line.length() > MOST_CHARACTERS || (line.endsWith(".") && !line.endsWith("Jr."))) {
            return Optional.empty();
        }
        Optional<String> named = Marker.afterBy(line).filter(PrintedByline::startsUpper);
        if (named.isPresent()) {
            return Optional.of(new PrintedByline(line, names(named.orElseThrow())));
        }
        if (placement == Placement.APART) {
            return Optional.empty();
        }
        for (String dash : DASHES) {
            int at = line.indexOf(dash);
            if (at > 0 && isName(line.substring(0, at)) && isName(line.substring(at + dash.length()))) {
                String house = line.substring(at + dash.length());
                Byline left = names(line.substring(0, at));
                List<String> houses = new ArrayList<>(left.organisations());
                if (!houses.contains(house)) {
                    houses.add(house);
                }
                return Optional.of(new PrintedByline(line, new Byline(left.persons(), houses)));
            }
        }
        return Optional.empty();
    }

    /** Where a line stands. */
    enum Placement {
        BESIDE_DATE,
        APART
    }

    private static Byline names(String text) {
        List<String> persons = new ArrayList<>();
        List<String> organisations = new ArrayList<>();
        for (String part : text.split(",| and | und | et | y | e | en | и | & ", -1)) {
            String name = part.strip();
            if (name.isEmpty() || !startsUpper(name) || !isName(name)) {
                continue;
            }
            (isPerson(name) ? persons : organisations).add(name);
        }
        return new Byline(persons, organisations);
    }

    private static boolean isPerson(String name) {
        List<String> words = List.of(name.split(" ", -1));
        return words.size() >= 2 && words.stream().noneMatch(w -> Marker.ORGANISATION.has(w.toLowerCase(Locale.ROOT)));
    }

    private static boolean isName(String text) {
        return startsUpper(text)
                && text.split(" ", -1).length <= MOST_NAME_WORDS
                && text.chars().noneMatch(c -> (c == '.' && text.endsWith(".")) || c == '?' || c == '!' || c == ':');
    }

    private static boolean startsUpper(String text) {
        return !text.isEmpty()
                && !Character.isLowerCase(text.codePointAt(0))
                && Character.isLetter(text.codePointAt(0));
    }
}
