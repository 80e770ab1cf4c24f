package io.dateline.cli;

import io.dateline.annotate.Annotations;
import io.dateline.annotate.Dateline;
import io.dateline.article.Article;
import io.dateline.article.Weighed;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Names and values in two columns, under a line for each stage. Controls from pages never reach the terminal. */
final class Shown {
    private static final int NAME_WIDTH = 18;
    /** Characters of a line. */
    private static final int WIDTH = 100;
    /** Of one field that are shown. */
    private static final int MAX_CHOICES = 12;
    /** Characters of a value that was weighed. */
    private static final int MAX_VALUE = 150;

    private final PrintWriter out;

    Shown(PrintWriter out) {
        this.out = out;
    }

    void stage(String name) {
        out.println();
        out.println("== " + name);
    }

    /** A value; empty optionals and collections are left out, each entry of a collection has a line. */
    void line(String name, Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresent(v -> line(name, v));
        } else if (value instanceof Collection<?> values) {
            values.forEach(v -> line(name, v));
        } else {
            wrapped(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s ", name), NAME_WIDTH + 1, String.valueOf(value));
        }
    }

    /** A text behind its first line's start, its further lines under it. */
    private void wrapped(String start, int indent, String text) {
        StringBuilder line = new StringBuilder(start);
        boolean isEmpty = true;
        for (String word : clean(text).split(" ", -1)) {
            boolean isMark = line.length() <= indent + 1;
            if (!isEmpty && !isMark && line.length() + 1 + word.length() > WIDTH) {
                out.println(line);
                line.setLength(0);
                line.append(" ".repeat(indent));
                isEmpty = true;
            }
            line.append(isEmpty ? "" : " ").append(word);
            isEmpty = false;
        }
        out.println(line);
    }

    void article(Article article) {
        line("title", article.title());
        line("description", article.description());
        line("outlet", article.publication().outlet());
        line("publisher", article.publication().publisher());
        line("canonical url", article.address().canonicalUrl());
        line("site", article.address().site());
        line("author", article.byline().persons());
        line("organisation", article.byline().organisations());
        article.dating()
                .published()
                .ifPresent(p -> line(
                        "published",
                        p.date() + p.at().map(at -> " (" + at + ")").orElse("") + ", to the "
                                + p.precision().name().toLowerCase(Locale.ROOT) + ", from "
                                + p.source().label()
                                + (p.isReliable() ? ", reliable" : ", not reliable")));
        line("modified", article.dating().modifiedAt());
        article.dating().captured().ifPresent(c -> line("captured", c.at() + ", from " + c.source()));
        line("language", article.language());
        line("section", article.sections());
        line("keyword", article.keywords());
        line("access", article.access());
        line(
                "charset",
                article.decoding().charset().orElse("?") + ", by "
                        + article.decoding().source() + (article.decoding().isRepaired() ? ", text repaired" : ""));
        article.captions()
                .forEach(c -> line(
                        "caption",
                        c.text() + c.credit().map(credit -> " [" + credit + "]").orElse("")));
        article.marks().forEach(m -> line("mark", m.field().label() + " " + m.name() + ": " + m.value()));
        article.teasers().forEach(t -> line("headline", t.kind() + " " + t.sections() + ": " + t.title()));
        line("issue", article.issues().stream().sorted().toList());
        line("text", article.paragraphs());
    }

    /**
     * For each field its values and the rule that gave each: {@code =} before what was chosen, {@code -} before what was
     * not, with the reason; weights where places are weighed.
     */
    void weighed(List<Weighed> fields) {
        for (Weighed field : fields) {
            String name = field.field();
            for (Weighed.Choice choice : field.choices()
                    .subList(0, Math.min(MAX_CHOICES, field.choices().size()))) {
                boolean isTaken = choice.verdict().startsWith("chosen")
                        || choice.verdict().startsWith("taken");
                wrapped(
                        String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s %s", name, isTaken ? "= " : "- "),
                        NAME_WIDTH + 3,
                        shortened(choice.value()));
                String weight = choice.weight() > 0 ? String.format(Locale.ROOT, ", weight %.2f", choice.weight()) : "";
                wrapped(
                        " ".repeat(NAME_WIDTH + 3),
                        NAME_WIDTH + 3,
                        "[" + choice.rule() + weight + "] " + choice.verdict());
                name = "";
            }
            if (field.choices().size() > MAX_CHOICES) {
                line("", "- and " + (field.choices().size() - MAX_CHOICES) + " more");
            }
        }
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= MAX_VALUE
                ? value
                : value.substring(0, value.offsetByCodePoints(0, MAX_VALUE)) + "…";
    }

    void annotations(Annotations found) {
        line("origin", found.origin().label());
        line("agency", found.agencies());
        found.dateline()
                .ifPresent(d -> line(
                        "dateline",
                        d.text() + " -> " + d.places() + located(d)
                                + d.date().map(day -> ", " + day).orElse("")
                                + d.agency().map(a -> ", " + a).orElse("")));
        found.credits()
                .forEach(c -> line(
                        "credit",
                        c.role().label() + ": " + c.name()
                                + c.place().map(p -> " in " + p).orElse("")));
        found.attributions()
                .forEach(a -> line(
                        "evidence",
                        a.kind().label() + " " + a.name() + ", " + a.role().label()
                                + ", " + a.confidence() + " by " + a.rule() + " at "
                                + a.field().label()
                                + (a.textOffset() >= 0 ? " " + a.textOffset() : "") + ": " + a.evidence()));
        found.entities()
                .forEach(e -> line(
                        "entity",
                        e.kind().label() + " " + e.name() + ", " + e.mentions() + " times"
                                + (e.isInTitle() ? ", in the title" : "")
                                + e.location().map(l -> ", " + l.country()).orElse("") + " " + e.surfaceForms()));
        found.topics()
                .forEach(t -> line(
                        "topic",
                        t.scheme().label() + " " + t.label() + " (" + t.id() + ") "
                                + String.format(Locale.ROOT, "%.2f", t.score()) + " " + t.evidence()));
        found.times()
                .forEach(t -> line(
                        "time",
                        "\"" + t.surface() + "\" -> " + t.start()
                                + (t.end().equals(t.start()) ? "" : " to " + t.end())));
        found.quotes()
                .forEach(q -> line(
                        "quote",
                        q.speaker().orElse("?") + " (" + q.speakerKind() + ")"
                                + (q.isDirect() ? ": " : ", indirectly: ") + q.quote()));
        line("shingles", found.signature().shingles());
    }

    /** Where the dateline's places are: country, and latitude and longitude in degrees. */
    private static String located(Dateline dateline) {
        List<String> located = dateline.locations().stream()
                .flatMap(Optional::stream)
                .map(l -> l.country()
                        + l.latitude().map(d -> " " + d).orElse("")
                        + l.longitude().map(d -> " " + d).orElse(""))
                .toList();
        return located.isEmpty() ? "" : " in " + located;
    }

    /** Without control characters and marks that turn the direction of writing. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.getType(c) == Character.CONTROL || isDirection(c) ? ' ' : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
