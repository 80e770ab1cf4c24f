package io.dateline.article.html;

import io.dateline.article.CaptureTime;
import io.dateline.article.DateSource;
import io.dateline.article.Dating;
import io.dateline.article.Issue;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Weighs the dates that a page gives. The heaviest day wins, and places that agree add to each other; the crawl's date is
 * only a bound.
 *
 * @param dating what was chosen
 * @param candidates the heaviest first
 */
record Datings(Dating dating, List<Candidate> candidates, Set<Issue> issues) {
    /** The year of the first newspapers that could have been digitised with a day. */
    private static final int FIRST_YEAR = 1690;
    /** Days after the capture that a page may be dated: zones, and papers dated the next day. */
    private static final int DAYS_AHEAD = 2;
    /** Weight from which one place alone is enough. */
    private static final double STRONG = 0.85;
    /** Weight from which a place can contradict another. */
    private static final double NOTABLE = 0.7;

    /** Weight below which no date is sure, whatever agrees with it. */
    private static final double VISIBLE = 0.45;

    private static final double LEAST = 0.2;
    private static final double AGREEMENT = 0.15;
    /** A date of change stands in for that of publication, where nothing else is given. */
    private static final double MODIFIED_INSTEAD = 0.35;

    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    static Datings of(DateClues clues, Optional<Instant> captured) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        LocalDate last = captured.map(
                        c -> c.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD))
                .orElse(LocalDate.MAX);
        List<Dated> published = plausible(clues.published(), last, issues);
        List<Dated> modified = plausible(clues.modified(), last, EnumSet.noneOf(Issue.class));
        boolean instead = published.stream().noneMatch(d -> d.weight() >= LEAST);
        List<Dated> heard = settled(instead ? lighter(modified) : published);
        Optional<Dated> best = heaviest(heard);
        if (best.isEmpty()) {
            issues.add(Issue.NO_DATE);
        }
        if (best.isPresent() && disagree(heard, best.get())) {
            issues.add(Issue.DATES_DISAGREE);
        }
        Optional<Instant> changed = modified.stream()
                .sorted(Comparator.comparingDouble(Dated::weight).reversed())
                .flatMap(d -> d.date().instant().stream())
                .findFirst();
        List<Dated> all = heard;
        Optional<Published> chosen = best.map(b -> published(b, all, !instead && isReliable(b, all)));
        List<Candidate> candidates = heard.stream()
                .sorted(Comparator.comparing(
                                (Dated d) -> !best.filter(d::equals).isPresent())
                        .thenComparing(Comparator.comparingDouble(Dated::weight).reversed()))
                .map(Dated::candidate)
                .toList();
        Optional<CaptureTime> capture =
                captured.map(c -> new CaptureTime(c, Precision.SECOND, CaptureTime.Source.RECORD));
        return new Datings(new Dating(chosen, changed, capture), candidates, issues);
    }

    private static List<Dated> plausible(List<Dated> found, LocalDate last, Set<Issue> issues) {
        List<Dated> kept = new ArrayList<>();
        for (Dated dated : found) {
            LocalDate day = dated.date().date();
            if (day.isAfter(last)) {
                if (dated.weight() >= NOTABLE) {
                    issues.add(Issue.DATE_IN_FUTURE);
                }
            } else if (day.getYear() < FIRST_YEAR || day.equals(EPOCH)) {
                if (dated.weight() >= NOTABLE) {
                    issues.add(Issue.DATE_IMPLAUSIBLE);
                }
            } else {
                kept.add(dated);
            }
        }
        return kept;
    }

    private static List<Dated> lighter(List<Dated> modified) {
        return modified.stream()
                .map(d -> new Dated(d.date(), d.source(), d.rule(), d.weight() * MODIFIED_INSTEAD))
                .toList();
    }

    /** A numeric date whose other reading another place gives is read that way. */
    private static List<Dated> settled(List<Dated> found) {
        return found.stream()
                .map(d -> d.date()
                        .other()
                        .filter(o -> isSaid(o, found) && !isSaid(d.date().date(), found))
                        .map(o -> turned(d, o))
                        .orElse(d))
                .toList();
    }

    private static boolean isSaid(LocalDate day, List<Dated> found) {
        return found.stream()
                .anyMatch(f -> f.date().other().isEmpty() && f.date().date().equals(day));
    }

    private static Dated turned(Dated d, LocalDate other) {
        ReadDate r = d.date();
        ReadDate turned = new ReadDate(other, r.precision(), r.time(), r.zone(), Optional.empty(), r.start(), r.end());
        return new Dated(turned, d.source(), d.rule(), d.weight());
    }

    private static Optional<Dated> heaviest(List<Dated> found) {
        return found.stream()
                .filter(d -> d.weight() >= 0.1)
                .max(Comparator.comparingDouble((Dated d) -> total(d, found))
                        .thenComparingDouble(Dated::weight)
                        .thenComparing(d -> d.date().date(), Comparator.reverseOrder()));
    }

    /** The weight of a date with what the other kinds of places add that give the same day. */
    private static double total(Dated dated, List<Dated> found) {
        double sum = dated.weight();
        for (DateSource source : DateSource.values()) {
            if (source != dated.source()) {
                sum += AGREEMENT
                        * found.stream()
                                .filter(f -> f.source() == source && isSameDay(f, dated))
                                .mapToDouble(Dated::weight)
                                .max()
                                .orElse(0);
            }
        }
        return precise(dated) ? sum : sum * 0.4;
    }

    private static boolean precise(Dated dated) {
        return switch (dated.date().precision()) {
            case SECOND, MINUTE, DAY -> true;
            case MONTH, YEAR -> false;
        };
    }

    private static boolean isSameDay(Dated a, Dated b) {
        return a.date().date().equals(b.date().date());
    }

    private static boolean disagree(List<Dated> found, Dated best) {
        return found.stream().anyMatch(d -> d.weight() >= NOTABLE && precise(d) && isApart(d, best));
    }

    /** More than a day apart: less may be a zone. */
    private static boolean isApart(Dated a, Dated b) {
        return Math.abs(a.date().date().toEpochDay() - b.date().date().toEpochDay()) > 1;
    }

    private static boolean isReliable(Dated best, List<Dated> found) {
        if (!precise(best) || best.date().other().isPresent()) {
            return false;
        }
        boolean contradicted = disagree(found, best);
        long agreeing = found.stream()
                .filter(d -> isSameDay(d, best))
                .map(Dated::source)
                .distinct()
                .count();
        return !contradicted && best.weight() >= VISIBLE && (best.weight() >= STRONG || agreeing >= 2);
    }

    /** The chosen day with the finest time that a place gives for it. */
    private static Published published(Dated best, List<Dated> found, boolean reliable) {
        Optional<Dated> timed = found.stream()
                .filter(d -> isSameDay(d, best) && d.date().instant().isPresent())
                .filter(d -> d.date()
                                .time()
                                .filter(t -> !t.equals(LocalTime.MIDNIGHT))
                                .isPresent()
                        || d.equals(best))
                .max(Comparator.comparingDouble(Dated::weight));
        ReadDate finest = best.date().instant().isPresent()
                ? best.date()
                : timed.map(Dated::date).orElse(best.date());
        return new Published(finest.instant(), best.date().date(), finest.precision(), best.source(), reliable);
    }
}
