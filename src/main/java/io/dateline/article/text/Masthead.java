package io.dateline.article.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The name of the publication at the very top of a page, and the lines that are left when it and the menus are taken away.
 *
 * @param name found where furniture or a menu shows that the first line is no title
 * @param rest the other lines, in order
 */
record Masthead(Optional<String> name, List<TextLine> rest) {
    private static final int MOST_WORDS = 6;
    private static final int MOST_MENU_WORDS = 3;

    /** Short lines in a row that are a menu. */
    private static final int MENU = 3;

    static Masthead of(List<TextLine> lines, Optional<String> language) {
        int first = 0;
        while (first < lines.size() && isFurniture(lines.get(first))) {
            first++;
        }
        boolean isNamed =
                first + 1 < lines.size() && isName(lines.get(first)) && (first > 0 || isMenuLine(lines.get(first + 1)));
        Optional<String> name = isNamed ? Optional.of(lines.get(first).text()) : Optional.empty();
        List<TextLine> rest = new ArrayList<>();
        List<TextLine> row = new ArrayList<>();
        for (TextLine line : lines.subList(isNamed ? first + 1 : first, lines.size())) {
            if (isShort(line, language)) {
                row.add(line);
            } else {
                flush(row, rest);
                rest.add(line);
            }
        }
        flush(row, rest);
        return new Masthead(name, rest);
    }

    /** Puts a row of short lines back that is too short for a menu; words of sections alone never come back. */
    private static void flush(List<TextLine> row, List<TextLine> rest) {
        if (row.size() < MENU) {
            row.stream().filter(line -> !Marker.SECTION.has(line.text())).forEach(rest::add);
        }
        row.clear();
    }

    private static boolean isShort(TextLine line, Optional<String> language) {
        return line.words() <= MOST_MENU_WORDS
                && PrintedDay.of(line.text(), language).isEmpty()
                && PrintedByline.of(line.text(), PrintedByline.Placement.APART).isEmpty()
                && PrintedByline.ofName(line.text()).isEmpty();
    }

    private static boolean isFurniture(TextLine line) {
        return line.kind().isPresent() || Marker.ofLine(line.text()).isPresent();
    }

    private static boolean isMenuLine(TextLine line) {
        return isFurniture(line) || Marker.SECTION.has(line.text()) || Marker.isNavigation(line.text());
    }

    private static boolean isName(TextLine line) {
        return line.words() <= MOST_WORDS
                && !line.isProse()
                && !Marker.SECTION.has(line.text())
                && !Marker.isNavigation(line.text());
    }
}
