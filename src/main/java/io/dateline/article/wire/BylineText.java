package io.dateline.article.wire;

import io.dateline.article.Byline;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A byline of a wire item: "By Chris Reese, Reuters", "JANE DOE and JOHN ROE". */
final class BylineText {
    private static final Set<String> OPENERS = words("opener");
    private static final Set<String> HOUSES = words("house");

    private static final int MOST_WORDS = 6;

    private BylineText() {}

    private static Set<String> words(String kind) {
        return DataFile.resource(BylineText.class, "byline-words.tsv").rows().stream()
                .filter(row -> row.text("kind").equals(kind))
                .flatMap(row -> row.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    static Byline read(String line) {
        int space = line.indexOf(' ');
        boolean isOpened =
                space > 0 && OPENERS.contains(line.substring(0, space).toLowerCase(Locale.ROOT));
        List<String> persons = new ArrayList<>();
        List<String> houses = new ArrayList<>();
        for (String part : (isOpened ? line.substring(space + 1) : line).split("[,;/]| and | und | et | y | & ", -1)) {
            String name = part.strip();
            List<String> words = List.of(name.split(" ", -1));
            if (name.isEmpty() || words.size() > MOST_WORDS || name.chars().noneMatch(Character::isLetter)) {
                continue;
            }
            boolean isPerson =
                    words.size() > 1 && words.stream().noneMatch(w -> HOUSES.contains(w.toLowerCase(Locale.ROOT)));
            (isPerson ? persons : houses).add(name);
        }
        return new Byline(persons, houses);
    }
}
