package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of a page's JSON-LD, flat, with references by {@code @id} at hand. Bounded in nodes. */
final class LinkedData {
    /** Objects of a page that are looked at. */
    private static final int MAX_OBJECTS = 3_000;

    /** Values of one property that are taken. */
    private static final int MAX_VALUES = 60;

    /** Properties whose objects are other things than the page: related stories, parts, lists. */
    private static final Set<String> ELSEWHERE = Set.of(
            "itemListElement",
            "hasPart",
            "relatedLink",
            "mentions",
            "isPartOf",
            "citation",
            "isBasedOn",
            "review",
            "comment",
            "significantLink",
            "about",
            "workExample",
            "exampleOfWork",
            "subjectOf",
            "video",
            "associatedMedia",
            "blogPost",
            "itemReviewed",
            "recordedAt",
            "liveBlogUpdate",
            "image",
            "publisher",
            "author");

    /**
     * An object with a type.
     *
     * @param isElsewhere whether it stands below a property that is about something else than this page
     */
    record Item(JsonNode node, List<String> types, boolean isElsewhere) {
        boolean isA(Set<String> wanted) {
            for (String type : types) {
                if (wanted.contains(type)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Map<String, JsonNode> byId = new HashMap<>();
    private final List<Item> items = new ArrayList<>();

    private record Step(JsonNode node, boolean isElsewhere) {}

    LinkedData(List<JsonNode> roots) {
        Deque<Step> todo = new ArrayDeque<>();
        roots.forEach(r -> todo.add(new Step(r, false)));
        int seen = 0;
        while (!todo.isEmpty() && seen < MAX_OBJECTS) {
            Step step = todo.poll();
            seen++;
            if (step.node().isArray()) {
                step.node().forEach(n -> todo.add(new Step(n, step.isElsewhere())));
            } else if (step.node().isObject()) {
                add(step, todo);
            }
        }
    }

    private void add(Step step, Deque<Step> todo) {
        JsonNode node = step.node();
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
            byId.merge(id, node, (a, b) -> a.size() >= b.size() ? a : b);
        }
        List<String> types = types(node);
        if (!types.isEmpty()) {
            items.add(new Item(node, types, step.isElsewhere()));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {

            if (field.getValue().isContainerNode()) {
                todo.add(new Step(field.getValue(), step.isElsewhere() || ELSEWHERE.contains(field.getKey())));
            }
        }
    }

    /** In the order of the page, outer before inner. */
    List<Item> items() {
        return items;
    }

    /** Types without their vocabulary: "http://schema.org/NewsArticle" is "NewsArticle". */
    static List<String> types(JsonNode node) {
        JsonNode type = node.path("@type");
        List<String> types = new ArrayList<>();
        for (JsonNode t : type.isArray() ? type : List.of(type)) {
            String name = t.asText("");
            String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1)
                    .strip();
            if (!last.isEmpty() && types.size() < 8) {
                types.add(last);
            }
        }
        return types;
    }

    /** The node itself, or the object of the page that it refers to. */
    JsonNode resolved(JsonNode node) {
        if (node.isObject() && node.size() <= 2 && node.has("@id") && !node.has("name")) {
            return byId.getOrDefault(node.path("@id").asText(""), node);
        }
        return node;
    }

    /** The values of a property, references resolved; properties are found whatever their case and prefix. */
    List<JsonNode> values(JsonNode object, String property) {
        JsonNode value = object.path(property);
        if (value.isMissingNode()) {
            value = object.path("schema:" + property);
        }
        List<JsonNode> values = new ArrayList<>();
        if (value.isArray()) {
            for (JsonNode v : value) {
                if (values.size() < MAX_VALUES) {
                    values.add(resolved(v));
                }
            }
        } else if (!value.isMissingNode() && !value.isNull()) {
            values.add(resolved(value));
        }
        return values;
    }

    /** Text of a value: the string, a literal's {@code @value}, an object's name. */
    String text(JsonNode value) {
        JsonNode node = value;
        for (int i = 0; i < 3 && node.isContainerNode(); i++) {
            if (node.isArray()) {
                node = node.path(0);
            } else if (node.has("@value")) {
                node = node.path("@value");
            } else {
                node = node.path("name");
            }
        }
        return node.isValueNode() && !node.isNull() ? Text.clean(node.asText("")) : "";
    }

    /** All texts of a property. */
    List<String> texts(JsonNode object, String property) {
        return values(object, property).stream()
                .map(this::text)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    Optional<String> first(JsonNode object, String property) {
        return texts(object, property).stream().findFirst();
    }

    /** The URLs that an object gives for itself. */
    Set<String> urls(JsonNode object) {
        Set<String> urls = new HashSet<>();
        for (String property : List.of("url", "mainEntityOfPage", "@id")) {
            for (JsonNode v :
                    object.path(property).isArray() ? object.path(property) : List.of(object.path(property))) {
                String url = v.isObject() ? v.path("@id").asText(v.path("url").asText("")) : v.asText("");
                if (url.toLowerCase(Locale.ROOT).startsWith("http") || url.startsWith("/")) {
                    urls.add(url);
                }
            }
        }
        return urls;
    }
}
