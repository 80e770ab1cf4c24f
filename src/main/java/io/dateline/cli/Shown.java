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
    /** Of one field that are shown. */
    private static final int MAX_CHOICES = 20;

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
            out.println(String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s %s", name, clean(String.valueOf(value))));
        }
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

    /** For each field the value that was chosen with the rule that gave it, and below it those that were not. */
    void weighed(List<Weighed> fields) {
        for (Weighed field : fields) {
            for (int i = 0; i < Math.min(MAX_CHOICES, field.choices().size()); i++) {
                Weighed.Choice choice = field.choices().get(i);
                line(
                        field.field(),
                        (i == 0 ? "= " : "  ") + String.format(Locale.ROOT, "%.2f ", choice.weight()) + choice.rule()
                                + ": " + choice.value());
            }
        }
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
