package io.dateline.article.text;

import io.dateline.article.html.PrintedLine;
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
    private static final int LEAST_TITLE_WORDS = 4;
    private static final int LEAST_CAPTION_WORDS = 4;

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

    /** Whether blank lines part the page. */
    private boolean isParted;

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
        if (named.isPresent() || (published == null && updated == null)) {
            return named.orElse(null);
        }
        return after.stream()
                .filter(line -> !line.isProse())
                .limit(NAME_LINES)
                .map(line -> PrintedByline.ofName(line.text())
                        .or(() -> besideDate(line) ? PrintedByline.ofPlacedName(line.text()) : Optional.empty()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private boolean besideDate(TextLine line) {
        return isParted && furnishedBlocks.contains(line.block());
    }

    static PageHead of(List<TextLine> lines, Optional<String> language) {
        PageHead head = new PageHead();
        Masthead masthead = Masthead.of(lines, language);
        head.after = masthead.rest();
        head.masthead = masthead.name().orElse(null);
        head.read(masthead.rest(), language);
        if (head.byline == null) {
            head.byline = head.signed(List.of());
        }
        return head;
    }

    private void read(List<TextLine> lines, Optional<String> language) {
        isParted = lines.stream().map(TextLine::block).distinct().count() > 1;
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
            add(line, isParted && dated.contains(line.block()));
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
        if (signs(line, isBesideDate)) {
            furnishedBlocks.add(line.block());
            return;
        }
        if (line.kind().filter(k -> k != PrintedLine.CREDIT).isPresent()
                || Marker.ofLine(line.text()).isPresent()
                || Marker.isNavigation(line.text())) {
            furnishedBlocks.add(line.block());
            return;
        }
        plain.add(line);
    }

    private boolean signs(TextLine line, boolean isBesideDate) {
        if (byline != null || (title == null && plain.isEmpty())) {
            return false;
        }
        byline = PrintedByline.of(line.text(), isBesideDate ? Placement.BESIDE_DATE : Placement.APART)
                .orElse(null);
        return byline != null;
    }

    private void nameLines() {
        if (title == null && plain.size() >= 2 && masthead == null && isMasthead(plain.get(0), plain.get(1))) {
            masthead = plain.remove(0).text();
        }
        int at = title == null ? titleAmong(plain) : -1;
        if (at >= 0) {
            title = plain.get(at).text();
        }
        for (TextLine line : plain.subList(at + 1, plain.size())) {
            boolean isLabel = line.words() < LEAST_CAPTION_WORDS
                    || PrintedByline.ofPlacedName(line.text()).isPresent();
            boolean isBeside = isParted && furnishedBlocks.contains(line.block());
            if (Marker.isCredited(line.text()) || (isBeside && !isLabel)) {
                captions.add(line.text());
            } else if (deck == null && !isLabel) {
                deck = line.text();
            }
        }
    }

    /** The first line that is no label; what stands over it is the rubric. */
    private static int titleAmong(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).words() >= LEAST_TITLE_WORDS && lines.get(i).text().length() <= MOST_TITLE_CHARACTERS) {
                return i;
            }
        }
        return lines.isEmpty() || lines.get(0).text().length() > MOST_TITLE_CHARACTERS ? -1 : 0;
    }

    /** A short first line over a longer one. */
    private static boolean isMasthead(TextLine first, TextLine second) {
        return first.words() < MOST_MASTHEAD_WORDS
                && !first.isProse()
                && first.block() != second.block()
                && first.words() * 2 <= second.words()
                && !second.isProse();
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
