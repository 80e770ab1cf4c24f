package io.dateline.article.text;

import io.dateline.article.PageKind;
import io.dateline.article.html.PrintedDate;
import io.dateline.article.html.PrintedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** The parts of a page of lines: what stands over its text, the text, and what stands under it. */
record TextPage(List<TextLine> lines, int start, int end, PageHead head, PlainBody body, Optional<String> language) {
    /** Lines over the text that are its head where nothing tells its title. */
    private static final int HEAD_LINES = 12;

    /** Lines over the title, and under the text, in which a date or byline may stand. */
    private static final int NEAR_LINES = 3;

    /** Lines of a list that stands amid a text. */
    private static final int LIST_LINES = 4;

    /** Lines of a page of links. */
    private static final int LIST_PAGE_LINES = 30;

    private static final int FOOT_LINES = 8;

    static TextPage of(List<TextLine> lines) {
        BodyFinder.Stretch stretch = BodyFinder.of(lines, Headline.printed(lines));
        int start = stretch.end() > 0 ? stretch.start() : Math.min(1, lines.size());
        int end = stretch.end() > 0 ? stretch.end() : lines.size();
        Optional<Headline> headline = Headline.of(lines, start, end);
        if (headline.isPresent() && headline.orElseThrow().index() >= start) {
            start = headline.orElseThrow().index() + 1;
        } else {
            start = firstParagraph(lines, headline.map(h -> h.index() + 1).orElse(0), start);
        }
        end = afterLastSentence(lines, end);
        List<TextLine> stretched = lines.subList(start, end);
        Optional<String> language = PrintedDate.languageOf(
                List.of(),
                String.join("\n\n", stretched.stream().map(TextLine::text).toList()));
        PlainBody body = PlainBody.of(stretched, language);
        PageHead head = head(lines, start, headline, body.signature(), language);
        return new TextPage(lines, start, end, head, body, language);
    }

    /** Where a paragraph stands not far over the text, with a list or a picture between, the text begins with it. */
    private static int firstParagraph(List<TextLine> lines, int from, int start) {
        int first = start;
        for (int i = start - 1; i >= from && first - i <= LIST_LINES; i--) {
            TextLine line = lines.get(i);
            if (line.isParagraph() && line.kind().isEmpty() && !Marker.isCredited(line.text())) {
                first = i;
            }
        }
        return first;
    }

    /** A last short sentence is text, and so is a paragraph that stands by itself under a list. */
    private static int afterLastSentence(List<TextLine> lines, int end) {
        int after = end;
        int next = end;
        while (next < lines.size()
                && next - after <= LIST_LINES
                && !Marker.headsComments(lines.get(next).text())) {
            boolean isNext = next == after
                    && (lines.get(next).isShortSentence()
                            || Marker.isSignOff(lines.get(next).text()));
            if (isNext || isLoneParagraph(lines, next)) {
                after = next + 1;
            }
            next++;
        }
        return after;
    }

    /** Whether blank lines part a paragraph from what stands over and under it. */
    private static boolean isLoneParagraph(List<TextLine> lines, int at) {
        TextLine line = lines.get(at);
        boolean isLone = line.block() != lines.get(Math.max(0, at - 1)).block()
                && (at + 1 == lines.size() || line.block() != lines.get(at + 1).block());
        return isLone
                && line.isParagraph()
                && line.kind().isEmpty()
                && !Marker.isLegal(line.text())
                && !Marker.isCredited(line.text());
    }

    private static PageHead head(
            List<TextLine> lines,
            int start,
            Optional<Headline> headline,
            List<TextLine> signature,
            Optional<String> language) {
        if (headline.isPresent()) {
            Headline h = headline.orElseThrow();
            int from = Math.max(1, h.index() - NEAR_LINES);
            return PageHead.under(
                    h,
                    lines.subList(from, h.index()),
                    joined(lines.subList(h.index() + 1, start), signature),
                    language);
        }
        if (start <= 2 * HEAD_LINES) {
            return PageHead.of(joined(lines.subList(0, start), signature), language);
        }
        return PageHead.under(
                Headline.ofWindow(lines.get(0).text()),
                List.of(),
                joined(lines.subList(start - HEAD_LINES / 2, start), signature),
                language);
    }

    private static List<TextLine> joined(List<TextLine> over, List<TextLine> signature) {
        List<TextLine> all = new ArrayList<>(over);
        all.addAll(signature);
        return all;
    }

    /** A page of many labels and no sentence is a list of links; what else may be an article is one. */
    PageKind kind() {
        if (lines.isEmpty()) {
            return PageKind.SHELL;
        }
        boolean isList = lines.size() >= LIST_PAGE_LINES && lines.stream().noneMatch(TextLine::isProse);
        return isList ? PageKind.INDEX : PageKind.ARTICLE;
    }

    /** The lists that stand in the text and under it. */
    PageTail tail() {
        List<TextLine> rest = new ArrayList<>(body.furniture());
        rest.addAll(lines.subList(end, lines.size()));
        return PageTail.of(rest);
    }

    /** Who owns the page, by the first line under the text that says so. */
    Optional<String> copyright() {
        return lines.subList(end, lines.size()).stream()
                .filter(line -> line.kind().equals(Optional.of(PrintedLine.COPYRIGHT)))
                .map(TextLine::text)
                .findFirst();
    }

    /** The head of the page, and the lines beside its text, as markup: paragraphs under a heading. */
    String markup() {
        StringBuilder html = new StringBuilder("<html><head>");
        String title = head.title().orElse("");
        head.masthead().ifPresent(site -> element(html, "title", title + " | " + site));
        head.masthead()
                .ifPresent(site -> html.append("<meta property=\"og:site_name\" content=\"")
                        .append(Entities.escape(site))
                        .append("\">"));
        html.append("</head><body>");
        head.before().forEach(line -> element(html, "p", line.text()));
        element(html, "h1", title);
        head.after().forEach(line -> element(html, "p", line.text()));
        body.paragraphs().stream().limit(NEAR_LINES).forEach(p -> element(html, "p", p));
        lines.subList(end, Math.min(lines.size(), end + FOOT_LINES)).forEach(line -> element(html, "p", line.text()));
        return html.append("</body></html>").toString();
    }

    private static void element(StringBuilder html, String name, String text) {
        html.append('<')
                .append(name)
                .append('>')
                .append(Entities.escape(text))
                .append("</")
                .append(name)
                .append('>');
    }
}
