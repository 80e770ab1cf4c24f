package io.dateline.article.text;

import io.dateline.article.html.PrintedDate;
import java.util.List;
import java.util.Optional;

/**
 * A line that is a date, with a label or a byline at the most.
 *
 * @param label what the words before it say it is the date of
 * @param rest what else stands in the line: a byline, or nothing
 */
record PrintedDay(PrintedDate date, Marker label, String rest) {
    private static final int MOST_CHARACTERS = 90;

    /** Letters beside the date: a weekday, a zone, "at". */
    private static final int MOST_OTHER_LETTERS = 12;

    static Optional<PrintedDay> of(String line, Optional<String> language) {
        if (line.length() > MOST_CHARACTERS || line.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return PrintedDate.first(line, language, Optional.empty()).flatMap(date -> of(line, date));
    }

    private static Optional<PrintedDay> of(String line, PrintedDate date) {
        String before = trim(line.substring(0, date.start()));
        String after = trim(line.substring(date.end()));
        int colon = before.lastIndexOf(':');
        Optional<Marker> label = Marker.ofLabel(before)
                .or(() -> colon > 0 ? Marker.ofLabel(before.substring(0, colon)) : Optional.empty());
        if (label.isPresent()) {
            return Optional.of(new PrintedDay(date, label.orElseThrow(), after));
        }
        for (String rest : List.of(before, after)) {
            long others = letters(before) + letters(after) - letters(rest);
            if (others <= MOST_OTHER_LETTERS
                    && PrintedByline.of(rest, PrintedByline.Placement.APART).isPresent()) {
                return Optional.of(new PrintedDay(date, Marker.PUBLISHED, rest));
            }
        }
        return letters(before) + letters(after) <= MOST_OTHER_LETTERS
                ? Optional.of(new PrintedDay(date, Marker.PUBLISHED, ""))
                : Optional.empty();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && " ,|•·-–—/".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " ,|•·-–—/".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static long letters(String text) {
        return text.codePoints().filter(Character::isLetter).count();
    }
}
