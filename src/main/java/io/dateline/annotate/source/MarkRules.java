package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.article.Article;
import io.dateline.article.Caption;
import io.dateline.article.Mark;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Evidence that stands outside the text. */
final class MarkRules {
    /** Words of a byline; more is prose. */
    private static final int MAX_BYLINE_WORDS = 24;

    private static final Pattern PHOTO = Pattern.compile(
            "\\b(?:photos?|foto|fotos|bild|bilder|image|images|picture|pool|getty|photographer|fotografía|imagen|imago)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SHARED = Pattern.compile(
            "\\b(?:mit|with|avec|con|com|und|and|et|staff|agenturen|agencies)\\b|^[a-zäöü]{2,4}(?:/[a-zäöü]{2,4})*/",
            Pattern.UNICODE_CASE);

    private final Agencies agencies;
    private final List<String> setting;
    private final Evidence evidence;

    MarkRules(Agencies agencies, List<String> setting, Evidence evidence) {
        this.agencies = agencies;
        this.setting = setting;
        this.evidence = evidence;
    }

    void read(Article article) {
        article.marks().forEach(this::read);
        article.byline().organisations().forEach(o -> author(o, Mark.Field.BYLINE, "byline"));
        article.address()
                .host()
                .flatMap(agencies::ofDomain)
                .ifPresent(a -> evidence.agency(
                        a,
                        Attribution.Role.WIRE,
                        Mark.Field.SITE,
                        article.address().host().orElse(""),
                        -1,
                        "own-site"));
        for (Caption caption : article.captions()) {
            String credit = caption.credit().orElse("");
            agencies.in(credit, setting)
                    .forEach(m -> evidence.agency(
                            m.agency(), Attribution.Role.PHOTO, Mark.Field.CREDIT, credit, -1, "photo-credit"));
        }
    }

    private void read(Mark mark) {
        String value = mark.value();
        String name = mark.name().toLowerCase(Locale.ROOT);
        switch (mark.field()) {
            case BYLINE -> author(value, mark.field(), "byline");
            case JSON_LD -> {
                switch (name.replace("[organization]", "")) {
                    case "author", "creator", "sourceorganization", "credittext", "contributor" ->
                        author(value, mark.field(), "author-field");
                    case "provider", "isbasedon" -> source(value, mark.field());
                    default -> weak(value, mark.field());
                }
            }
            case META -> {
                if (name.contains("author") || name.contains("byl") || name.contains("creator")) {
                    author(value, mark.field(), "author-field");
                } else if (name.contains("source") || name.contains("provider") || name.contains("agency")) {
                    source(value, mark.field());
                } else {
                    weak(value, mark.field());
                }
            }
            case CREDIT, TEXT -> credit(value, mark.field(), "credit-mark");
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

    private void author(String value, Mark.Field field, String rule) {
        if (CreditPhrases.isUnnamed(value)) {
            evidence.row(
                    Sources.UNNAMED,
                    Attribution.Kind.AGENCY,
                    Attribution.Role.MIXED,
                    field,
                    value,
                    -1,
                    "unnamed-agencies");
            return;
        }
        if (Words.of(value).list().size() > MAX_BYLINE_WORDS
                || PHOTO.matcher(value).find()) {
            return;
        }
        boolean isUrl = value.startsWith("http");
        if (isUrl) {
            return;
        }
        Attribution.Role role =
                SHARED.matcher(value).find() && agencies.only(value, setting).isEmpty()
                        ? Attribution.Role.MIXED
                        : Attribution.Role.WIRE;
        agencies.in(value, setting).forEach(m -> evidence.agency(m.agency(), role, field, value, -1, rule));
    }

    private void source(String value, Mark.Field field) {
        if (value.startsWith("http")) {
            host(value)
                    .flatMap(agencies::ofDomain)
                    .ifPresent(a -> evidence.agency(a, Attribution.Role.WIRE, field, value, -1, "source-field"));
        } else if (Words.of(value).list().size() <= MAX_BYLINE_WORDS) {
            agencies.in(value, setting)
                    .forEach(m -> evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-field"));
        }
    }

    private void weak(String value, Mark.Field field) {
        agencies.in(value, setting)
                .forEach(m -> evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-weak"));
    }

    private void credit(String value, Mark.Field field, String rule) {
        TextRules.Line line = TextRules.Line.of(value, agencies, setting);
        line.mentions().forEach(m -> {
            if (line.isPhoto()) {
                evidence.agency(m.agency(), Attribution.Role.PHOTO, field, value, -1, "photo-credit");
            } else if (line.isFooter()) {
                evidence.agency(m.agency(), Attribution.Role.WIRE, field, value, -1, "source-weak");
            } else {
                Attribution.Role role = CreditPhrases.role(value, m).orElse(Attribution.Role.WIRE);
                evidence.agency(m.agency(), role, field, value, -1, rule);
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
