package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import io.dateline.article.Mark;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Evidence that stands outside the text. */
final class MarkRules {
    /** Words of a byline; more is prose. */
    private static final int MAX_BYLINE_WORDS = 24;

    private static final int MAX_STAFF_WORDS = 6;

    /** A word of sharing before an agency, or an editor's letters and a slash: {@code Le Monde with AFP}, {@code det/dpa}. */
    private static final Pattern SHARED = Pattern.compile(
            "\\b(?:mit|with|avec|con|com|met|med|staff|agenturen|agencies)\\b|^[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})*/",
            Pattern.UNICODE_CASE);

    private static final Set<String> AUTHORS =
            Set.of("author", "creator", "sourceorganization", "credittext", "contributor");

    private static final WordMap<Boolean> CARRIED = CreditLine.words("carried");
    private static final WordMap<Boolean> STAFF = CreditLine.words("staff");

    private final Agencies agencies;
    private final List<String> setting;
    private final Set<String> house;
    private final Evidence evidence;
    /** Agencies that fields of authors name. */
    private final Set<Agency> inFields = new LinkedHashSet<>();

    private List<String> persons = List.of();

    /** Whether a field of authors names a person. */
    private boolean isSigned;

    /** Whether an entry of its own does, in JSON-LD. */
    private boolean isSignedBeside;

    /** Whether an entry of its own names the outlet's staff: {@code Post staff}. */
    private boolean isStaffBeside;

    MarkRules(Agencies agencies, List<String> setting, Set<String> house, Evidence evidence) {
        this.agencies = agencies;
        this.setting = setting;
        this.house = house;
        this.evidence = evidence;
    }

    void read(Article article) {
        persons = article.byline().persons();
        fields(article);
        article.marks().forEach(this::read);
        boolean isWritten = article.marks().stream().anyMatch(m -> m.field() == Mark.Field.BYLINE || isAuthor(m));
        if (!isWritten) {
            article.byline().organisations().forEach(o -> author(o, Mark.Field.BYLINE, "byline"));
        }
        article.address()
                .host()
                .flatMap(agencies::ofDomain)
                .ifPresent(a -> evidence.agency(
                        a,
                        Attribution.Role.WIRE,
                        Mark.Field.SITE,
                        article.address().host().orElse(""),
                        -1,
                        article.marks().stream().anyMatch(m -> isFromAnother(m, a)) ? "own-site-doubted" : "own-site"));
        for (Caption caption : article.captions()) {
            String credit = caption.credit().orElse("");
            agencies.in(credit, setting)
                    .forEach(m -> evidence.agency(
                            m.agency(), Attribution.Role.PHOTO, Mark.Field.CREDIT, credit, -1, "photo-credit"));
        }
    }

    /** Whether a line says that the text is taken over, and not from that agency: {@code 来源：河北日报}. */
    private boolean isFromAnother(Mark mark, Agency agency) {
        Line line = Line.of(mark.value(), agencies, setting);
        for (Words.Word word : line.words().list()) {
            if (CARRIED.of(word)) {
                return line.text().substring(word.end()).chars().anyMatch(Character::isLetter)
                        && line.mentions().stream()
                                .noneMatch(m ->
                                        m.start() >= word.end() && m.agency().equals(agency));
            }
        }
        return false;
    }

    /** Learns whom the fields of authors name: what is printed elsewhere is weighed against them. */
    private void fields(Article article) {
        boolean isEntry = false;
        for (Mark mark : article.marks()) {
            if (isAuthor(mark) && !mark.value().startsWith("http")) {
                List<Mention> mentions = agencies.in(mark.value(), setting);
                mentions.forEach(m -> inFields.add(m.agency()));
                isSigned |= persons.stream().anyMatch(mark.value()::contains);
                isStaffBeside |= mentions.isEmpty() && isStaff(mark.value());
                isEntry |= mark.field() == Mark.Field.JSON_LD
                        && mentions.isEmpty()
                        && persons.stream().anyMatch(mark.value()::contains);
            }
        }
        isSignedBeside = isEntry;
        isStaffBeside |= article.byline().organisations().stream()
                .anyMatch(o -> isStaff(o) && agencies.in(o, setting).isEmpty());
    }

    private static boolean isStaff(String value) {
        List<Words.Word> words = Words.of(value).list();
        return words.size() <= MAX_STAFF_WORDS && words.stream().anyMatch(STAFF::of);
    }

    private static boolean isAuthor(Mark mark) {
        String name = mark.name().toLowerCase(Locale.ROOT);
        return switch (mark.field()) {
            case JSON_LD -> AUTHORS.contains(name.replace("[organization]", ""));
            case META -> name.contains("author") || name.contains("byl") || name.contains("creator");
            default -> false;
        };
    }

    private void read(Mark mark) {
        String value = mark.value();
        String name = mark.name().toLowerCase(Locale.ROOT);
        switch (mark.field()) {
            case BYLINE -> printed(value);
            case JSON_LD -> {
                if (isAuthor(mark)) {
                    author(value, mark.field(), "author-field");
                } else if (name.equals("provider") || name.equals("isbasedon")) {
                    source(value, mark.field());
                } else {
                    weak(value, mark.field());
                }
            }
            case META -> {
                if (isAuthor(mark)) {
                    author(value, mark.field(), "author-field");
                } else if (name.contains("source") || name.contains("provider") || name.contains("agency")) {
                    source(value, mark.field());
                } else {
                    weak(value, mark.field());
                }
            }
            case CREDIT, TEXT -> {
                if (name.endsWith("-above") || name.endsWith("-below")) {
                    near(value, name);
                } else {
                    credit(value, mark.field(), name.equals("source-line") ? "source-line" : "credit-mark");
                }
            }
            case COPYRIGHT -> credit(value, mark.field(), "copyright-line");
            case STORY_ID ->
                agencies.ofStoryId(value)
                        .ifPresent(a -> evidence.agency(a, Attribution.Role.WIRE, mark.field(), value, -1, "story-id"));
            case CANONICAL ->
                host(value)
                        .flatMap(agencies::ofDomain)
                        .ifPresent(
                                a -> evidence.agency(a, Attribution.Role.WIRE, mark.field(), value, -1, "canonical"));
            case DATELINE ->
                agencies.in(value, setting)
                        .forEach(m -> evidence.agency(
                                m.agency(), Attribution.Role.WIRE, mark.field(), value, -1, "dateline-mark"));
            case SITE -> weak(value, mark.field());
        }
    }

    /** The printed byline; an agency in it that no field knows, where fields name a person, is most often a picture's. */
    private void printed(String value) {
        boolean isPersonBeside = persons.stream().anyMatch(value::contains);
        Line line = Line.of(value, agencies, setting);
        boolean isDoubted = isSigned
                && !isPersonBeside
                && line.mentions().stream().map(Mention::agency).noneMatch(inFields::contains);
        author(line, Mark.Field.BYLINE, isDoubted ? "byline-doubted" : "byline");
    }

    /** A short line above or below the text: only where it is nothing but a credit. */
    private void near(String value, String name) {
        Line said = Line.of(value, agencies, setting);
        if (PictureCredits.isMark(said.words())) {
            said.mentions()
                    .forEach(m -> evidence.agency(
                            m.agency(), Attribution.Role.PHOTO, Mark.Field.CREDIT, value, -1, "photo-credit"));
            return;
        }
        Optional<CreditLine> credit = CreditLine.read(said, house);
        if (CreditPhrases.isUnnamed(said.words(), credit)) {
            unnamed(value, Mark.Field.CREDIT);
        }
        credit.ifPresent(line -> {
            boolean isDoubted = isSigned
                    && line.role() == Attribution.Role.WIRE
                    && line.agencies().stream().noneMatch(inFields::contains);
            boolean isBare = name.equals("line-above") && !line.isMarked();
            String rule = isDoubted || isBare ? "line-doubted" : name.endsWith("-above") ? "line-above" : "line-below";
            Attribution.Role role = isSigned && !isDoubted ? Attribution.Role.MIXED : line.role();
            line.agencies().forEach(a -> evidence.agency(a, role, Mark.Field.CREDIT, value, -1, rule));
        });
    }

    private void unnamed(String value, Mark.Field field) {
        evidence.row(
                Sources.UNNAMED, Attribution.Kind.AGENCY, Attribution.Role.MIXED, field, value, -1, "unnamed-agencies");
    }

    private void author(String value, Mark.Field field, String rule) {
        author(Line.of(value, agencies, setting), field, rule);
    }

    private void author(Line line, Mark.Field field, String rule) {
        String value = line.text();
        if (CreditPhrases.isUnnamed(line.words(), CreditLine.read(line, house))) {
            unnamed(value, field);
        }
        List<Mention> mentions = line.mentions();
        if (mentions.isEmpty() || value.startsWith("http") || line.size() > MAX_BYLINE_WORDS) {
            return;
        }
        boolean isPhoto = PictureCredits.isMark(line.words()) || isPhotographer(line);
        boolean isShared = isStaffBeside
                || SHARED.matcher(value).find()
                || (isSignedBeside && (field == Mark.Field.JSON_LD || isBeforePerson(line)))
                || mentions.stream().anyMatch(m -> isHouse(value.substring(0, m.start())));
        for (Mention mention : mentions) {
            if (isPhoto) {
                evidence.agency(mention.agency(), Attribution.Role.PHOTO, field, value, -1, "photo-credit");
            } else {
                Attribution.Role role = isShared ? Attribution.Role.MIXED : Attribution.Role.WIRE;
                evidence.agency(mention.agency(), role, field, value, -1, rule);
            }
        }
    }

    /** {@code Reuters, Ann Lee}: where fields have the two apart, the agency's own writer would stand before it. */
    private boolean isBeforePerson(Line line) {
        int end = line.mentions().get(0).end();
        return persons.stream().mapToInt(line.text()::indexOf).noneMatch(at -> at >= 0 && at < end)
                && persons.stream().anyMatch(p -> line.text().indexOf(p, end) >= 0);
    }

    /** Whether all words, of one and more, are the outlet's: {@code Le Figaro et}. */
    private boolean isHouse(String before) {
        List<String> words =
                Words.of(before).list().stream().map(Words.Word::folded).toList();
        return words.stream().anyMatch(house::contains)
                && words.stream().allMatch(w -> house.contains(w) || w.length() <= 3);
    }

    /** {@code Ann Lee / AP}: whoever stands before the slash made the picture. */
    private static boolean isPhotographer(Line line) {
        String before = line.text().substring(0, line.mentions().get(0).start()).stripTrailing();
        if (!before.endsWith("/") || !line.only().isEmpty()) {
            return false;
        }
        List<Words.Word> words = Words.of(before).list();
        return words.size() >= 2 && Character.isUpperCase(words.get(0).first());
    }

    private void source(String value, Mark.Field field) {
        if (value.startsWith("http")) {
            host(value)
                    .flatMap(agencies::ofDomain)
                    .ifPresent(a -> evidence.agency(a, Attribution.Role.WIRE, field, value, -1, "source-field"));
            return;
        }
        Line line = Line.of(value, agencies, setting);
        if (line.size() <= MAX_BYLINE_WORDS) {
            line.mentions()
                    .forEach(m -> evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-field"));
        }
    }

    private void weak(String value, Mark.Field field) {
        agencies.in(value, setting)
                .forEach(m -> evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-weak"));
    }

    private void credit(String value, Mark.Field field, String rule) {
        Line line = Line.of(value, agencies, setting);
        line.mentions().forEach(m -> {
            if (PictureCredits.isLine(line.words())) {
                evidence.agency(m.agency(), Attribution.Role.PHOTO, field, value, -1, "photo-credit");
            } else if (line.isFooter()) {
                evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-weak");
            } else {
                Attribution.Role role = CreditLine.read(line, house)
                        .map(CreditLine::role)
                        .or(() -> CreditPhrases.role(value, m))
                        .orElse(Attribution.Role.WIRE);
                boolean isDoubted =
                        field == Mark.Field.CREDIT && isSigned && !line.only().isEmpty();
                evidence.agency(m.agency(), role, field, value, -1, isDoubted ? "line-doubted" : rule);
            }
        });
    }

    private static Optional<String> host(String url) {
        int from = url.indexOf("//");
        if (from < 0) {
            return Optional.empty();
        }
        int end = from + 2;
        while (end < url.length() && "/?#:".indexOf(url.charAt(end)) < 0) {
            end++;
        }
        return Optional.of(url.substring(from + 2, end).toLowerCase(Locale.ROOT));
    }
}
