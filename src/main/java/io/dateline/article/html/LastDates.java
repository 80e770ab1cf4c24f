package io.dateline.article.html;

import io.dateline.article.DateSource;
import io.dateline.article.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * Dates for a page that gives none where dates are looked for first: a line that speaks of publishing, a teaser of this very
 * page, the description, a line that is a date, a script's variable.
 */
final class LastDates {
    private static final double LABELLED = 0.29;
    private static final double OWN_TEASER = 0.28;
    private static final double DESCRIPTION = 0.27;
    private static final double SCRIPT = 0.26;
    /** A line that tells of the last change, where no line tells of publishing. */
    private static final double CHANGED = 0.255;

    private static final double SOLE = 0.25;
    private static final int MAX_LINE = 130;
    /** Nodes between a label and the date that it stands before. */
    private static final int LABEL_REACH = 8;

    /** Levels above a date within which its teaser has its link. */
    private static final int TEASER_DEPTH = 4;
    /** Characters of a teaser with its lead. */
    private static final int MAX_TEASER = 500;
    /** Characters that a headline in a link has at least. */
    private static final int TEASER_LINK = 15;
    /** Lines with dates that are looked at. */
    private static final int MAX_DATES = 400;

    private LastDates() {}

    static List<Dated> of(Clues clues, DateText text, Optional<PageUrl> page) {
        List<Dated> found = new ArrayList<>();
        page.flatMap(p -> ownTeaser(clues, text, p)).ifPresent(found::add);
        clues.firstMeta("description")
                .flatMap(text::first)
                .ifPresent(d -> found.add(new Dated(d, DateSource.TEXT, "description", DESCRIPTION)));
        lines(clues, text, found);
        ScriptDates.first(clues.scripts).ifPresent(d -> found.add(new Dated(d, DateSource.HTML, "script", SCRIPT)));
        return found;
    }

    /** The date in a list of articles beside the link to this one. */
    private static Optional<Dated> ownTeaser(Clues clues, DateText text, PageUrl page) {
        return clues.lines.stream()
                .filter(l -> l.hasDigit() && l.text().length() <= MAX_LINE)
                .flatMap(l -> text.first(l.text()).filter(Datings::isPrecise).map(d -> new DatedLine(l, d)).stream())
                .limit(MAX_DATES)
                .filter(l -> isBesideLinkTo(page, l.line().parent()))
                .findFirst()
                .map(l -> new Dated(l.date(), DateSource.TEXT, "teaser of this page", OWN_TEASER));
    }

    private record DatedLine(PageLine line, ReadDate date) {}

    private static boolean isBesideLinkTo(PageUrl page, Element date) {
        Element at = date;
        for (int i = 0; i < TEASER_DEPTH && at != null; i++) {
            if (Clues.text(at, MAX_TEASER + 1).length() > MAX_TEASER) {
                return false;
            }
            List<Element> headlines = at.getElementsByTag("a").stream()
                    .filter(a -> Clues.text(a, MAX_TEASER).strip().length() >= TEASER_LINK)
                    .toList();
            if (!headlines.isEmpty()) {
                return headlines.stream().allMatch(a -> leadsTo(page, a.attr("href")));
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean leadsTo(PageUrl page, String address) {
        return address.indexOf('#') < 0
                && PageUrl.of(address, Optional.of(page))
                        .map(ArchivedCopy::original)
                        .filter(page::isSamePage)
                        .isPresent();
    }

    private static void lines(Clues clues, DateText text, List<Dated> found) {
        Optional<Dated> labelled = Optional.empty();
        Optional<Dated> changed = Optional.empty();
        Optional<Dated> sole = Optional.empty();
        PageLine previous = null;
        for (PageLine line : clues.lines) {
            if (line.text().length() <= MAX_LINE && line.hasDigit()) {
                String label =
                        previous != null && line.order() - previous.order() <= LABEL_REACH ? previous.text() : "";
                List<LabelledDates.Labelled> dates = LabelledDates.of(text, line.text(), label);
                if (!dates.isEmpty()) {
                    ReadDate date = dates.get(0).date();
                    if (labelled.isEmpty() && dates.get(0).role() == LabelledDates.Role.PUBLISHED) {
                        labelled = Optional.of(new Dated(date, DateSource.TEXT, "labelled line", LABELLED));
                    }
                    if (changed.isEmpty() && dates.get(0).role() == LabelledDates.Role.MODIFIED) {
                        changed = Optional.of(new Dated(date, DateSource.TEXT, "line of change", CHANGED));
                    }
                    boolean alone = PrintedDates.isDateLine(line.text(), date);
                    if (sole.isEmpty()
                            && alone
                            && !line.isElsewhere()
                            && date.precision() != Precision.YEAR
                            && dates.get(0).role() != LabelledDates.Role.EDITION) {
                        sole = Optional.of(new Dated(date, DateSource.TEXT, "line", SOLE));
                    }
                }
            }
            previous = line;
        }
        labelled.ifPresent(found::add);
        changed.ifPresent(found::add);
        sole.ifPresent(found::add);
    }
}
