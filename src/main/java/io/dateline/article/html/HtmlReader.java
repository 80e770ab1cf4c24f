package io.dateline.article.html;

import io.dateline.archive.Document;
import io.dateline.article.Article;
import io.dateline.article.Decoding;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.Weighed;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes an article of an HTML page, in one parse. Immutable and safe for many threads. */
public final class HtmlReader {
    private final MetadataReader metadataReader;
    private final BodyReader bodyReader = new BodyReader();

    private HtmlReader(MetadataReader metadataReader) {
        this.metadataReader = metadataReader;
    }

    /**
     * With files of the user.
     *
     * @param outlets heeded before the project's own; columns as in {@code outlets.tsv}
     */
    public static HtmlReader with(List<DataFile> outlets) {
        return new HtmlReader(MetadataReader.with(outlets));
    }

    /**
     * Reads a page.
     *
     * @param html the document's bytes, decoded
     * @param decoding how they were decoded
     */
    public Page read(Document document, String html, Decoding decoding) {
        HtmlPage page = HtmlPage.parse(document, html);
        Metadata metadata = metadataReader.read(page);
        Body body = bodyReader.read(page, metadata);
        return new Page(body.kind(), article(metadata, body, decoding));
    }

    /**
     * What is weighed for the fields of a page: for whoever looks at one page. Costs a parse.
     *
     * @param html the document's bytes, decoded
     */
    public List<Weighed> weigh(Document document, String html) {
        List<Weighed> weighed = new ArrayList<>();
        HtmlPage page = HtmlPage.parse(document, html);
        Trace trace = (field, candidates) -> weighed.add(new Weighed(field, choices(candidates.get())));
        Metadata metadata = metadataReader.read(page, trace);
        Body body = bodyReader.read(page, metadata, trace);
        trace.weighed("language", () -> FieldRules.language(Findings.of(page), body.paragraphs()));
        return weighed;
    }

    private static List<Weighed.Choice> choices(List<Candidate> candidates) {
        List<Weighed.Choice> choices = new ArrayList<>();
        for (Candidate c : candidates) {
            String first = candidates.get(0).value();
            String byWeight = choices.isEmpty()
                    ? "chosen"
                    : Text.letters(c.value()).equals(Text.letters(first)) ? "says the same" : "weighs less";
            choices.add(new Weighed.Choice(
                    c.value(), c.rule(), c.weight(), c.verdict().isEmpty() ? byWeight : c.verdict()));
        }
        return choices;
    }

    private static Article article(Metadata metadata, Body body, Decoding decoding) {
        List<Mark> marks = new ArrayList<>(metadata.marks());
        marks.addAll(body.marks());
        return new Article(
                metadata.address(),
                metadata.publication(),
                metadata.title(),
                metadata.description(),
                metadata.byline(),
                metadata.sections(),
                metadata.keywords(),
                language(metadata, body),
                body.paragraphs(),
                body.captions(),
                metadata.imageUrl(),
                metadata.dating(),
                body.access(),
                body.teasers(),
                marks,
                List.of(),
                decoding,
                issues(metadata, body));
    }

    private static Optional<String> language(Metadata metadata, Body body) {
        return Languages.of(metadata.declaredLanguages(), String.join("\n\n", body.paragraphs()));
    }

    private static Set<Issue> issues(Metadata metadata, Body body) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        issues.addAll(metadata.issues());
        if (body.paragraphs().isEmpty()) {
            issues.add(Issue.NO_TEXT);
        }
        return issues;
    }
}
