package io.dateline.article.html;

import io.dateline.article.DateSource;
import io.dateline.article.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The dates that a page shows its readers: in {@code time} elements, elements named for dates, lines near the title. */
final class PrintedDates {
    /** The date that stands nearest to the headline is what readers take for the article's. */
    private static final double BY_THE_TITLE = 1.1;
    /** One above it may be the day on which the page was fetched. */
    private static final double ABOVE_THE_TITLE = 0.95;

    private static final String BY_THE_TITLE_RULE = "printed by the title";

    private static final double PUBLISHED_TIME = 0.85;
    private static final double NEAR_TIME = 0.75;
    private static final double NEAR_CLASS = 0.65;
    private static final double NEAR_LINE = 0.5;
    private static final double ABOVE_LINE = 0.45;
    private static final double FAR = 0.3;
    private static final double ELSEWHERE = 0.12;
    private static final double ASIDE = 0.3;
    /** What each further date of a kind weighs less. */
    private static final double STEP = 0.01;

    private static final int MAX_LINE = 130;
    private static final int MAX_CLASS_TEXT = 120;
    private static final int MAX_FOUND = 60;
    private static final int MAX_NEAR_LINES = 5;
    /** Nodes from the headline within which the nearest date is by the title. */
    private static final int BESIDE = 120;
    /** Nodes that a place counts as farther away which is not marked as that of publication, and one that is not marked. */
    private static final int UNMARKED = 15;

    private static final int ONLY_TEXT = 40;
    /** Characters of a line that is a date with a few words: a byline, a place, a label. */
    private static final int MAX_DATE_LINE = 90;
    /** Share of such a line that is the date, where it has many letters beside. */
    private static final double DATE_SHARE = 0.5;
    /** Letters beside the date that need no share: a place, a day of the week. */
    private static final int FEW_LETTERS = 12;
    /** Nodes between a label and the date that it stands before. */
    private static final int LABEL_REACH = 6;

    private static final int MAX_LABEL = 40;
    /** Nodes between an element and the words before it. */
    private static final int MAX_BEFORE = 4;

    private static final double DATELINE = 0.55;
    /** Paragraphs from the first of the text that may begin with a dateline. */
    private static final int MAX_OPENINGS = 2;

    /** Characters before the date of a dateline. */
    private static final int MAX_PLACE = 40;

    private record Beside(Dated dated, int distance) {}

    /** A date in a part of the page that is called otherwise. */
    private record Aside(ReadDate date, Element element, int order) {}

    private final Clues clues;
    private final Surroundings around;
    private final DateText text;
    private final List<Dated> published = new ArrayList<>();
    private final List<Dated> modified = new ArrayList<>();
    private final List<Beside> beside = new ArrayList<>();
    private final List<Aside> asides = new ArrayList<>();

    PrintedDates(Clues clues, int headline, DateText text) {
        this.clues = clues;
        this.around = Surroundings.of(clues, headline);
        this.text = text;
        times();
        classes();
        lines();
        datelines();
        Set<LocalDate> editions = editions();
        beside.stream()
                .filter(b -> !editions.contains(b.dated().date().date()))
                .min(Comparator.comparingInt(Beside::distance))
                .ifPresent(b -> published.add(b.dated()));
    }

    List<Dated> published() {
        return published;
    }

    List<Dated> modified() {
        return modified;
    }

    /** The one day that is marked as a date by the title in parts of the page that are called otherwise. */
    Optional<Dated> aside() {
        List<ReadDate> days = asides.stream()
                .filter(a -> around.isNear(a.order())
                        && !around.isOfOthers(a.element())
                        && !around.isOfTeaser(a.element())
                        && Datings.isPrecise(a.date()))
                .map(Aside::date)
                .toList();
        return days.stream().map(ReadDate::date).distinct().count() == 1
                ? Optional.of(new Dated(days.get(0), DateSource.HTML, "aside by the title", ASIDE))
                : Optional.empty();
    }

    private void times() {
        int kept = 0;
        for (Clue clue : clues.times) {
            Element time = clue.element();
            boolean elsewhere = around.isElsewhere(time, clue.isElsewhere(), clue.order());
            Hints hints = Hints.of(time.className() + " " + time.id() + " "
                    + (time.parent() == null ? "" : time.parent().className()));
            boolean publishedHint = time.hasAttr("pubdate") || hasPublished(time);
            double near = publishedHint ? PUBLISHED_TIME : NEAR_TIME;
            double far = publishedHint && kept == 0 ? NEAR_CLASS : FAR;
            double weight = elsewhere ? ELSEWHERE : around.isNear(clue.order()) ? near : far;
            Optional<ReadDate> date = DateValue.of(time).flatMap(text::first);
            if (date.isPresent()) {
                if (elsewhere) {
                    asides.add(new Aside(date.get(), time, clue.order()));
                }
                boolean isModified = !publishedHint
                        && (hints.has(Hint.MODIFIED)
                                || LabelledDates.role(before(time)) == LabelledDates.Role.MODIFIED);
                add(isModified, new Dated(date.get(), DateSource.HTML, "time", weight - kept * STEP));
                kept += elsewhere ? 0 : 1;
                if (!isModified && !elsewhere) {
                    String shown = Text.folded(Clues.text(time, MAX_CLASS_TEXT));
                    Optional<ReadDate> read = text.first(shown);
                    boolean isShown =
                            !shown.isEmpty() && read.flatMap(ReadDate::zone).isEmpty();
                    if (isShown) {
                        beside(read.orElse(date.get()), DateSource.HTML, clue.order(), publishedHint ? 0 : UNMARKED);
                    }
                }
            }
        }
    }

    /** Days of printed editions that the page says it was in. */
    private Set<LocalDate> editions() {
        Set<LocalDate> days = new HashSet<>();
        for (PageLine line : clues.lines) {
            if (line.text().length() <= MAX_LINE
                    && line.hasDigit()
                    && UpdateWords.INSTANCE.tellOfAnEdition(line.text())) {
                text.first(line.text()).ifPresent(d -> days.add(d.date()));
            }
        }
        return days;
    }

    private void add(boolean isModified, Dated dated) {
        List<Dated> found = isModified ? modified : published;
        if (found.size() < MAX_FOUND) {
            found.add(dated);
        }
    }

    private void beside(ReadDate date, DateSource source, int order, int handicap) {
        int distance = around.distance(order);
        if (distance <= BESIDE
                && !(around.isInText(order) && source == DateSource.TEXT)
                && Datings.isPrecise(date)
                && !date.isUtcStamp()) {
            double weight = around.isAbove(order) ? ABOVE_THE_TITLE : BY_THE_TITLE;
            beside.add(new Beside(new Dated(date, source, BY_THE_TITLE_RULE, weight), distance + handicap));
        }
    }

    private static boolean hasPublished(Element time) {
        String name = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        return name.contains("publish") || name.contains("entry-date") || name.contains("post-date");
    }

    /** The words just before an element, in its parent; elements without words are passed. */
    private static String before(Element element) {
        Node previous = element.previousSibling();
        for (int i = 0; i < MAX_BEFORE && previous != null; i++) {
            String words = previous instanceof TextNode node
                    ? node.text()
                    : previous instanceof Element e ? Clues.text(e, MAX_LABEL + MAX_LABEL / 2) : "";
            if (!words.isBlank()) {
                return words;
            }
            previous = previous.previousSibling();
        }
        return "";
    }

    private void classes() {
        int kept = 0;
        for (Clue clue : clues.dates) {
            Element element = clue.element();
            String content = Text.folded(Clues.text(element, MAX_CLASS_TEXT + 1));
            if (content.length() > MAX_CLASS_TEXT) {
                continue;
            }
            boolean elsewhere = around.isElsewhere(element, clue.isElsewhere(), clue.order());
            double weight = elsewhere ? ELSEWHERE : around.isNear(clue.order()) ? NEAR_CLASS : FAR;
            Hints hints = Hints.of(element.className());
            boolean named = hints.has(Hint.MODIFIED) && !hints.has(Hint.DATE);
            List<LabelledDates.Labelled> dates =
                    LabelledDates.of(text, DateValue.of(element).orElse(content), before(element));
            boolean isFirst = true;
            for (LabelledDates.Labelled labelled : dates) {
                boolean isModified = labelled.role() == LabelledDates.Role.MODIFIED
                        || (named && labelled.role() == LabelledDates.Role.UNSAID);
                if (isModified) {
                    add(true, new Dated(labelled.date(), DateSource.HTML, "class", weight));
                } else if (isFirst) {
                    if (elsewhere) {
                        asides.add(new Aside(labelled.date(), element, clue.order()));
                    }
                    add(false, new Dated(labelled.date(), DateSource.HTML, "class", weight - kept * STEP));
                    kept++;
                    isFirst = false;
                    if (!elsewhere && labelled.role() != LabelledDates.Role.EDITION) {
                        boolean marked = labelled.role() == LabelledDates.Role.PUBLISHED;
                        beside(labelled.date(), DateSource.HTML, clue.order(), marked ? 0 : UNMARKED);
                    }
                }
            }
        }
    }

    private void lines() {
        int kept = 0;
        PageLine previous = null;
        for (PageLine line : clues.lines) {
            if (around.isBefore(line.order())) {
                continue;
            }
            if (around.isAfter(line.order()) || kept >= MAX_NEAR_LINES) {
                break;
            }
            if (line.text().length() <= MAX_LINE
                    && line.hasDigit()
                    && !isOfMonths(line)
                    && !around.isElsewhere(line.parent(), line.isElsewhere(), line.order())) {
                kept += line(line, label(previous, line), kept) ? 1 : 0;
            }
            previous = line;
        }
    }

    /** Whether a line is the link to a month, as archives list them: "August 2013 (2)". */
    private boolean isOfMonths(PageLine line) {
        return line.parent().normalName().equals("a")
                && text.first(line.text())
                        .filter(d -> d.precision() == Precision.MONTH && isDateLine(line.text(), d))
                        .isPresent();
    }

    /** "Karlsruhe, 12.11.2021. Again the ..." and "(3 May 2024) The ...": where a text begins with its day. */
    private void datelines() {
        clues.paragraphs.stream()
                .filter(p -> around.isInText(p.order() + 1) && !p.isElsewhere() && p.hasDigit())
                .limit(MAX_OPENINGS)
                .forEach(p -> text.first(p.text())
                        .filter(d -> isDateline(p.text(), d))
                        .ifPresent(d -> add(false, new Dated(d, DateSource.DATELINE, "dateline", DATELINE))));
    }

    private static boolean isDateline(String paragraph, ReadDate date) {
        if (date.start() > MAX_PLACE || date.end() >= paragraph.length()) {
            return false;
        }
        boolean ends = ").:–—-|/".indexOf(paragraph.charAt(date.end())) >= 0
                || paragraph.startsWith(" –", date.end())
                || paragraph.startsWith(" —", date.end())
                || paragraph.startsWith(" - ", date.end())
                || paragraph.startsWith(" /", date.end());
        String place = paragraph.substring(0, date.start());
        return ends && (place.isBlank() || place.matches("[(\\p{Lu}\\p{Lo}][\\p{L} .'’(/-]*[,(]? *(den )?[(]?"));
    }

    private static String label(@org.jspecify.annotations.Nullable PageLine previous, PageLine line) {
        return previous != null
                        && line.order() - previous.order() <= LABEL_REACH
                        && previous.text().length() <= MAX_LABEL
                        && !previous.hasDigit()
                ? previous.text()
                : "";
    }

    private boolean line(PageLine line, String label, int kept) {
        boolean any = false;
        for (LabelledDates.Labelled labelled : LabelledDates.of(text, line.text(), label)) {
            ReadDate date = labelled.date();
            double share = (double) (date.end() - date.start()) / line.text().length();
            double weight =
                    (around.isAbove(line.order()) ? ABOVE_LINE : NEAR_LINE) * (0.5 + 0.5 * Math.min(1, share + 0.3))
                            - kept * 2 * STEP;
            boolean isModified = labelled.role() == LabelledDates.Role.MODIFIED;
            boolean isMereYear = date.precision() == Precision.YEAR && labelled.role() == LabelledDates.Role.UNSAID;
            if ((isModified || !any) && !isMereYear) {
                add(isModified, new Dated(date, DateSource.TEXT, "line near title", weight));
            }
            boolean marked = labelled.role() == LabelledDates.Role.PUBLISHED;
            if (!isModified
                    && !any
                    && labelled.role() != LabelledDates.Role.EDITION
                    && (marked || isDateLine(line.text(), date))
                    && line.text().length() <= MAX_DATE_LINE) {
                beside(date, DateSource.TEXT, line.order(), marked ? UNMARKED : ONLY_TEXT);
            }
            any |= !isModified;
        }
        return any;
    }

    /** Whether a line is a date with little beside it. */
    static boolean isDateLine(String line, ReadDate date) {
        if (date.end() - date.start() >= DATE_SHARE * line.length()) {
            return true;
        }
        String beside = line.substring(0, date.start()) + line.substring(date.end());
        return beside.chars().filter(Character::isLetter).count() <= FEW_LETTERS;
    }
}
