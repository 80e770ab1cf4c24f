package io.dateline.article.html;

import io.dateline.article.Precision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A date as a line of text prints it, for the readers of formats that are not HTML.
 *
 * @param at the moment, where time and zone are printed
 * @param isSure whether day and month could not change places
 * @param start where it begins, in UTF-16 units
 * @param end after its last character
 */
public record PrintedDate(
        LocalDate date, Precision precision, Optional<Instant> at, boolean isSure, int start, int end) {

    /** The first date of a line, if it has one with a year. */
    public static Optional<PrintedDate> first(String line, Optional<String> language, Optional<String> host) {
        return new DateText(DateOrder.of(language, host), language.orElse(""), "")
                .first(line)
                .map(d -> new PrintedDate(
                        d.date(), d.precision(), d.instant(), d.other().isEmpty(), d.start(), d.end()));
    }

    /** The language of a text by what is declared and by its words. */
    public static Optional<String> languageOf(List<String> declared, String text) {
        return Languages.of(declared, text);
    }
}
