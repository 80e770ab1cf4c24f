package io.dateline.annotate.entity;

/** Tags the tokens of a document, then makes its tags agree. Not safe for several threads. */
final class Tagger {
    private final Decoder decoder;

    Tagger(Model model) {
        this.decoder = Decoder.eager(model);
    }

    /** Numbers of {@link Tag}. */
    int[] tag(Features features) {
        float[][] scores = decoder.scores(features);
        int[] tags = decoder.tags(features, scores);
        Consistency.apply(features, scores, tags);
        return tags;
    }
}
