package io.dateline.annotate;

import io.dateline.annotate.topic.Topics;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.List;
import java.util.Optional;

/** Finds in an article who wrote it and what it is about. Immutable and safe for many threads. */
public final class Annotators {
    private final Topics topics;

    private Annotators(Topics topics) {
        this.topics = topics;
    }

    /**
     * With files of the user.
     *
     * @param agencies the user's own agencies files, heeded before the project's; columns as in {@code agencies.tsv}
     * @param topics the user's own topic files; columns as in {@code lexicon.tsv}
     */
    public static Annotators with(List<DataFile> agencies, List<DataFile> topics) {
        return new Annotators(new Topics(topics));
    }

    public Annotations annotate(Article article) {
        return new Annotations(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Origin.UNKNOWN,
                List.of(),
                topics.of(article),
                List.of(),
                List.of(),
                Signature.NONE);
    }
}
