package io.dateline.annotate;

import java.util.List;
import java.util.Optional;

/**
 * What was found in an article. Offsets count UTF-16 units in {@link io.dateline.article.Article#text()}; -1 where the
 * finding stands elsewhere on the page.
 *
 * @param agencies who wrote the text, by the page's own evidence; canonical names of the agencies file
 */
public record Annotations(
        Optional<Dateline> dateline,
        List<Credit> credits,
        List<Attribution> attributions,
        List<String> agencies,
        Origin origin,
        List<Entity> entities,
        List<Topic> topics,
        List<TimeExpression> times,
        List<Quote> quotes,
        Signature signature) {
    public Annotations {
        credits = List.copyOf(credits);
        attributions = List.copyOf(attributions);
        agencies = List.copyOf(agencies);
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
        times = List.copyOf(times);
        quotes = List.copyOf(quotes);
    }
}
