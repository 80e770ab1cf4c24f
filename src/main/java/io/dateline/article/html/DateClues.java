package io.dateline.article.html;

import io.dateline.article.DateSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds the dates that a page gives: in JSON-LD, meta tags, marked elements, its address, and the lines near the title. */
final class DateClues {
    private static final double JSON_LD = 1.0;
    private static final double JSON_LD_OTHER = 0.55;
    private static final double JSON_LD_CREATED = 0.62;
    private static final double PROPERTY = 0.9;
    private static final double PUBLISHED_TIME = 0.85;
    private static final double NEAR_TIME = 0.75;
    private static final double NEAR_CLASS = 0.65;
    private static final double NEAR_LINE = 0.5;
    private static final double FAR = 0.3;
    private static final double ELSEWHERE = 0.12;
    private static final double URL_DAY = 0.72;
    private static final double URL_MONTH = 0.1;
    /** Nodes before and after the headline that belong to its surroundings. */
    private static final int BEFORE_HEADLINE = 80;

    private static final int AFTER_HEADLINE = 220;
    private static final int MAX_LINE = 130;
    private static final int MAX_CLASS_TEXT = 120;
    private static final int MAX_FOUND = 60;

    private final Findings page;
    private final int headline;
    private final DateText text;
    private final List<Dated> published = new ArrayList<>();
    private final List<Dated> modified = new ArrayList<>();

    DateClues(Findings page, int headline, DateText text) {
        this.page = page;
        this.headline = headline;
        this.text = text;
        structured();
        properties();
        times();
        classes();
        address();
        lines();
        lastResort();
    }

    List<Dated> published() {
        return published;
    }

    List<Dated> modified() {
        return modified;
    }

    private void structured() {
        for (int i = 0; i < page.articles().size(); i++) {
            double best = i == 0 ? JSON_LD : JSON_LD_OTHER;
            ld(i, "datePublished", best, published);
            ld(i, "dateCreated", JSON_LD_CREATED, published);
            ld(i, "uploadDate", JSON_LD_CREATED, published);
            ld(i, "dateModified", best, modified);
        }
        MetaNames.of("published", page.clues())
                .forEach(c -> add(published, c.value(), DateSource.META, c.rule(), c.weight()));
        MetaNames.of("modified", page.clues())
                .forEach(c -> add(modified, c.value(), DateSource.META, c.rule(), c.weight()));
    }

    private void ld(int i, String property, double weight, List<Dated> found) {
        page.data()
                .first(page.articles().get(i), property)
                .ifPresent(v -> add(found, v, DateSource.JSON_LD, property, weight));
    }

    private void add(List<Dated> found, String value, DateSource source, String rule, double weight) {
        if (found.size() < MAX_FOUND) {
            text.first(value).ifPresent(d -> found.add(new Dated(d, source, rule, weight)));
        }
    }

    private void properties() {
        for (Clue clue : page.clues().properties) {
            String name =
                    (clue.element().attr("itemprop") + " " + clue.element().attr("property")).toLowerCase(Locale.ROOT);
            double weight = clue.isElsewhere() ? FAR : PROPERTY;
            if (name.contains("datepublished") || name.contains("dc:date") || name.contains("dc:issued")) {
                value(clue.element())
                        .ifPresent(v -> add(published, v, DateSource.HTML, "itemprop datePublished", weight));
            } else if (name.contains("datecreated") || name.contains("uploaddate") || name.contains("dc:created")) {
                value(clue.element())
                        .ifPresent(
                                v -> add(published, v, DateSource.HTML, "itemprop dateCreated", weight * NEAR_CLASS));
            } else if (name.contains("datemodified")) {
                value(clue.element())
                        .ifPresent(v -> add(modified, v, DateSource.HTML, "itemprop dateModified", weight));
            }
        }
    }

    private static Optional<String> value(Element element) {
        for (String attribute :
                List.of("datetime", "content", "title", "data-datetime", "data-date", "data-timestamp", "data-time")) {
            String value = element.attr(attribute).strip();
            if (value.length() > 5 && value.chars().anyMatch(Character::isDigit)) {
                return Optional.of(value);
            }
        }
        String text = Text.folded(Clues.text(element, MAX_CLASS_TEXT));
        return text.length() > 5 ? Optional.of(text) : Optional.empty();
    }

    private boolean isNear(int order) {
        return headline > 0 && order > headline - BEFORE_HEADLINE && order < headline + AFTER_HEADLINE;
    }

    private void times() {
        int kept = 0;
        for (Clue clue : page.clues().times) {
            Element time = clue.element();
            Set<Hint> hints = Hint.of(time.className() + " " + time.id() + " "
                    + (time.parent() == null ? "" : time.parent().className()));
            boolean publishedHint = time.hasAttr("pubdate") || hasPublished(time);
            boolean near = isNear(clue.order());
            double weight = clue.isElsewhere()
                    ? ELSEWHERE
                    : near
                            ? (publishedHint ? PUBLISHED_TIME : NEAR_TIME)
                            : publishedHint && kept == 0 ? NEAR_CLASS : FAR;
            Optional<String> value = value(time);
            if (value.isPresent()) {
                boolean isModified = !publishedHint && (hints.contains(Hint.MODIFIED) || saysModified(before(time)));
                add(isModified ? modified : published, value.get(), DateSource.HTML, "time", weight - kept * 0.01);
                kept += clue.isElsewhere() ? 0 : 1;
            }
        }
    }

    private static boolean hasPublished(Element time) {
        String name = (time.className() + " " + time.attr("itemprop")).toLowerCase(Locale.ROOT);
        return name.contains("publish") || name.contains("entry-date") || name.contains("post-date");
    }

    /** The words just before an element, in its parent. */
    private static String before(Element element) {
        org.jsoup.nodes.Node previous = element.previousSibling();
        if (previous instanceof org.jsoup.nodes.TextNode node && !node.isBlank()) {
            return node.text();
        }
        return previous instanceof org.jsoup.nodes.TextNode && previous.previousSibling() instanceof Element e
                ? Clues.text(e, 60)
                : previous instanceof Element e ? Clues.text(e, 60) : "";
    }

    static boolean saysModified(String words) {
        return UpdateWords.INSTANCE.areIn(words);
    }

    private void classes() {
        int kept = 0;
        for (Clue clue : page.clues().dates) {
            String content = Text.folded(Clues.text(clue.element(), MAX_CLASS_TEXT + 1));
            if (content.length() > MAX_CLASS_TEXT) {
                continue;
            }
            boolean near = isNear(clue.order());
            double weight = clue.isElsewhere() ? ELSEWHERE : near ? NEAR_CLASS : FAR;
            String value = value(clue.element()).orElse(content);
            boolean isModified = saysModified(content)
                    || (Hint.of(clue.element().className()).contains(Hint.MODIFIED)
                            && !Hint.of(clue.element().className()).contains(Hint.DATE));
            List<ReadDate> dates = text.all(value);
            if (dates.isEmpty() || published.size() >= MAX_FOUND) {
                continue;
            }
            Dated first = new Dated(dates.get(0), DateSource.HTML, "class", weight - kept * 0.01);
            if (isModified && dates.size() == 1) {
                modified.add(first);
            } else {
                published.add(first);
                kept++;
            }
        }
    }

    private void address() {
        page.url()
                .flatMap(u -> UrlDate.of(u.path()))
                .ifPresent(d -> published.add(new Dated(
                        d,
                        DateSource.URL,
                        "url",
                        switch (d.precision()) {
                            case SECOND, MINUTE, DAY -> URL_DAY;
                            case MONTH, YEAR -> URL_MONTH;
                        })));
    }

    private void lines() {
        int kept = 0;
        for (PageLine line : page.clues().lines) {
            if (line.order() < headline - BEFORE_HEADLINE) {
                continue;
            }
            if (line.order() > headline + AFTER_HEADLINE || kept > 4) {
                break;
            }
            if (line.text().length() <= MAX_LINE && !line.isElsewhere() && hasDigit(line.text())) {
                Optional<ReadDate> date = text.first(line.text());
                if (date.isPresent()) {
                    double sole = (double) (date.get().end() - date.get().start())
                            / line.text().length();
                    double weight = NEAR_LINE * (0.5 + 0.5 * Math.min(1, sole + 0.3)) - kept * 0.02;
                    (saysModified(line.text()) ? modified : published)
                            .add(new Dated(date.get(), DateSource.TEXT, "line near title", weight));
                    kept++;
                }
            }
        }
    }

    /** Where nothing better is given: the description, a line that speaks of publishing, a line that is a date. */
    private void lastResort() {
        if (published.stream().anyMatch(d -> d.weight() >= FAR)) {
            return;
        }
        page.clues()
                .firstMeta("description")
                .flatMap(text::first)
                .ifPresent(d -> published.add(new Dated(d, DateSource.TEXT, "description", FAR)));
        for (PageLine line : page.clues().lines) {
            if (line.text().length() > MAX_LINE || !hasDigit(line.text())) {
                continue;
            }
            Optional<ReadDate> date = text.first(line.text());
            if (date.isPresent()) {
                boolean sole = 2 * (date.get().end() - date.get().start())
                        >= line.text().length();
                boolean says = UpdateWords.INSTANCE.tellOfPublishing(line.text());
                if (says || (sole && !line.isElsewhere())) {
                    published.add(new Dated(date.get(), DateSource.TEXT, "line", says ? FAR - 0.02 : FAR - 0.05));
                    return;
                }
            }
        }
    }

    private static boolean hasDigit(String text) {
        return text.codePoints().anyMatch(Character::isDigit);
    }
}
