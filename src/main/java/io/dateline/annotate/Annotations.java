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
    /** Nothing is known yet. */
    public static final Annotations NONE = new Annotations(
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Origin.UNKNOWN,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            Signature.NONE);

    public Annotations {
        credits = List.copyOf(credits);
        attributions = List.copyOf(attributions);
        agencies = List.copyOf(agencies);
        entities = List.copyOf(entities);
        topics = List.copyOf(topics);
        times = List.copyOf(times);
        quotes = List.copyOf(quotes);
    }

    /** The same with these sources; attributions are rows of evidence for agencies and origin. */
    public Annotations withSources(
            Optional<Dateline> dateline,
            List<Credit> credits,
            List<Attribution> attributions,
            List<String> agencies,
            Origin origin) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }

    public Annotations withEntities(List<Entity> entities) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }

    public Annotations withTopics(List<Topic> topics) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }

    public Annotations withTimes(List<TimeExpression> times) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }

    public Annotations withQuotes(List<Quote> quotes) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }

    Annotations withSignature(Signature signature) {
        return new Annotations(
                dateline, credits, attributions, agencies, origin, entities, topics, times, quotes, signature);
    }
}
