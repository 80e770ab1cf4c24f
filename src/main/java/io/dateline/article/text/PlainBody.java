package io.dateline.article.text;

import io.dateline.article.Access;
import io.dateline.article.Caption;
import io.dateline.article.Mark;
import io.dateline.article.html.PrintedLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lines of a text's stretch are: paragraphs, captions, marks, and furniture that stands among them. */
final class PlainBody {
    /** Lines at the head of the text that may be a byline or a date. */
    private static final int HEAD_LINES = 10;

    /** Labels in a row that are a menu and no list of the text. */
    private static final int MENU = 4;

    private static final int MOST_CAPTION = 450;

    private final List<TextLine> lines;
    private final Optional<String> language;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<Caption> captions = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<TextLine> furniture = new ArrayList<>();
    private final List<TextLine> signature = new ArrayList<>();
    private Access access = Access.UNKNOWN;

    private PlainBody(List<TextLine> lines, Optional<String> language) {
        this.lines = lines;
        this.language = language;
    }

    static PlainBody of(List<TextLine> lines, Optional<String> language) {
        PlainBody body = new PlainBody(lines, language);
        body.read();
        return body;
    }

    private void read() {
        Set<String> seen = new HashSet<>();
        boolean isList = false;
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            Optional<PrintedLine> kind = line.kind();
            Optional<Marker> marker = Marker.ofLine(line.text());
            if (kind.isPresent() || marker.isPresent()) {
                isList = isListHead(kind, marker)
                        || (isList
                                && kind.filter(k -> k == PrintedLine.FURNITURE).isPresent());
                put(line, kind, marker);
            } else if (isList && !line.isParagraph()) {
                furniture.add(line);
            } else if (i < HEAD_LINES && !line.isProse() && isSignature(line.text())) {
                signature.add(line);
            } else if (!seen.add(line.text()) || isMenu(i)) {
                isList = false;
                furniture.add(line);
            } else {
                isList = false;
                text(line);
            }
        }
    }

    private static boolean isListHead(Optional<PrintedLine> kind, Optional<Marker> marker) {
        return kind.filter(k -> k == PrintedLine.RELATED
                                || k == PrintedLine.POPULAR
                                || k == PrintedLine.LATEST
                                || k == PrintedLine.END)
                        .isPresent()
                || marker.filter(m -> m == Marker.RELATED || m == Marker.POPULAR || m == Marker.LATEST)
                        .isPresent();
    }

    private void put(TextLine line, Optional<PrintedLine> kind, Optional<Marker> marker) {
        if (kind.filter(k -> k == PrintedLine.COPYRIGHT).isPresent()) {
            marks.add(new Mark(Mark.Field.COPYRIGHT, "copyright", line.text()));
        } else if (kind.filter(k -> k == PrintedLine.CREDIT).isPresent()) {
            captions.add(new Caption(line.text(), Optional.empty()));
        } else if (kind.filter(k -> k == PrintedLine.PAYWALL).isPresent()
                || marker.filter(m -> m == Marker.PAYWALL).isPresent()) {
            access = Access.PAYWALLED;
        } else if (kind.filter(k -> k == PrintedLine.BYLINE).isPresent()) {
            signature.add(line);
        } else {
            furniture.add(line);
        }
    }

    private void text(TextLine line) {
        String text = line.text();
        boolean isCaption = text.length() <= MOST_CAPTION && Marker.isCredited(text);
        if (isCaption) {
            captions.add(new Caption(text, Optional.empty()));
        } else {
            paragraphs.add(text);
        }
    }

    private boolean isSignature(String text) {
        return PrintedDay.of(text, language).isPresent()
                || PrintedByline.of(text, PrintedByline.Placement.APART).isPresent()
                || PrintedByline.ofName(text).isPresent();
    }

    /** Whether a line stands in a row of labels. */
    private boolean isMenu(int at) {
        int from = at;
        while (from > 0 && at - from < MENU && isLabel(lines.get(from - 1))) {
            from--;
        }
        int to = at;
        while (to < lines.size() && to - from < MENU && isLabel(lines.get(to))) {
            to++;
        }
        return to > at && to - from >= MENU;
    }

    private static boolean isLabel(TextLine line) {
        return !line.isProse();
    }

    List<String> paragraphs() {
        return paragraphs;
    }

    List<Caption> captions() {
        return captions;
    }

    List<Mark> marks() {
        return marks;
    }

    /** Lines that are no text, in order. */
    List<TextLine> furniture() {
        return furniture;
    }

    /** Lines that say who wrote the text and when. */
    List<TextLine> signature() {
        return signature;
    }

    Access access() {
        return access;
    }
}
