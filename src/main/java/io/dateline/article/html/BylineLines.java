package io.dateline.article.html;

import io.dateline.article.Byline;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Bylines that no markup tells: lines with a word for "by", names beside a date, signatures. */
final class BylineLines {
    /** A name beside the date. */
    private static final double DATED = 0.33;
    /** Words of a name that no by-word and no markup names so. */
    private static final int MAX_WORDS = 4;

    private static final int MAX_LINE = 110;
    private static final int MAX_LINES = 3;
    private static final Set<String> EMPHASIS = Set.of("b", "strong", "i", "em");
    private static final int MAX_SIGNATURE = 40;
    /** Characters of names alone before a text. */
    private static final int MAX_OPENING = 60;
    /** Characters of a paragraph before a signature, and levels that are climbed to find it. */
    private static final int MIN_PARAGRAPH = 80;

    private static final int MAX_CLIMB = 4;
    /** Lines that a byline may go on for, and nodes between two of them. */
    private static final int MAX_NEXT = 5;

    private static final int MAX_APART = 12;

    /** Elements around a line that may be the link of a teaser, and characters that such a link has beside the line. */
    private static final int TEASER_LEVELS = 4;

    private static final int TEASER_TITLE = 40;
    /** Letters of a line that stands in the title by more than chance: names do. */
    private static final int MIN_TITLE = 22;

    private BylineLines() {}

    /**
     * Lines "By Jane Doe" near the headline; where there are none, lines that sign a text wherever they stand.
     *
     * @param last order of the last line that may tell something
     */
    static List<Signed> of(Findings page, int headline, int last) {
        List<Signed> found = new ArrayList<>();
        List<Signed> far = new ArrayList<>();
        List<PageLine> lines = page.clues().lines;
        for (int i = 0; i < lines.size(); i++) {
            int at = i;
            PageLine line = lines.get(i);
            if (line.order() > last) {
                break;
            }
            boolean below =
                    headline > 0 && line.order() > headline && line.order() < headline + MarkedBylines.BELOW_HEADLINE;
            if ((line.isElsewhere() && !below) || line.text().length() > MAX_LINE) {
                continue;
            }
            boolean near = headline > 0
                    && line.order() >= headline - Authors.BEFORE_HEADLINE
                    && line.order() <= headline + Authors.AFTER_HEADLINE;
            if (near && found.size() < MAX_LINES) {
                double weight = (line.isElsewhere() ? Authors.SIGNED : Authors.LINE) - 0.01 * found.size();
                NameWords.afterBy(line.text())
                        .flatMap(rest -> signed(byline(lines, at, rest), "line", weight))
                        .or(() -> NameWords.afterDateAndBy(line.text()).flatMap(rest -> signed(rest, "line", weight)))
                        .filter(s -> isOwn(line, page))
                        .ifPresent(found::add);
            } else if (far.isEmpty() && line.order() > headline) {
                (headline > 0 ? NameWords.afterSigned(line.text()) : NameWords.afterBy(line.text()))
                        .flatMap(rest -> signed(byline(lines, at, rest), "line signed", Authors.SIGNED))
                        .filter(s -> isOwn(line, page))
                        .ifPresent(far::add);
            }
            if (near && far.isEmpty()) {
                dated(lines, i).filter(s -> isOwn(line, page)).ifPresent(far::add);
            }
            if (line.order() > headline && found.isEmpty()) {
                signature(line).ifPresent(far::add);
                opening(line).ifPresent(far::add);
            }
        }
        return found.isEmpty() ? far : found;
    }

    private static boolean isOwn(PageLine line, Findings page) {
        return !isInTeaser(line) && !isOfTitle(line.text(), page.clues().title);
    }

    /** Whether a line stands with the title of another article in the link to it. */
    private static boolean isInTeaser(PageLine line) {
        Element around = line.parent();
        for (int i = 0; i < TEASER_LEVELS && around != null; i++) {
            if (around.normalName().equals("a")) {
                int most = line.text().length() + TEASER_TITLE;
                return Clues.text(around, most + 1).length() > most;
            }
            around = around.parent();
        }
        return false;
    }

    /** Whether a line repeats the title of the page: "Text: How we fish today, and why", "Jane Doe: Storms". */
    private static boolean isOfTitle(String line, String title) {
        String rest = Text.letters(NameWords.afterBy(line).orElse(line));
        String letters = Text.letters(title);
        return rest.length() >= MIN_TITLE
                && (letters.contains(rest) || (letters.length() >= MIN_TITLE && rest.contains(letters)));
    }

    private static Optional<Signed> signed(String text, String rule, double weight) {
        Byline byline = text.length() <= MAX_LINE ? Names.of(text) : Byline.NONE;
        return BylineShare.isNaming(byline) && BylineShare.isMostlyNames(byline, NameWords.withoutOthers(text))
                ? Optional.of(new Signed(byline, Text.folded(text), rule, weight))
                : Optional.empty();
    }

    /** A line with what belongs to it: the next ones where it is but the by-word, or ends in a comma or "and". */
    private static String byline(List<PageLine> lines, int at, String rest) {
        PageLine line = lines.get(at);
        if (rest.isEmpty()) {
            String parent = Text.folded(Clues.text(line.parent(), 2 * MAX_LINE));
            if (parent.length() > line.text().length() && parent.length() <= MAX_LINE) {
                return parent;
            }
        }
        StringBuilder text = new StringBuilder(line.text());
        boolean alone = rest.isEmpty();
        String open = rest;
        for (int next = at + 1; next < lines.size() && next <= at + MAX_NEXT; next++) {
            boolean wanted =
                    isOpen(open) || (alone && next <= at + 2 && !BylineShare.isNaming(Names.of(text.toString())));
            if (!wanted || lines.get(next).order() - lines.get(next - 1).order() > MAX_APART) {
                break;
            }
            open = lines.get(next).text();
            text.append(open.length() <= 1 ? "" : " ").append(open);
        }
        return text.toString();
    }

    /** "4 May 2022 | 13:10 | Jane Doe": of the parts of a line by the headline all but one are dates and times. */
    private static Optional<Signed> dated(List<PageLine> lines, int at) {
        String text = lines.get(at).text();
        if (text.indexOf('|') < 0 && text.indexOf('•') < 0 && text.indexOf('·') < 0) {
            return Optional.empty();
        }
        if (text.endsWith("|") && at + 1 < lines.size()) {
            text += " " + lines.get(at + 1).text();
        }
        String bars = text.replace('•', '|').replace('·', '|');
        if (bars.length() > MAX_LINE) {
            return Optional.empty();
        }
        List<String> others = new ArrayList<>();
        int dates = 0;
        for (String part : bars.split("\\|", -1)) {
            boolean date = Text.hasDigit(part);
            dates += date ? 1 : 0;
            if (!date && !part.isBlank()) {
                others.add(part.strip());
            }
        }
        Byline byline = dates > 0 && others.size() == 1 ? Names.of(others.get(0)) : Byline.NONE;
        return BylineShare.isNaming(byline)
                        && byline.persons().size() == 1
                        && BylineShare.isMostlyNames(byline, others.get(0))
                        && others.get(0).chars().filter(c -> c == ' ').count() < MAX_WORDS
                        && Stream.of(others.get(0).split(" ", -1)).noneMatch(NameWords::isParticle)
                ? Optional.of(new Signed(byline, text, "line dated", DATED))
                : Optional.empty();
    }

    /** A name alone in the last paragraph of a text, set off by its letters or at the end of the line. */
    private static Optional<Signed> signature(PageLine line) {
        if (line.text().length() > MAX_SIGNATURE) {
            return Optional.empty();
        }
        boolean setOff = EMPHASIS.contains(line.parent().normalName());
        Element block = block(line);
        if (block == null || !(setOff || isAtRight(block))) {
            return Optional.empty();
        }
        Element before = block.previousElementSibling();
        boolean last = before != null
                && before.normalName().equals(block.normalName())
                && isLong(before)
                && (block.nextElementSibling() == null || isAtRight(block))
                && Text.folded(Clues.text(block, MAX_SIGNATURE + 1)).equals(line.text());
        Byline byline = last ? Names.of(line.text()) : Byline.NONE;
        boolean name = BylineShare.isNaming(byline)
                && byline.organisations().isEmpty()
                && Stream.of(line.text().split(" ", -1)).count() <= MAX_WORDS
                && BylineShare.isMostlyNames(byline, line.text());
        return name ? Optional.of(new Signed(byline, line.text(), "signature", Authors.SIGNED)) : Optional.empty();
    }

    /** The block that a line stands in; its outermost element where none is near. */
    private static @Nullable Element block(PageLine line) {
        Element block = line.parent();
        for (int i = 0; i < MAX_CLIMB && block != null && !block.isBlock(); i++) {
            block = block.parent();
        }
        return block;
    }

    /** Names alone in bold, in a paragraph of their own before the first long one. */
    private static Optional<Signed> opening(PageLine line) {
        String tag = line.parent().normalName();
        boolean bold = tag.equals("strong") || tag.equals("b");
        if (!bold || line.text().length() > MAX_OPENING) {
            return Optional.empty();
        }
        Element block = block(line);
        boolean first = block != null
                && block.normalName().equals("p")
                && Text.folded(Clues.text(block, MAX_OPENING + 1)).equals(line.text())
                && isLong(next(block))
                && !isAfterLong(block);
        Byline byline = first ? Names.of(line.text()) : Byline.NONE;
        boolean names = BylineShare.isNaming(byline)
                && byline.organisations().isEmpty()
                && byline.persons().stream().allMatch(BylineLines::isPlainName)
                && Text.letters(String.join("", byline.persons())).length()
                        == Text.letters(line.text()).length();
        return names ? Optional.of(new Signed(byline, line.text(), "line opening", Authors.SIGNED)) : Optional.empty();
    }

    /** Two or three words, none of them small. */
    private static boolean isPlainName(String name) {
        String[] words = name.split(" ", -1);
        return words.length > 1
                && words.length < MAX_WORDS
                && Stream.of(words).noneMatch(w -> NameWords.isParticle(w.toLowerCase(Locale.ROOT)));
    }

    private static boolean isLong(@Nullable Element block) {
        return block != null && Clues.text(block, 2 * MIN_PARAGRAPH).length() > MIN_PARAGRAPH;
    }

    /** The next block with text. */
    private static @Nullable Element next(Element block) {
        Element next = block.nextElementSibling();
        for (int i = 0;
                i < MAX_CLIMB && next != null && Clues.text(next, MIN_PARAGRAPH).isBlank();
                i++) {
            next = next.nextElementSibling();
        }
        return next;
    }

    private static boolean isAfterLong(Element block) {
        Element before = block.previousElementSibling();
        for (int i = 0; i <= MAX_CLIMB && before != null; i++) {
            if (before.normalName().equals("p") && isLong(before)) {
                return true;
            }
            before = before.previousElementSibling();
        }
        return false;
    }

    private static boolean isAtRight(Element block) {
        return block.attr("align").equalsIgnoreCase("right")
                || block.attr("style").replace(" ", "").contains("text-align:right");
    }

    private static boolean isOpen(String text) {
        String last = text.substring(text.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return text.isEmpty() || text.endsWith(",") || NameWords.isAnd(last);
    }
}
