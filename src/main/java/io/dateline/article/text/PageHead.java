package io.dateline.article.text;

import io.dateline.article.text.PrintedByline.Placement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the text of a saved page: masthead, navigation, title, deck, caption, dates, byline, in any order
 * after the title.
 */
final class PageHead {
    /** Lines under a title of which one may be the writer's name. */
    private static final int NAME_LINES = 12;

    private static final int MOST_MASTHEAD_WORDS = 6;
    private static final int MOST_TITLE_CHARACTERS = 250;

    private final List<TextLine> plain = new ArrayList<>();
    private final Set<Integer> furnishedBlocks = new HashSet<>();
    private final List<String> captions = new ArrayList<>();
    private @Nullable String masthead;
    private @Nullable String title;
    private @Nullable String deck;
    private @Nullable PrintedByline byline;
    private @Nullable PrintedDay published;
    private @Nullable PrintedDay updated;
    private @Nullable PrintedDay today;

    private List<TextLine> before = List.of();
    private List<TextLine> after = List.of();

    private PageHead() {}

    /**
     * Under a title that is known.
     *
     * @param before the lines over it that may hold a date
     * @param after the lines between it and the text
     */
    static PageHead under(Headline headline, List<TextLine> before, List<TextLine> after, Optional<String> language) {
        PageHead head = new PageHead();
        head.title = headline.text();
        head.masthead = headline.site().orElse(null);
        head.before = before;
        head.after = after;
        head.read(after, language);
        if (head.byline == null) {
            head.byline = head.signed(before);
        }
        return head;
    }

    /** A byline over the title, else a line under it that is a name alone. */
    private @Nullable PrintedByline signed(List<TextLine> over) {
        Optional<PrintedByline> named = over.stream()
                .map(line -> PrintedByline.of(line.text(), Placement.APART))
                .flatMap(Optional::stream)
                .reduce((first, last) -> last);
        return named.or(() -> after.stream()
                        .filter(line -> !line.isProse())
                        .limit(NAME_LINES)
                        .map(line -> PrintedByline.ofName(line.text()))
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(null);
    }

    static PageHead of(List<TextLine> lines, Optional<String> language) {
        PageHead head = new PageHead();
        head.after = lines;
        head.read(lines, language);
        return head;
    }

    private void read(List<TextLine> lines, Optional<String> language) {
        Set<Integer> dated = new HashSet<>();
        List<TextLine> rest = new ArrayList<>();
        for (TextLine line : lines) {
            Optional<PrintedDay> day = PrintedDay.of(line.text(), language);
            if (day.isPresent()) {
                addDay(day.orElseThrow());
                dated.add(line.block());
            } else {
                rest.add(line);
            }
        }
        for (TextLine line : rest) {
            add(line, dated.contains(line.block()));
        }
        furnishedBlocks.addAll(dated);
        nameLines();
    }

    private void addDay(PrintedDay day) {
        switch (day.label()) {
            case TODAY -> today = today == null ? day : today;
            case UPDATED -> updated = updated == null ? day : updated;
            default -> published = published == null ? day : published;
        }
        if (byline == null && !day.rest().isEmpty()) {
            byline = PrintedByline.of(day.rest(), Placement.BESIDE_DATE).orElse(null);
        }
    }

    private void add(TextLine line, boolean isBesideDate) {
        if (Marker.ofLine(line.text()).isPresent() || Marker.isNavigation(line.text())) {
            furnishedBlocks.add(line.block());
            return;
        }
        if (byline == null && (title != null || !plain.isEmpty())) {
            byline = PrintedByline.of(line.text(), isBesideDate ? Placement.BESIDE_DATE : Placement.APART)
                    .orElse(null);
            if (byline != null) {
                furnishedBlocks.add(line.block());
                return;
            }
        }
        plain.add(line);
    }

    private void nameLines() {
        int at = 0;
        if (title == null && plain.size() >= 2 && isMasthead(plain.get(0), plain.get(1))) {
            masthead = plain.get(at++).text();
        }
        for (; at < plain.size(); at++) {
            TextLine line = plain.get(at);
            if (title == null && line.text().length() <= MOST_TITLE_CHARACTERS) {
                title = line.text();
            } else if (furnishedBlocks.contains(line.block()) || deck != null) {
                captions.add(line.text());
            } else {
                deck = line.text();
            }
        }
    }

    /** A short first line over a longer one, or in one block with navigation. */
    private boolean isMasthead(TextLine first, TextLine second) {
        return first.words() <= MOST_MASTHEAD_WORDS
                && !first.isProse()
                && first.block() != second.block()
                && (furnishedBlocks.contains(first.block())
                        || (first.words() <= MOST_MASTHEAD_WORDS - 1
                                && first.words() * 2 <= second.words()
                                && !second.isProse()));
    }

    List<TextLine> before() {
        return before;
    }

    List<TextLine> after() {
        return after;
    }

    List<String> captions() {
        return captions;
    }

    Optional<String> masthead() {
        return Optional.ofNullable(masthead);
    }

    Optional<String> title() {
        return Optional.ofNullable(title);
    }

    Optional<String> deck() {
        return Optional.ofNullable(deck);
    }

    Optional<PrintedByline> byline() {
        return Optional.ofNullable(byline);
    }

    Optional<PrintedDay> published() {
        return Optional.ofNullable(published);
    }

    Optional<PrintedDay> updated() {
        return Optional.ofNullable(updated);
    }

    Optional<PrintedDay> today() {
        return Optional.ofNullable(today);
    }
}
