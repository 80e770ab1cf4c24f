package io.dateline.annotate;

import io.dateline.annotate.entity.Entities;
import io.dateline.annotate.quote.Quotes;
import io.dateline.annotate.source.Sources;
import io.dateline.annotate.story.Signatures;
import io.dateline.annotate.time.Times;
import io.dateline.annotate.topic.Topics;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.List;

/** Finds in an article who wrote it and what it is about. Immutable and safe for many threads. */
public final class Annotators {
    private final Sources sources;
    private final Topics topics;

    private Annotators(Sources sources, Topics topics) {
        this.sources = sources;
        this.topics = topics;
    }

    /**
     * With files of the user.
     *
     * @param agencies the user's own agencies files, heeded before the project's; columns as in {@code agencies.tsv}
     * @param topics the user's own topic files; columns as in {@code lexicon.tsv}
     */
    public static Annotators with(List<DataFile> agencies, List<DataFile> topics) {
        return new Annotators(Sources.with(agencies), new Topics(topics));
    }

    public Annotations annotate(Article article) {
        Sources.Found found = sources.of(article);
        List<Entity> entities = Entities.of(article);
        return new Annotations(
                found.dateline(),
                found.credits(),
                found.attributions(),
                found.agencies(),
                found.origin(),
                entities,
                topics.of(article),
                Times.of(article),
                Quotes.of(article, entities),
                Signatures.of(article.title(), found.report()));
    }
}
