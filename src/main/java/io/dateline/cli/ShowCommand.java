package io.dateline.cli;

import io.dateline.Outcome;
import io.dateline.Pipeline;
import io.dateline.Selection;
import io.dateline.archive.Document;
import io.dateline.archive.Limits;
import io.dateline.archive.Span;
import io.dateline.article.Articles;
import io.dateline.job.Documents;
import io.dateline.job.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "show",
        description = "Shows one document on its way through the house: what was read, what was extracted and by which"
                + " rule, what was found,"
                + " what is written.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nExamples:%n",
        footer = {"  dateline show page.html", "  dateline show seeds/sample.warc.gz#17    its 17th document"})
final class ShowCommand implements Callable<Integer> {
    private static final Pattern NUMBERED = Pattern.compile("(.+)#(\\d{1,18})");

    @Parameters(
            paramLabel = "INPUT[#N]",
            description = "A file, folder or URI, and which of its documents: 1 is the first, and the default.")
    private @Nullable String input;

    @Option(names = "--fields", paramLabel = "FIELDS", description = "As for dateline run.")
    private @Nullable String fields;

    @Mixin
    private ModelOptions models = new ModelOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String wanted = Objects.requireNonNull(input);
        Matcher numbered = NUMBERED.matcher(wanted);
        boolean isNumbered = numbered.matches();
        String path = isNumbered ? numbered.group(1) : wanted;
        long number = isNumbered ? Long.parseLong(numbered.group(2)) : 1;
        Span.Record record = Documents.find(path, number)
                .orElseThrow(() -> new InputException(path + " has fewer than " + number + " documents."));
        Outcome outcome = pipeline().process(record);
        Shown shown = new Shown(Objects.requireNonNull(spec).commandLine().getOut());
        shown.stage("read");
        read(shown, record);
        if (outcome instanceof Outcome.Written written) {
            shown.stage("extracted");
            shown.article(written.article());
            shown.stage("weighed");
            shown.weighed(Articles.with(List.of()).weigh(record.document().orElseThrow()));
            shown.stage("found");
            shown.annotations(written.annotations());
            shown.stage("written");
            shown.line("article_id", written.identity().articleId());
            shown.line("page_id", written.identity().pageId());
            shown.line("text_digest", written.identity().textDigest());
        } else if (outcome instanceof Outcome.NoArticle page) {
            shown.stage("extracted");
            shown.line("page kind", page.kind());
            shown.stage("written");
            shown.line("captures", "one row; no article");
        } else if (outcome instanceof Outcome.Quarantined quarantined) {
            shown.stage("written");
            shown.line("quarantine", quarantined.reason() + ": " + quarantined.detail());
        }
        return 0;
    }

    private Pipeline pipeline() throws IOException {
        Pipeline.Settings settings = new Pipeline.Settings(
                Limits.DEFAULT,
                Selection.ALL,
                List.of(),
                List.of(),
                List.of(),
                RunCommand.checked(fields),
                models.models());
        try {
            return new Pipeline(settings);
        } catch (IllegalArgumentException e) {
            throw new InputException(String.valueOf(e.getMessage()));
        }
    }

    private static void read(Shown shown, Span.Record record) {
        Document document = record.document().orElseThrow();
        shown.line("place", record.place());
        shown.line("record type", record.type());
        shown.line("url", record.url());
        shown.line("captured at", record.capturedAt());
        shown.line("media type", document.mediaType());
        shown.line("declared charset", document.declaredCharset());
        shown.line("status", document.status());
        shown.line("bytes", document.bytes().length);
    }
}
