package io.dateline.article.text;

import io.dateline.article.Byline;
import io.dateline.article.html.Signature;
import java.util.List;
import java.util.Optional;

/**
 * A printed line that says who wrote: "By Jane Doe and John Roe", "Jane Doe - Reuters", "Reuters - Reuters".
 *
 * @param line verbatim
 */
record PrintedByline(String line, Byline byline) {
    private static final int MOST_CHARACTERS = 120;
    private static final int MOST_NAME_WORDS = 5;
    private static final int MOST_NAME_CHARACTERS = 40;
    private static final char[] BARS = {'|', '•', '·'};
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
            return Optional.of(new PrintedByline(line, Signature.of(beforeBar(named.orElseThrow()))));
        }
        if (placement == Placement.APART) {
            return Optional.empty();
        }
        for (String dash : DASHES) {
            int at = line.indexOf(dash);
            if (at > 0 && isName(line.substring(0, at)) && isName(line.substring(at + dash.length()))) {
                return Optional.of(new PrintedByline(line, Signature.of(line)));
            }
        }
        return Optional.empty();
    }

    /** A line that is the name of one person and nothing else. */
    static Optional<PrintedByline> ofName(String line) {
        boolean isName = line.length() <= MOST_NAME_CHARACTERS
                && line.chars().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0)
                && line.indexOf(' ') > 0
                && List.of(line.split(" ", -1)).stream().allMatch(PrintedByline::startsUpper);
        Byline byline = isName ? Signature.of(line) : Byline.NONE;
        return byline.persons().equals(List.of(line)) && byline.organisations().isEmpty()
                ? Optional.of(new PrintedByline(line, byline))
                : Optional.empty();
    }

    /** A line of a name and hardly more, as it stands beside a date: "Jane Doe in London", "Reuters Staff". */
    static Optional<PrintedByline> ofPlacedName(String line) {
        boolean isShort = line.length() <= MOST_NAME_CHARACTERS
                && line.chars().noneMatch(c -> Character.isDigit(c) || c == ':')
                && startsUpper(line);
        Byline byline = isShort ? Signature.of(line) : Byline.NONE;
        boolean isPerson =
                byline.persons().size() == 1 && byline.organisations().isEmpty();
        boolean isHouse = byline.persons().isEmpty()
                && byline.organisations().equals(List.of(line))
                && List.of(line.split(" ", -1)).stream().anyMatch(Marker.ORGANISATION::has);
        return isPerson || isHouse ? Optional.of(new PrintedByline(line, byline)) : Optional.empty();
    }

    /** What stands beside a name, parted by a bar or a dot, is a date or an address. */
    private static String beforeBar(String names) {
        int end = names.length();
        for (char sign : BARS) {
            int at = names.indexOf(sign);
            end = at > 0 ? Math.min(end, at) : end;
        }
        return names.substring(0, end).strip();
    }

    /** Where a line stands. */
    enum Placement {
        BESIDE_DATE,
        APART
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
