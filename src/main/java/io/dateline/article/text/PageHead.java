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

    private PageHead() {}

    static PageHead of(List<TextLine> lines, Optional<String> language) {
        PageHead head = new PageHead();
        Set<Integer> dated = new HashSet<>();
        List<TextLine> rest = new ArrayList<>();
        for (TextLine line : lines) {
            Optional<PrintedDay> day = PrintedDay.of(line.text(), language);
            if (day.isPresent()) {
                head.addDay(day.orElseThrow());
                dated.add(line.block());
            } else {
                rest.add(line);
            }
        }
        for (TextLine line : rest) {
            head.add(line, dated.contains(line.block()));
        }
        head.furnishedBlocks.addAll(dated);
        head.nameLines();
        return head;
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
        if (byline == null && !plain.isEmpty()) {
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
        if (plain.size() >= 2 && isMasthead(plain.get(0), plain.get(1))) {
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
