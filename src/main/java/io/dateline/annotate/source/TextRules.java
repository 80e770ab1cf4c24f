package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.annotate.Credit;
import io.dateline.annotate.Dateline;
import io.dateline.article.Article;
import io.dateline.article.Mark;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Evidence that stands in the text: its dateline, its sign-off, its last lines. */
final class TextRules {
    /** Paragraphs: a lead or a subhead may stand before the dateline. */
    private static final int OPENING = 4;

    /** Paragraphs: sign-off, copyright and a line or two of the outlet's own. */
    private static final int CLOSING = 6;

    /** Characters: a longer line is prose. */
    private static final int MAX_LINE = 220;

    /** Words, names of agencies among them. */
    private static final int MAX_CREDIT_WORDS = 26;

    /** Characters: "Source: X and Y". */
    private static final int MAX_SHORT = 60;

    private final Agencies agencies;
    private final List<String> setting;
    private final Set<String> house;
    private final Evidence evidence;
    private final List<Credit> credits = new ArrayList<>();
    private final List<String> report = new ArrayList<>();
    private final BitSet signedOff = new BitSet();
    private Optional<Dateline> dateline = Optional.empty();

    TextRules(Agencies agencies, List<String> setting, Set<String> house, Evidence evidence) {
        this.agencies = agencies;
        this.setting = setting;
        this.house = house;
        this.evidence = evidence;
    }

    Optional<Dateline> dateline() {
        return dateline;
    }

    List<Credit> credits() {
        return credits;
    }

    /** The text without its dateline, sign-offs and lines that credit an agency. */
    List<String> report() {
        return report;
    }

    /** Numbers of the paragraphs that are sign-offs. */
    BitSet signedOff() {
        return signedOff;
    }

    /**
     * Reads a text.
     *
     * @param words of its paragraphs
     */
    void read(Article article, List<Words> words) {
        Optional<LocalDate> published = article.dating().published().map(p -> p.date());
        List<String> paragraphs = article.paragraphs();
        DatelineReader datelines = new DatelineReader(agencies);
        int offset = 0;
        for (int i = 0; i < paragraphs.size(); i++) {
            String paragraph = paragraphs.get(i);
            int said = evidence.size();
            int from = 0;
            if (i < OPENING && dateline.isEmpty()) {
                Optional<DatelineReader.Read> read = datelines.read(paragraph, setting, published);
                opening(read, offset);
                from = read.map(DatelineReader.Read::end).orElse(0);
                said = evidence.size();
            }
            boolean isClosing = i >= paragraphs.size() - CLOSING;
            Optional<SignOff> signOff = SignOff.read(paragraph, agencies, setting);
            if (signOff.isPresent()) {
                signedOff.set(i);
                signOff(signOff.get(), paragraph, offset);
            } else if (paragraph.length() <= MAX_LINE && (isClosing || i < 2)) {
                line(Line.of(words.get(i), agencies, setting), offset);
            }
            boolean isCredit = signOff.isPresent() || evidence.size() > said;
            closing(paragraph, offset, isClosing);
            if (!isCredit) {
                report.add(paragraph.substring(Math.min(from, paragraph.length())));
            }
            offset += paragraph.length() + 2;
        }
    }

    private void opening(Optional<DatelineReader.Read> read, int offset) {
        if (read.isEmpty()) {
            return;
        }
        Dateline line = read.get().dateline();
        dateline = read.map(DatelineReader.Read::dateline);
        String rule = line.places().isEmpty() && line.date().isEmpty() ? "dateline-weak" : "dateline";
        for (Agency agency : read.get().agencies()) {
            evidence.agency(agency, Attribution.Role.WIRE, Mark.Field.DATELINE, line.text(), offset, rule);
        }
    }

    private void signOff(SignOff signOff, String paragraph, int offset) {
        signOff.credits().stream().filter(c -> !credits.contains(c)).forEach(credits::add);
        for (Agency agency : signOff.agencies()) {
            evidence.agency(agency, Attribution.Role.WIRE, Mark.Field.CREDIT, paragraph, offset, "sign-off");
        }
        if (signOff.hasHouseStyle() && signOff.agencies().isEmpty()) {
            agencies.in("Thomson Reuters", setting)
                    .forEach(m -> evidence.agency(
                            m.agency(), Attribution.Role.WIRE, Mark.Field.CREDIT, paragraph, offset, "sign-off-style"));
        }
    }

    private void line(Line line, int offset) {
        String paragraph = line.text();
        boolean isPhoto = PictureCredits.isLine(line.words());
        Optional<CreditLine> credit = isPhoto ? Optional.empty() : CreditLine.read(line, house);
        if (CreditPhrases.isUnnamed(line.words(), credit)) {
            unnamed(paragraph, offset);
        }
        if (credit.isPresent()) {
            String rule = isCopyright(paragraph) ? "copyright-line" : "closing-mark";
            credit.get()
                    .agencies()
                    .forEach(a -> evidence.agency(a, credit.get().role(), Mark.Field.CREDIT, paragraph, offset, rule));
            return;
        }
        if (line.mentions().isEmpty() || line.size() > MAX_CREDIT_WORDS) {
            return;
        }
        if (paragraph.contains("Trust Principles")) {
            evidence.agency(
                    line.mentions().get(0).agency(),
                    Attribution.Role.WIRE,
                    Mark.Field.CREDIT,
                    paragraph,
                    offset,
                    "trust-principles");
            return;
        }
        boolean isPicture = isPhoto || paragraph.indexOf('©') > 1;
        for (Mention mention : line.mentions()) {
            if (isPicture) {
                evidence.agency(
                        mention.agency(), Attribution.Role.PHOTO, Mark.Field.CREDIT, paragraph, offset, "photo-credit");
            } else if (!line.isFooter()) {
                boolean isShort = paragraph.length() <= MAX_SHORT || !paragraph.endsWith(".");
                CreditPhrases.role(paragraph, mention)
                        .filter(r -> isShort || paragraph.length() - mention.end() > 12)
                        .ifPresent(r -> evidence.agency(
                                mention.agency(),
                                r,
                                Mark.Field.CREDIT,
                                paragraph,
                                offset,
                                isCopyright(paragraph) ? "copyright-line" : "credit-line"));
            }
        }
    }

    private static boolean isCopyright(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return lower.contains("©")
                || lower.contains("copyright")
                || lower.contains("rights reserved")
                || lower.contains("rechte vorbehalten");
    }

    /** {@code ... hieß es. (APA/dpa)}; {@code ... (mit Material von dpa)}; an id of the story. */
    private void closing(String paragraph, int offset, boolean isClosing) {
        String text = paragraph.stripTrailing();
        int open = text.endsWith(")") || text.endsWith(").") ? text.lastIndexOf('(') : -1;
        if (open > 0 && text.length() - open <= MAX_LINE && isSentenceDone(text.substring(0, open))) {
            bracket(text.substring(open + 1, text.lastIndexOf(')')), offset + open, isClosing);
        }
        if (isClosing && paragraph.length() <= MAX_LINE && paragraph.indexOf(':') > 0) {
            agencies.ofStoryId(paragraph)
                    .ifPresent(a -> evidence.agency(
                            a, Attribution.Role.WIRE, Mark.Field.STORY_ID, paragraph, offset, "story-id"));
        }
    }

    private static boolean isSentenceDone(String text) {
        String before = text.stripTrailing();
        return !before.isEmpty() && ".!?\"”“»'’…。".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private void bracket(String inner, int offset, boolean isClosing) {
        String quoted = "(" + inner + ")";
        Line line = Line.of(inner, agencies, setting);
        Optional<CreditLine> credit = CreditLine.read(line, house);
        if (credit.isPresent() && !PictureCredits.isLine(line.words())) {
            for (Agency agency : credit.get().agencies()) {
                evidence.agency(agency, credit.get().role(), Mark.Field.CREDIT, quoted, offset, "closing-mark");
            }
            if (credit.get().isUnnamed()) {
                unnamed(quoted, offset);
            }
        } else if (isClosing) {
            SignOff.read(quoted, agencies, setting).ifPresent(s -> signOff(s, quoted, offset));
            if (inner.length() <= MAX_SHORT) {
                line(line, offset);
            }
        }
    }

    private void unnamed(String words, int offset) {
        evidence.row(
                Sources.UNNAMED,
                Attribution.Kind.AGENCY,
                Attribution.Role.MIXED,
                Mark.Field.CREDIT,
                words,
                offset,
                "unnamed-agencies");
    }
}
