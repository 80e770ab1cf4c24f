package io.dateline.article.html;

import com.fasterxml.jackson.databind.JsonNode;
import io.dateline.article.Mark;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** What a page says of who wrote or owns the text, as it stands there and unweighed. */
final class Marks {
    private static final List<String> PROPERTIES = List.of(
            "author",
            "creator",
            "sourceOrganization",
            "copyrightHolder",
            "provider",
            "publisher",
            "isBasedOn",
            "copyrightNotice",
            "creditText",
            "contributor",
            "producer",
            "accountablePerson",
            "editor",
            "maintainer",
            "sdPublisher");
    private static final int MAX_VALUE = 400;
    private static final int MAX_MARKS = 200;
    private static final int MAX_CREDIT = 160;

    private final Findings page;
    private final int headline;
    private final Set<Mark> marks = new LinkedHashSet<>();

    private Marks(Findings page, int headline) {
        this.page = page;
        this.headline = headline;
    }

    /**
     * All marks of a page.
     *
     * @param byline as printed
     * @param canonical that the page names, where it is on another site
     */
    static List<Mark> of(Findings page, int headline, Optional<String> byline, Optional<PageUrl> canonical) {
        Marks marks = new Marks(page, headline);
        byline.ifPresent(b -> marks.add(Mark.Field.BYLINE, "byline", b));
        marks.structured();
        MetaNames.of("mark", page.clues())
                .forEach(c -> marks.add(Mark.Field.META, c.rule().substring("meta ".length()), c.value()));
        canonical.ifPresent(c -> marks.add(Mark.Field.CANONICAL, "canonical", c.toString()));
        marks.credits();
        marks.ids();
        return new ArrayList<>(marks.marks);
    }

    private void add(Mark.Field field, String name, String value) {
        String text = Text.folded(value);
        if (!text.isEmpty() && marks.size() < MAX_MARKS) {
            marks.add(new Mark(field, name, text.length() > MAX_VALUE ? text.substring(0, MAX_VALUE) : text));
        }
    }

    private void structured() {
        for (JsonNode article : page.articles()) {
            for (String property : PROPERTIES) {
                for (JsonNode value : page.data().values(article, property)) {
                    String text = page.data().text(value);
                    String url = value.isObject() ? value.path("url").asText("") : "";
                    List<String> types = LinkedData.types(value);
                    boolean organisation = types.stream().anyMatch(t -> t.endsWith("Organization"));
                    String type = property.equals("author") || property.equals("creator") ? "[Organization]" : "";
                    add(Mark.Field.JSON_LD, property + (organisation ? type : ""), text.isEmpty() ? url : text);
                }
            }
            page.data().first(article, "dateline").ifPresent(d -> add(Mark.Field.DATELINE, "dateline", d));
            page.data()
                    .first(article, "identifier")
                    .filter(StoryIds::looksLikeOne)
                    .ifPresent(i -> add(Mark.Field.STORY_ID, "identifier", i));
        }
    }

    private void credits() {
        for (Clue clue : page.clues().credits) {
            boolean after = clue.order() > headline;
            if (clue.isElsewhere() || !after || isInFigure(clue)) {
                continue;
            }
            String text = Text.folded(Clues.text(clue.element(), MAX_CREDIT + 1));
            if (text.length() > 1 && text.length() <= MAX_CREDIT) {
                boolean copyright = Hints.of(clue.element().className() + " "
                                + clue.element().id())
                        .has(Hint.COPYRIGHT);
                add(copyright ? Mark.Field.COPYRIGHT : Mark.Field.CREDIT, copyright ? "copyright" : "credit", text);
            }
        }
        for (PageLine line : page.clues().lines) {
            if (line.order() > headline
                    && !line.isElsewhere()
                    && line.text().length() <= MAX_CREDIT
                    && CreditWords.INSTANCE.starts(line.text())) {
                String text =
                        line.text().endsWith(":") ? Text.folded(Clues.text(line.parent(), MAX_CREDIT)) : line.text();
                add(Mark.Field.CREDIT, "source-line", text);
            }
        }
    }

    private static boolean isInFigure(Clue clue) {
        int steps = 0;
        for (Element e = clue.element(); e != null && steps < 6; e = e.parent(), steps++) {
            String name = e.normalName();
            if (name.equals("figure")
                    || name.equals("figcaption")
                    || e.className().contains("caption")
                    || e.className().contains("photo")
                    || e.className().contains("image")
                    || (steps < 2 && isBelowPicture(e))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelowPicture(Element element) {
        Element before = element.previousElementSibling();
        return before != null
                && switch (before.normalName()) {
                    case "img", "picture", "video", "amp-img" -> true;
                    default -> false;
                };
    }

    private void ids() {
        MetaNames.of("story-id", page.clues())
                .forEach(c -> add(Mark.Field.STORY_ID, c.rule().substring("meta ".length()), c.value()));
        page.clues()
                .metas
                .forEach((name, values) ->
                        values.stream().filter(StoryIds::isUrn).forEach(v -> add(Mark.Field.STORY_ID, name, v)));
        for (Clue clue : page.clues().identified) {
            if (!clue.isElsewhere()) {
                for (Attribute attribute : clue.element().attributes()) {
                    boolean data = attribute.getKey().startsWith("data-")
                            || attribute.getKey().equals("id");
                    if (data
                            && (attribute.getKey().endsWith("id") || StoryIds.isUrn(attribute.getValue()))
                            && StoryIds.looksLikeOne(attribute.getValue())) {
                        add(Mark.Field.STORY_ID, attribute.getKey(), attribute.getValue());
                    }
                }
            }
        }
        page.url().flatMap(u -> StoryIds.inPath(u.path())).ifPresent(id -> add(Mark.Field.STORY_ID, "url", id));
    }
}
