package io.dateline.annotate.quote;

import io.dateline.annotate.Quote;
import io.dateline.annotate.WrittenArticle;
import io.dateline.annotate.entity.Entities;
import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Quotes of texts that tests write. */
final class ReadQuotes {
    private ReadQuotes() {}

    static List<String> speakersIn(String language, String... paragraphs) {
        Article article =
                WrittenArticle.undated(language, Optional.of("A headline"), List.of(), List.of(), List.of(paragraphs));
        return direct(Quotes.of(article, Entities.of(article)));
    }

    static List<String> speakers(String text) {
        return direct(quotes(text));
    }

    static List<String> direct(List<Quote> quotes) {
        return quotes.stream()
                .filter(Quote::isDirect)
                .map(q -> q.speaker().orElse("?"))
                .toList();
    }

    static List<Quote> quotes(String text) {
        Place place = new Place("test.txt", Optional.empty(), 0, text.length());
        Document document = new Document(
                place,
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                ("A headline for the test\n\n" + text).getBytes(StandardCharsets.UTF_8));
        Article article = Articles.with(List.of()).read(document).article();
        return Quotes.of(article, Entities.of(article));
    }
}
