package io.dateline.article.html;

import io.dateline.article.DateSource;
import io.dateline.article.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Dates for a page that gives none where dates are looked for first: a line that speaks of publishing, the description, a
 * line that is a date, a script's variable.
 */
final class LastDates {
    private static final double LABELLED = 0.29;
    private static final double DESCRIPTION = 0.27;
    private static final double SCRIPT = 0.26;
    private static final double SOLE = 0.25;
    private static final int MAX_LINE = 130;
    /** Nodes between a label and the date that it stands before. */
    private static final int LABEL_REACH = 8;

    private LastDates() {}

    static List<Dated> of(Clues clues, DateText text) {
        List<Dated> found = new ArrayList<>();
        clues.firstMeta("description")
                .flatMap(text::first)
                .ifPresent(d -> found.add(new Dated(d, DateSource.TEXT, "description", DESCRIPTION)));
        lines(clues, text, found);
        ScriptDates.first(clues.scripts).ifPresent(d -> found.add(new Dated(d, DateSource.HTML, "script", SCRIPT)));
        return found;
    }

    private static void lines(Clues clues, DateText text, List<Dated> found) {
        Optional<Dated> labelled = Optional.empty();
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
        sole.ifPresent(found::add);
    }
}
