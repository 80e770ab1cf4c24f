package io.dateline.article.text;

import io.dateline.article.Caption;
import io.dateline.article.Weighed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** For whoever looks at one page of lines: which line gave each field, and what was passed over. */
final class TextRules {
    /** Fields that a page of lines takes from the rules for HTML where its head does not tell. */
    private static final Set<String> SHARED = Set.of("canonical_url", "site", "publisher", "outlet");

    private final TextPage page;
    private final List<Weighed> asHtml;
    private final List<Weighed> fields = new ArrayList<>();

    private TextRules(TextPage page, List<Weighed> asHtml) {
        this.page = page;
        this.asHtml = asHtml;
    }

    /**
     * The fields in the order of tables.
     *
     * @param asHtml what the rules for HTML weigh for the head and foot of the page
     */
    static List<Weighed> of(TextPage page, List<Weighed> asHtml) {
        TextRules rules = new TextRules(page, asHtml);
        rules.read();
        return rules.fields;
    }

    private void read() {
        PageHead head = page.head();
        title(head);
        one("description", "line under the title", head.deck());
        asHtml.stream().filter(w -> SHARED.contains(w.field())).forEach(fields::add);
        orElse("authors", "byline of the page's head", head.byline().map(PrintedByline::line));
        orElse(
                "published_date",
                "day printed in the page's head",
                head.published().map(TextRules::printed));
        orElse("modified_at", "day printed as that of a change", head.updated().map(TextRules::printed));
        one("language", "words and letters of the text", page.language());
        List<Weighed.Choice> captions = new ArrayList<>();
        head.captions().forEach(c -> captions.add(chosen(c, "line over the text that tells of a picture", "taken")));
        page.body().captions().stream()
                .map(Caption::text)
                .forEach(c -> captions.add(chosen(c, "line amid the text that tells of a picture", "taken")));
        add("captions", captions);
        text();
    }

    private void title(PageHead head) {
        List<Weighed.Choice> titles = new ArrayList<>();
        head.title().ifPresent(t -> titles.add(chosen(t, "headline over the text", "chosen")));
        head.masthead()
                .filter(m -> !head.title().filter(m::equals).isPresent())
                .ifPresent(m -> titles.add(chosen(m, "masthead", "the site's name")));
        add("title", titles);
    }

    private void text() {
        PlainBody body = page.body();
        int characters = body.paragraphs().stream().mapToInt(String::length).sum();
        List<Weighed.Choice> choices = new ArrayList<>();
        choices.add(chosen(
                body.paragraphs().size() + " paragraphs, " + characters + " characters",
                "densest stretch of lines: " + (page.start() + 1) + " to " + page.end() + " of "
                        + page.lines().size(),
                "chosen"));
        body.furniture().forEach(l -> choices.add(chosen(l.text(), "line amid the text", "no part of the article")));
        add("text", choices);
    }

    private static String printed(PrintedDay day) {
        return day.date().date() + (day.rest().isEmpty() ? "" : " beside \"" + day.rest() + "\"");
    }

    private void one(String field, String rule, Optional<String> value) {
        add(field, value.map(v -> List.of(chosen(v, rule, "chosen"))).orElse(List.of()));
    }

    /** What the head gives, and what the rules for HTML find; these decide where the head gives nothing. */
    private void orElse(String field, String rule, Optional<String> printed) {
        List<Weighed.Choice> choices = new ArrayList<>();
        printed.ifPresent(p -> choices.add(chosen(p, rule, "chosen")));
        asHtml.stream()
                .filter(w -> w.field().equals(field))
                .flatMap(w -> w.choices().stream())
                .map(c -> choices.isEmpty() || printed.isEmpty()
                        ? c
                        : new Weighed.Choice(c.value(), c.rule(), c.weight(), "the page's head decides"))
                .forEach(choices::add);
        add(field, choices);
    }

    private void add(String field, List<Weighed.Choice> choices) {
        if (!choices.isEmpty()) {
            fields.add(new Weighed(field, choices));
        }
    }

    private static Weighed.Choice chosen(String value, String rule, String verdict) {
        return new Weighed.Choice(value, rule, 0, verdict);
    }
}
