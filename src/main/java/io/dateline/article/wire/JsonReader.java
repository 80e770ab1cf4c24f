package io.dateline.article.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dateline.archive.Document;
import io.dateline.article.Mark;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import io.dateline.article.text.Decoded;
import io.dateline.article.wire.FieldMapping.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One JSON object that describes one article: ninjs, or what crawlers and data sets write, by a {@link FieldMapping}.
 * What is no object, or none that can be read, is an empty shell.
 */
final class JsonReader {
    /** Objects in objects. Deeper ones hold no article. */
    private static final int MOST_DEPTH = 64;

    private static final int MOST_VALUES = 200;

    /** Fields of which the first value is the whole text: the others are the same in another form. */
    private static final String ALTERNATIVE_TEXTS = "bodies.value";

    /** How NewsAPI ends a text that it cut: {@code … [+1234 chars]}. */
    private static final String CUT = "[+";

    private static final JsonMapper JSON = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxStringLength(64 << 20)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private final FieldMapping mapping;

    JsonReader(FieldMapping mapping) {
        this.mapping = mapping;
    }

    Page read(Document document, Decoded decoded) {
        Draft draft = new Draft(document, decoded);
        Optional<JsonNode> object = parse(decoded.text());
        if (object.isEmpty()) {
            return draft.page(PageKind.SHELL);
        }
        JsonNode json = object.orElseThrow();
        draft.title(first(json, Field.TITLE))
                .url(url(json))
                .language(first(json, Field.LANGUAGE))
                .image(first(json, Field.IMAGE))
                .publisher(first(json, Field.PUBLISHER))
                .published(all(json, Field.PUBLISHED).stream()
                        .map(RecordDate::published)
                        .flatMap(Optional::stream)
                        .findFirst())
                .modified(RecordDate.moment(first(json, Field.MODIFIED)))
                .captured(RecordDate.moment(first(json, Field.CAPTURED)));
        Markup.paragraphsOfHtml(first(json, Field.DESCRIPTION)).stream()
                .findFirst()
                .ifPresent(draft::description);
        entries(json, Field.SECTIONS).forEach(draft::section);
        entries(json, Field.KEYWORDS).forEach(draft::keyword);
        credits(json, draft);
        codes(json, draft);
        text(json, draft);
        captions(json, draft);
        draft.mark(Mark.Field.META, "version", first(json, Field.VERSION));
        boolean isWithdrawn = Embargo.isWithdrawn(first(json, Field.STATUS))
                || Embargo.lasts(
                        RecordDate.moment(first(json, Field.EMBARGO)),
                        List.of(
                                document.capturedAt(),
                                RecordDate.moment(first(json, Field.CAPTURED)),
                                RecordDate.moment(first(json, Field.PUBLISHED))));
        return isWithdrawn ? draft.page(PageKind.ERROR) : draft.page();
    }

    private static Optional<JsonNode> parse(String text) {
        try {
            return Optional.ofNullable(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The first value that is an address of the web, else the first. */
    private String url(JsonNode json) {
        return all(json, Field.URL).stream()
                .filter(url -> url.startsWith("http"))
                .findFirst()
                .orElseGet(() -> first(json, Field.URL));
    }

    /** The entries of a list, also of one that is a single string parted by semicolons. */
    private List<String> entries(JsonNode json, Field field) {
        return values(json, field).stream()
                .flatMap(value -> List.of(value.split(";", -1)).stream())
                .toList();
    }

    /** ninjs: what stands under the pictures of an item. */
    private static void captions(JsonNode json, Draft draft) {
        int count = 0;
        for (JsonNode picture : json.path("associations")) {
            if (picture.path("type").asText("").equals("picture") && count++ < MOST_VALUES) {
                String text = picture.path("description_text")
                        .asText(picture.path("descriptions")
                                .path(0)
                                .path("value")
                                .asText(""));
                String credit = picture.path("creditline")
                        .asText(picture.path("creditLine")
                                .asText(picture.path("byline").asText("")));
                draft.caption(text, Optional.of(credit));
            }
        }
    }

    private void credits(JsonNode json, Draft draft) {
        List<String> authors = values(json, Field.AUTHORS);
        authors.forEach(draft::byline);
        authors.forEach(a -> draft.mark(Mark.Field.BYLINE, "author", a));
        String byline = first(json, Field.BYLINE);
        draft.mark(Mark.Field.BYLINE, "byline", byline);
        if (authors.isEmpty()) {
            draft.byline(byline);
        }
        values(json, Field.PROVIDER).forEach(v -> draft.mark(Mark.Field.META, "provider", v));
        values(json, Field.SOURCE).forEach(v -> draft.mark(Mark.Field.META, "source", v));
        values(json, Field.COPYRIGHT).forEach(v -> draft.mark(Mark.Field.COPYRIGHT, "copyright", v));
        values(json, Field.CREDIT).forEach(v -> draft.mark(Mark.Field.CREDIT, "credit", v));
        draft.mark(Mark.Field.DATELINE, "dateline", first(json, Field.DATELINE));
        draft.mark(Mark.Field.STORY_ID, "guid", first(json, Field.STORY_ID));
    }

    /** ninjs: subject is a list of code, scheme, name. */
    private static void codes(JsonNode json, Draft draft) {
        for (String list : List.of("subject", "subjects")) {
            for (JsonNode subject : json.path(list)) {
                String code = subject.path("code").asText(subject.path("uri").asText(""));
                String scheme = subject.path("scheme").asText("");
                boolean isIptc = code.contains("medtop")
                        || code.contains("mediatopic")
                        || scheme.contains("iptc.org")
                        || scheme.contains("mediatopic");
                draft.code(
                        isIptc ? "iptc" : scheme.isEmpty() ? "subject" : scheme,
                        code.substring(Math.max(code.lastIndexOf(':'), code.lastIndexOf('/')) + 1),
                        subject.path("name").asText(subject.path("rendition").asText("")));
            }
        }
    }

    private void text(JsonNode json, Draft draft) {
        for (Field field : List.of(Field.HTML, Field.TEXT)) {
            for (String path : mapping.pathsOf(field)) {
                List<String> all = at(json, path);
                List<String> texts = path.equals(ALTERNATIVE_TEXTS) && all.size() > 1 ? all.subList(0, 1) : all;
                for (String text : texts) {
                    paragraphs(uncut(text, draft), field).forEach(draft::paragraph);
                }
                if (draft.hasText()) {
                    return;
                }
            }
        }
    }

    /** The text without the note that it was cut; the draft says that it was. */
    private static String uncut(String text, Draft draft) {
        int at = text.lastIndexOf(CUT);
        boolean isCut = at >= 0 && text.strip().endsWith(" chars]") && text.length() - at < 24;
        if (isCut) {
            draft.cut();
        }
        return isCut ? text.substring(0, at) : text;
    }

    /** Text that carries markup is read as markup, whatever the field is called. */
    private static List<String> paragraphs(String text, Field field) {
        boolean isMarkup =
                field == Field.HTML || text.contains("</p>") || text.contains("<br") || text.contains("</div>");
        return isMarkup ? Markup.paragraphsOfHtml(text) : text.lines().toList();
    }

    private String first(JsonNode json, Field field) {
        return values(json, field).stream().findFirst().orElse("");
    }

    private List<String> all(JsonNode json, Field field) {
        List<String> all = new ArrayList<>();
        mapping.pathsOf(field).forEach(path -> all.addAll(at(json, path)));
        return all;
    }

    /** The values of the first path that has any. */
    private List<String> values(JsonNode json, Field field) {
        for (String path : mapping.pathsOf(field)) {
            List<String> values = at(json, path);
            if (!values.isEmpty()) {
                return values;
            }
        }
        return List.of();
    }

    private static List<String> at(JsonNode json, String path) {
        List<JsonNode> nodes = List.of(json);
        for (String name : path.split("\\.", -1)) {
            List<JsonNode> next = new ArrayList<>();
            for (JsonNode node : nodes) {
                JsonNode child = node.path(name);
                if (child.isArray()) {
                    child.forEach(next::add);
                } else {
                    next.add(child);
                }
            }
            nodes = next.size() > MOST_VALUES ? next.subList(0, MOST_VALUES) : next;
        }
        return nodes.stream()
                .map(JsonReader::printed)
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** A value as text; of an object its name. */
    private static String printed(JsonNode node) {
        return node.isObject() ? node.path("name").asText("") : node.isNull() ? "" : node.asText("");
    }
}
