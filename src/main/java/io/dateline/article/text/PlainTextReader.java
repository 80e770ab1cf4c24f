package io.dateline.article.text;

import io.dateline.archive.Document;
import io.dateline.article.Access;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import io.dateline.article.Weighed;
import io.dateline.article.html.HtmlReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page that was saved as text: what a browser shows, without its markup, or a record of a WET archive. The text is
 * the {@link BodyFinder}'s stretch of lines; what stands above and below is read as {@link PageHead} and {@link PageTail},
 * and what these leave open (outlet, date, byline) as on a page of HTML. Immutable and safe for many threads.
 */
public final class PlainTextReader {
    private final HtmlReader htmlReader;

    private PlainTextReader(HtmlReader htmlReader) {
        this.htmlReader = htmlReader;
    }

    /**
     * With a reader of web pages.
     *
     * @param htmlReader knows the outlets, and how names and dates are printed
     */
    public static PlainTextReader with(HtmlReader htmlReader) {
        return new PlainTextReader(htmlReader);
    }

    public Page read(Document document, Decoded decoded) {
        String text = TextRepair.repair(decoded.text());
        Decoding decoding =
                new Decoding(decoded.decoding().charset(), decoded.decoding().source(), !text.equals(decoded.text()));
        TextPage page = TextPage.of(TextLine.of(text));
        Article shown = htmlReader.read(document, page.markup(), decoding).article();
        PageHead head = page.head();
        PlainBody body = page.body();
        PageTail foot = page.tail();
        List<Mark> marks = new ArrayList<>(body.marks());
        head.byline().ifPresent(b -> marks.add(0, new Mark(Mark.Field.BYLINE, "byline", b.line())));
        page.copyright().ifPresent(c -> marks.add(new Mark(Mark.Field.COPYRIGHT, "copyright", c)));
        if (head.byline().isEmpty()) {
            marks.addAll(shown.marks());
        }
        Dating dating = dating(document, head, shown);
        List<Caption> captions = new ArrayList<>(head.captions().stream()
                .map(c -> new Caption(c, Optional.empty()))
                .toList());
        captions.addAll(body.captions());
        Article article = new Article(
                shown.address(),
                shown.publication(),
                head.title(),
                head.deck(),
                head.byline().map(PrintedByline::byline).orElse(shown.byline()),
                List.of(),
                List.of(),
                page.language(),
                body.paragraphs(),
                captions,
                Optional.empty(),
                dating,
                body.access() == Access.UNKNOWN ? foot.access() : body.access(),
                foot.teasers(),
                marks,
                List.of(),
                decoding,
                issues(head, body, dating, decoded));
        return new Page(page.kind(), article);
    }

    /** What is weighed for the fields of a page, as for one of HTML. Costs a reading of its own. */
    public List<Weighed> weigh(Document document, Decoded decoded) {
        TextPage page = TextPage.of(TextLine.of(TextRepair.repair(decoded.text())));
        return TextRules.of(page, htmlReader.weigh(document, page.markup()));
    }

    private static Dating dating(Document document, PageHead head, Article shown) {
        Optional<CaptureTime> captured = document.capturedAt()
                .map(at -> new CaptureTime(at, Precision.SECOND, CaptureTime.Source.RECORD))
                .or(() -> head.today()
                        .map(day -> new CaptureTime(
                                day.date().date().atStartOfDay(ZoneOffset.UTC).toInstant(),
                                Precision.DAY,
                                CaptureTime.Source.PAGE)));
        return new Dating(
                head.published()
                        .map(PrintedDay::date)
                        .map(d -> new Published(d.at(), d.date(), d.precision(), DateSource.TEXT, d.isSure()))
                        .or(() -> shown.dating().published()),
                head.updated()
                        .flatMap(day -> day.date().at())
                        .or(() -> shown.dating().modifiedAt()),
                captured);
    }

    private static Set<Issue> issues(PageHead head, PlainBody body, Dating dating, Decoded decoded) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        if (head.title().isEmpty()) {
            issues.add(Issue.NO_TITLE);
        }
        if (body.paragraphs().isEmpty()) {
            issues.add(Issue.NO_TEXT);
        }
        if (dating.published().isEmpty()) {
            issues.add(Issue.NO_DATE);
        }
        if (decoded.replacements() > 0) {
            issues.add(Issue.REPLACEMENT_CHARACTERS);
        }
        return issues;
    }
}
