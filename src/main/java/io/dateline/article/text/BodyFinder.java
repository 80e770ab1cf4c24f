package io.dateline.article.text;

import io.dateline.article.html.PrintedLine;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the text of a page stands among its lines: the stretch in which sentences outweigh labels most. Sentences count
 * by their letters, a label costs what a few short words weigh, and no stretch crosses a line that heads comments.
 */
final class BodyFinder {
    /** Letters of a paragraph that count: a page of one endless line is no better than one of many. */
    private static final int MOST_LETTERS = 250;

    private static final int LABEL = 55;
    /** Advertisements and their like stand in the text as well as beside it. */
    private static final int FURNITURE = 40;

    /** So does a line that the page prints several times. */
    private static final int REPEATED = 20;
    /** What the text is worth for standing under its title. */
    private static final int UNDER_TITLE = 600;

    private static final int LIST_HEAD = 150;
    private static final int END = 250;

    /** A stretch over the comments is the text where it has this share of the weight of the best one. */
    private static final double ENOUGH = 0.3;

    private BodyFinder() {}

    /**
     * Lines of the text.
     *
     * @param start index of the first
     * @param end index after the last; equal to start where no line is a sentence
     * @param weight what its sentences weigh more than its labels
     */
    record Stretch(int start, int end, int weight) {
        static final Stretch NONE = new Stretch(0, 0, 0);
    }

    /**
     * Finds the text.
     *
     * @param title index of the line that prints the title; -1 where none is known. What follows it is the likelier text
     */
    static Stretch of(List<TextLine> lines, int title) {
        Stretch best = Stretch.NONE;
        Set<String> once = new HashSet<>();
        Set<String> repeated = new HashSet<>();
        lines.stream().map(TextLine::text).filter(text -> !once.add(text)).forEach(repeated::add);
        for (int from = 0; from < lines.size(); ) {
            int to = from;
            while (to < lines.size() && !Marker.headsComments(lines.get(to).text())) {
                to++;
            }
            Stretch stretch = heaviest(lines, from, to, title, repeated);
            best = best.weight() > ENOUGH * stretch.weight() ? best : stretch;
            from = to + 1;
        }
        return best;
    }

    private static Stretch heaviest(List<TextLine> lines, int from, int to, int title, Set<String> repeated) {
        Stretch best = Stretch.NONE;
        int sum = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            if (sum <= 0 || (i == title + 1 && title >= 0)) {
                sum = i == title + 1 && title >= 0 ? Math.max(sum, UNDER_TITLE) : 0;
                start = i;
            }
            sum += weight(lines.get(i), repeated.contains(lines.get(i).text()));
            if (sum > best.weight() && lines.get(i).isProse()) {
                best = new Stretch(start, i + 1, sum);
            }
        }
        return best.weight() > 0 ? new Stretch(firstProse(lines, best), best.end(), best.weight()) : Stretch.NONE;
    }

    private static int firstProse(List<TextLine> lines, Stretch stretch) {
        int at = stretch.start();
        while (at < stretch.end()
                && (!lines.get(at).isProse() || lines.get(at).kind().isPresent())) {
            at++;
        }
        return at < stretch.end() ? at : stretch.start();
    }

    private static int weight(TextLine line, boolean isRepeated) {
        Optional<PrintedLine> kind = line.kind();
        if (kind.isPresent()) {
            return switch (kind.orElseThrow()) {
                case END -> -END;
                case RELATED, POPULAR, LATEST -> -LIST_HEAD;
                case CREDIT, BYLINE -> -LABEL;
                default -> -FURNITURE;
            };
        }
        if (isRepeated) {
            return -REPEATED;
        }
        return line.isProse() && !Marker.isLegal(line.text()) ? Math.min(line.letters(), MOST_LETTERS) : -LABEL;
    }
}
