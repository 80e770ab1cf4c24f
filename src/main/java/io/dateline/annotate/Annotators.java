package io.dateline.annotate;

import io.dateline.annotate.entity.Entities;
import io.dateline.annotate.entity.Model;
import io.dateline.annotate.quote.Quotes;
import io.dateline.annotate.source.Sources;
import io.dateline.annotate.story.Signatures;
import io.dateline.annotate.time.Times;
import io.dateline.annotate.topic.Topics;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import io.dateline.data.ModelFile;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds in an article who wrote it and what it is about: our own annotators, and those of the user where there are any.
 * Immutable and safe for many threads.
 */
public final class Annotators {
    private final Sources sources;
    private final Model names;
    private final Topics topics;
    private final Map<Annotator.Finding, Annotator> own;

    private Annotators(Sources sources, Model names, Topics topics, Map<Annotator.Finding, Annotator> own) {
        this.sources = sources;
        this.names = names;
        this.topics = topics;
        this.own = own;
    }

    /**
     * With files of the user, and the annotators named on the class path.
     *
     * @param agencies the user's own agencies files, heeded before the project's; columns as in {@code agencies.tsv}
     * @param topics the user's own topic files; columns as in {@code lexicon.tsv}
     * @throws IllegalArgumentException where two annotators of the class path find the same; where a model cannot be used
     */
    public static Annotators with(List<DataFile> agencies, List<DataFile> topics, Models models) {
        List<Annotator> own = new ArrayList<>();
        ServiceLoader.load(Annotator.class).forEach(own::add);
        return with(agencies, topics, models, own);
    }

    static Annotators with(List<DataFile> agencies, List<DataFile> topics, Models models, List<Annotator> own) {
        Map<Annotator.Finding, Annotator> byFinding = new EnumMap<>(Annotator.Finding.class);
        for (Annotator annotator : own) {
            Annotator other = byFinding.put(annotator.finding(), annotator);
            if (other != null) {
                throw new IllegalArgumentException("Two annotators find " + annotator.finding() + ": "
                        + other.getClass().getName() + " and "
                        + annotator.getClass().getName() + "; leave one on the class path.");
            }
        }
        reject(models.entities(), byFinding.get(Annotator.Finding.ENTITIES));
        reject(models.topics(), byFinding.get(Annotator.Finding.TOPICS));
        return new Annotators(
                Sources.with(agencies), Model.of(models.entities()), new Topics(topics, models.topics()), byFinding);
    }

    /** A model that nothing would use. */
    private static void reject(ModelFile model, @Nullable Annotator instead) {
        if (instead != null && !model.equals(ModelFile.NONE)) {
            throw new IllegalArgumentException("The model " + model.name() + " would not be used: "
                    + instead.getClass().getName() + " of the class path finds " + instead.finding()
                    + "; leave out one of them.");
        }
    }

    public Annotations annotate(Article article) {
        Sources.Found written = sources.of(article);
        Annotations found = Annotations.NONE.withSignature(Signatures.of(article.title(), written.report()));
        for (Annotator.Finding finding : Annotator.Finding.values()) {
            Annotator annotator = own.get(finding);
            found = annotator == null ? annotate(article, finding, written, found) : annotator.annotate(article, found);
        }
        return found;
    }

    private Annotations annotate(Article article, Annotator.Finding finding, Sources.Found written, Annotations found) {
        return switch (finding) {
            case SOURCES ->
                found.withSources(
                        written.dateline(),
                        written.credits(),
                        written.attributions(),
                        written.agencies(),
                        written.origin());
            case ENTITIES -> found.withEntities(Entities.of(article, found, names));
            case TOPICS -> found.withTopics(topics.of(article));
            case TIMES -> found.withTimes(Times.of(article));
            case QUOTES -> found.withQuotes(Quotes.of(article, found.entities()));
        };
    }
}
