package io.dateline.annotate.source;

import io.dateline.annotate.Attribution;
import io.dateline.annotate.Credit;
import io.dateline.annotate.Dateline;
import io.dateline.annotate.Origin;
import io.dateline.article.Article;
import io.dateline.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds who wrote an article, with the words that show it. Immutable and safe for many threads. */
public final class Sources {
    /** Stands for agencies that a text credits without naming them; never among {@link Found#agencies}. */
    static final String UNNAMED = "unnamed agencies";

    private final Agencies agencies;

    private Sources(Agencies agencies) {
        this.agencies = agencies;
    }

    /**
     * With files of the user.
     *
     * @param agencies heeded before the project's own; columns as in {@code agencies.tsv}
     */
    public static Sources with(List<DataFile> agencies) {
        return new Sources(new Agencies(agencies));
    }

    /**
     * Who wrote it, and all evidence.
     *
     * @param report the paragraphs without dateline, sign-offs and lines that credit an agency: what carriers share
     */
    public record Found(
            Optional<Dateline> dateline,
            List<Credit> credits,
            List<Attribution> attributions,
            List<String> agencies,
            Origin origin,
            List<String> report) {
        public Found {
            credits = List.copyOf(credits);
            attributions = List.copyOf(attributions);
            agencies = List.copyOf(agencies);
            report = List.copyOf(report);
        }
    }

    public Found of(Article article) {
        List<String> setting = setting(article);
        Evidence evidence = new Evidence();
        Set<String> house = house(article);
        TextRules text = new TextRules(agencies, setting, house, evidence);
        List<Words> paragraphs = article.paragraphs().stream().map(Words::of).toList();
        text.read(article, paragraphs);
        new MarkRules(agencies, setting, house, evidence).read(article);
        int bodyStart = text.dateline()
                .map(d -> article.text().indexOf(d.text()) + d.text().length())
                .orElse(0);
        new CitedSources(agencies, setting, evidence).read(article, paragraphs, text.signedOff(), bodyStart);
        List<Attribution> rows = evidence.rows();
        Verdict verdict = Verdict.of(article, atWork(article, rows));
        return new Found(
                text.dateline(),
                credits(article, text.credits(), setting),
                rows,
                verdict.agencies(),
                verdict.origin(),
                text.report());
    }

    /** Rows without those of agencies that were not there, by their years, when the article was published. */
    private List<Attribution> atWork(Article article, List<Attribution> rows) {
        return article.dating()
                .published()
                .map(p -> rows.stream()
                        .filter(r -> agencies.isAtWork(r.name(), p.date().getYear()))
                        .toList())
                .orElse(rows);
    }

    private List<Credit> credits(Article article, List<Credit> signedOff, List<String> setting) {
        List<Credit> credits = new ArrayList<>();
        for (String person : article.byline().persons()) {
            if (agencies.only(person, setting).isEmpty()) {
                credits.add(new Credit(person, Credit.Role.AUTHOR, Optional.empty()));
            }
        }
        credits.addAll(signedOff);
        return credits;
    }

    private static Set<String> house(Article article) {
        List<String> names = new ArrayList<>();
        article.publication().outlet().ifPresent(names::add);
        article.publication().publisher().ifPresent(names::add);
        article.address().site().ifPresent(names::add);
        return CreditLine.house(names);
    }

    /** The page's language and top-level domain: in which an ambiguous code is read. */
    private static List<String> setting(Article article) {
        List<String> setting = new ArrayList<>();
        article.language().ifPresent(l -> {
            for (String part : l.toLowerCase(Locale.ROOT).split("[-_]", -1)) {
                setting.add(part);
            }
        });
        article.address()
                .host()
                .ifPresent(h -> setting.add(h.substring(h.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
        return setting;
    }
}
