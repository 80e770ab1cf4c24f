package io.dateline.article.html;

import io.dateline.article.Caption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what stands under the pictures of an article. */
final class CaptionReader {
    /** Lists of other articles have pictures with lines under them too. */
    private static final long ELSEWHERE = Cue.NAVIGATION.bit()
            | Cue.RELATED.bit()
            | Cue.POPULAR.bit()
            | Cue.LATEST.bit()
            | Cue.COMMENT.bit()
            | Cue.FOOTER.bit()
            | Cue.AUTHOR.bit()
            | Cue.NEWSLETTER.bit()
            | Cue.CONSENT.bit();
    /** A caption this linked leads to another article. */
    private static final double LINK = 0.6;
    /** A line in a picture's box that is no caption by name must be long enough to say something, in letters. */
    private static final int UNNAMED = 20;
    /** Longer texts are no captions, in letters. */
    private static final int LONGEST = 1_500;
    /** A credit in the last words of a caption begins in its last so many UTF-16 units. */
    private static final int CREDIT_TAIL = 120;

    /** UTF-16 units of a byline with its date. */
    private static final int LONGEST_BYLINE = 120;

    private static final int DIGITS_OF_DATE = 4;

    private static final List<String> CREDIT_OPENINGS = List.of(
            "Photo:",
            "Photo by ",
            "Photo credit:",
            "Photograph:",
            "Photographer:",
            "Photo courtesy",
            "Picture:",
            "Image:",
            "Image credit:",
            "Credit:",
            "Credits:",
            "Source:",
            "Foto:",
            "Fotos:",
            "Bild:",
            "Quelle:",
            "Bildquelle:",
            "Crédit photo",
            "Crédit :",
            "Photo :",
            "© ",
            "©",
            "Foto di ",
            "Fonte:",
            "Fuente:",
            "Fot.",
            "Фото:",
            "Beeld:",
            "Copyright:",
            "Kuva:",
            "写真：",
            "提供：",
            "صورة:");
    private static final List<String> AGENCY_OPENINGS = List.of(
            "(AP Photo",
            "(Reuters",
            "(REUTERS",
            "(AFP",
            "(Photo",
            "[AP",
            "[Reuters",
            "[AFP",
            "(Getty",
            "(dpa",
            "(Foto",
            "(Credit",
            "(Image",
            "(Bild");

    private final Outline outline;
    private final Labels labels;

    CaptionReader(Outline outline, Labels labels) {
        this.outline = outline;
        this.labels = labels;
    }

    List<Caption> read(Root root, int title) {
        int from = start(root, title);
        int to = end(root);
        List<Caption> captions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int done = from;
        for (Box box : outline.boxes()) {
            if (box.start < done || box.end > to || box.start == box.end || !isCaption(box) || isElsewhere(box, root)) {
                continue;
            }
            done = box.end;
            caption(box).filter(c -> seen.add(c.text())).ifPresent(captions::add);
        }
        return captions;
    }

    /** Pictures over the title count where the article's own element holds them. */
    private static int start(Root root, int title) {
        Box first = root.parts().get(0);
        int from = title >= 0 ? Math.min(title, first.start) : first.start;
        for (Box box = first; box != null; box = box.parent) {
            if (box.cues.has(Cue.ARTICLE) || box.cues.has(Cue.MAIN)) {
                from = Math.min(from, box.start);
            }
        }
        return from;
    }

    private static int end(Root root) {
        int to = root.end();
        Box last = root.parts().get(root.parts().size() - 1);
        for (Box box = last; box != null; box = box.parent) {
            if (box.cues.has(Cue.ARTICLE)) {
                to = Math.max(to, box.end);
                break;
            }
        }
        return to;
    }

    private static boolean isCaption(Box box) {
        if (box.chars > LONGEST || box.linkShare() > LINK) {
            return false;
        }
        return box.cues.has(Cue.CAPTION)
                || box.isPictureWithLine()
                || (isPicture(box)
                        && box.chars >= UNNAMED
                        && box.parent != null
                        && !box.parent.cues.has(Cue.CAPTION)
                        && !holdsCaption(box));
    }

    private static boolean isPicture(Box box) {
        return box.cues.has(Cue.FIGURE)
                || (box.cues.hints(Cue.CAPTION)
                        && !box.element.getElementsByTag("img").isEmpty());
    }

    private static boolean holdsCaption(Box box) {
        return !box.element.getElementsByTag("figcaption").isEmpty()
                || box.element
                                .getElementsByAttributeValueContaining("class", "aption")
                                .size()
                        > 0;
    }

    /** Whether the caption stands in a list of other articles; what is around the article as well tells nothing. */
    private static boolean isElsewhere(Box caption, Root root) {
        for (Box box = caption.parent; box != null && box.parent != null; box = box.parent) {
            if (box.start <= root.start() && box.end >= root.end()) {
                return false;
            }
            if ((box.cues.hard() & ELSEWHERE) != 0 && !box.cues.has(Cue.BODY)) {
                return true;
            }
        }
        return false;
    }

    private Optional<Caption> caption(Box box) {
        StringBuilder text = new StringBuilder();
        StringBuilder credit = new StringBuilder();
        for (Block block : outline.blocks().subList(box.start, box.end)) {
            boolean isCredit = isCredit(block.box(), box)
                    || labels.of(block)
                            .filter(l -> l == Phrases.Line.CREDIT || l == Phrases.Line.COPYRIGHT)
                            .isPresent();
            boolean isFurniture =
                    labels.of(block).filter(l -> l == Phrases.Line.FURNITURE).isPresent();
            if (!isFurniture) {
                append(isCredit ? credit : text, block.text());
            }
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String whole = withoutOpenEnd(text.toString());
        if (isByline(whole)) {
            return Optional.empty();
        }
        int at = credit.isEmpty() ? creditStart(whole) : -1;
        if (at > 0) {
            return Optional.of(new Caption(
                    whole.substring(0, at).strip(),
                    Optional.of(whole.substring(at).strip())));
        }
        return Optional.of(new Caption(whole, Optional.of(credit.toString()).filter(c -> !c.isEmpty())));
    }

    /** Whether a line in a picture's box tells who wrote the article: "By Jane Doe, 9 September 2025, 15:15". */
    private static boolean isByline(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return text.length() <= LONGEST_BYLINE
                && (digits >= DIGITS_OF_DATE || text.length() <= LONGEST_BYLINE / 3)
                && NameWords.afterBy(text)
                        .filter(r -> !r.isEmpty() && Character.isUpperCase(r.codePointAt(0)))
                        .isPresent()
                && Names.of(text).persons().stream().anyMatch(p -> p.indexOf(' ') > 0);
    }

    /** Without the dash that parts a caption from a credit which stands elsewhere. */
    private static String withoutOpenEnd(String text) {
        boolean open = text.endsWith(" -") || text.endsWith(" –") || text.endsWith(" |");
        return open ? text.substring(0, text.length() - 2).strip() : text;
    }

    private static void append(StringBuilder to, String text) {
        if (!to.isEmpty()) {
            to.append(' ');
        }
        to.append(text);
    }

    private static boolean isCredit(Box inner, Box caption) {
        for (Box box = inner; box != null && box != caption; box = box.parent) {
            if (box.cues.has(Cue.CREDIT)) {
                return true;
            }
        }
        return false;
    }

    /** Where the credit at the end of a caption begins; -1 where there is none. */
    private static int creditStart(String text) {
        int from = Math.max(0, text.length() - CREDIT_TAIL);
        int best = -1;
        for (String opening : CREDIT_OPENINGS) {
            int at = text.indexOf(opening, from);
            if (at > 0 && !Character.isLetterOrDigit(text.charAt(at - 1)) && (best < 0 || at < best)) {
                best = at;
            }
        }
        for (String opening : AGENCY_OPENINGS) {
            int at = text.indexOf(opening, from);
            if (at > 0 && (best < 0 || at < best)) {
                best = at;
            }
        }
        return best;
    }
}
