package io.dateline.annotate.time;

import io.dateline.annotate.TimeExpression;
import io.dateline.article.Article;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds expressions of time in an article and tells the days they mean. English, German, French and Spanish. */
public final class Times {
    private Times() {}

    /** In the order of the text. Without the day of publication, only those that stand for themselves. */
    public static List<TimeExpression> of(Article article) {
        String language = article.language().map(Times::primary).orElse("");
        return Vocabulary.of(language)
                .map(words -> read(article.text(), words, day(article)))
                .orElse(List.of());
    }

    private static List<TimeExpression> read(String text, Vocabulary words, Optional<LocalDate> published) {
        Phrase phrase = new Phrase(text, words.tokens(text));
        Grammar grammar = new Grammar(phrase, published);
        List<TimeExpression> found = new ArrayList<>();
        for (int at = 0; at < phrase.size(); ) {
            Optional<Match> match = grammar.at(at);
            int next = match.map(Match::next).orElse(at + 1);
            if (match.isPresent()) {
                int start = phrase.token(at).start();
                Days days = match.get().days();
                found.add(new TimeExpression(
                        text.substring(start, phrase.token(next - 1).end()),
                        days.start(),
                        days.end(),
                        days.grain(),
                        start));
            }
            at = next;
        }
        return List.copyOf(found);
    }

    private static Optional<LocalDate> day(Article article) {
        return article.dating()
                .published()
                .filter(p -> p.precision() != Precision.MONTH && p.precision() != Precision.YEAR)
                .map(Published::date);
    }

    private static String primary(String language) {
        int hyphen = language.indexOf('-');
        return (hyphen < 0 ? language : language.substring(0, hyphen)).toLowerCase(Locale.ROOT);
    }
}
