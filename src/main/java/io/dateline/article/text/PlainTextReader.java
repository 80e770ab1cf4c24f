package io.dateline.article.text;

import io.dateline.archive.Document;
import io.dateline.article.Address;
import io.dateline.article.Article;
import io.dateline.article.Byline;
import io.dateline.article.Caption;
import io.dateline.article.CaptureTime;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Decoding;
import io.dateline.article.Issue;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.Precision;
import io.dateline.article.Publication;
import io.dateline.article.Published;
import io.dateline.article.html.PrintedDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a page that was saved as text: what a browser shows, without its markup. The text begins at the first line of
 * prose and ends at the first line that heads a list, a box or a footer; what stands above and below is read as {@link
 * PageHead} and {@link PageTail}.
 */
public final class PlainTextReader {
    /** Paragraphs in a row under the head of a list after which the list was one amid the text. */
    private static final int PARAGRAPHS_THAT_RESUME = 2;

    private PlainTextReader() {}

    public static Page read(Document document, Decoded decoded) {
        String text = TextRepair.repair(decoded.text());
        boolean isRepaired = !text.equals(decoded.text());
        List<TextLine> lines = TextLine.of(text);
        int start = firstProse(lines);
        List<TextLine> body = new ArrayList<>();
        List<TextLine> tail = new ArrayList<>();
        split(lines.subList(start, lines.size()), body, tail);
        List<Mark> marks = new ArrayList<>();
        List<String> paragraphs = paragraphs(body, marks);
        Optional<String> language = PrintedDate.languageOf(List.of(), String.join("\n\n", paragraphs));
        PageHead head = PageHead.of(lines.subList(0, start), language);
        PageTail foot = PageTail.of(tail);
        head.byline().ifPresent(b -> marks.add(0, new Mark(Mark.Field.BYLINE, "byline", b.line())));
        Decoding decoding =
                new Decoding(decoded.decoding().charset(), decoded.decoding().source(), isRepaired);
        Article article = new Article(
                new Address(document.url(), document.url(), Optional.empty(), Optional.empty()),
                new Publication(head.masthead(), head.masthead()),
                head.title(),
                head.deck(),
                head.byline().map(PrintedByline::byline).orElse(Byline.NONE),
                List.of(),
                List.of(),
                language,
                paragraphs,
                head.captions().stream()
                        .map(c -> new Caption(c, Optional.empty()))
                        .toList(),
                Optional.empty(),
                dating(document, head),
                foot.access(),
                foot.teasers(),
                marks,
                List.of(),
                decoding,
                issues(head, paragraphs, decoded));
        return new Page(lines.isEmpty() ? PageKind.SHELL : PageKind.ARTICLE, article);
    }

    /** Where the text begins; the end where nothing is prose. */
    private static int firstProse(List<TextLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).isProse()) {
                return i;
            }
        }
        // A note of a line or two: the first line is its title, the rest its text.
        return Math.min(1, lines.size());
    }

    private static void split(List<TextLine> lines, List<TextLine> body, List<TextLine> tail) {
        boolean isBody = true;
        for (int i = 0; i < lines.size(); i++) {
            boolean isMarker = Marker.ofLine(lines.get(i).text()).isPresent();
            boolean isResumed = !isBody && paragraphsFrom(lines, i) >= PARAGRAPHS_THAT_RESUME;
            isBody = !isMarker && (isBody || isResumed);
            (isBody ? body : tail).add(lines.get(i));
        }
    }

    private static int paragraphsFrom(List<TextLine> lines, int from) {
        int count = 0;
        while (count < PARAGRAPHS_THAT_RESUME
                && from + count < lines.size()
                && lines.get(from + count).isParagraph()) {
            count++;
        }
        return count;
    }

    /** The text's lines; what says who owns it becomes a mark. */
    private static List<String> paragraphs(List<TextLine> body, List<Mark> marks) {
        List<String> paragraphs = new ArrayList<>();
        for (TextLine line : body) {
            if (line.text().startsWith("©")
                    || line.text().startsWith("(c) ")
                    || line.text().startsWith("Copyright ")) {
                marks.add(new Mark(Mark.Field.COPYRIGHT, "copyright", line.text()));
            } else {
                paragraphs.add(line.text());
            }
        }
        return paragraphs;
    }

    private static Dating dating(Document document, PageHead head) {
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
                        .map(d -> new Published(d.at(), d.date(), d.precision(), DateSource.TEXT, d.isSure())),
                head.updated().flatMap(day -> day.date().at()),
                captured);
    }

    private static Set<Issue> issues(PageHead head, List<String> paragraphs, Decoded decoded) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        if (head.title().isEmpty()) {
            issues.add(Issue.NO_TITLE);
        }
        if (paragraphs.isEmpty()) {
            issues.add(Issue.NO_TEXT);
        }
        if (head.published().isEmpty()) {
            issues.add(Issue.NO_DATE);
        }
        if (decoded.replacements() > 0) {
            issues.add(Issue.REPLACEMENT_CHARACTERS);
        }
        return issues;
    }
}
