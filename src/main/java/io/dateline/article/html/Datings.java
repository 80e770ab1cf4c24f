package io.dateline.article.html;

import io.dateline.article.CaptureTime;
import io.dateline.article.Dating;
import io.dateline.article.Issue;
import io.dateline.article.Precision;
import io.dateline.article.Published;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
    /** Weight from which a place for machines tells the day of publication and nothing else. */
    private static final double MACHINE = 0.95;
    /** Weight from which a place can contradict another. */
    private static final double NOTABLE = 0.7;

    /** Weight of a day that markup near the title calls a date. */
    private static final double MARKED = 0.6;

    /** Weight from which a place can bear another out. */
    private static final double HEARD = 0.4;

    /** Weight below which no date is sure, whatever agrees with it. */
    private static final double VISIBLE = 0.45;

    /** Weight below which a date is that of another part of the page. */
    static final double LEAST = 0.2;
    /** Least weight of a date that is printed near the title. */
    private static final double NEAR = 0.4;
    /** Weight of a place that may well tell of a change, at most. */
    private static final double WEAK = 0.7;

    private static final double TOO_LATE = 0.2;
    private static final double AGREEMENT = 0.25;
    /** A date of change stands in for that of publication, where nothing else is given. */
    private static final double MODIFIED_INSTEAD = 0.35;

    private static final List<Dated.Witness> WITNESSES = List.of(Dated.Witness.values());
    private static final LocalDate EPOCH = LocalDate.of(1970, 1, 1);

    static Datings of(DateClues clues, Optional<ZoneId> zone, Optional<Instant> captured) {
        Set<Issue> issues = EnumSet.noneOf(Issue.class);
        LocalDate last = captured.map(
                        c -> c.atOffset(ZoneOffset.UTC).toLocalDate().plusDays(DAYS_AHEAD))
                .orElse(LocalDate.MAX);
        List<Dated> modified = plausible(clues.modified(), last, EnumSet.noneOf(Issue.class));
        List<Dated> published = withoutChanges(
                withoutLater(PageDays.of(plausible(clues.published(), last, issues), zone), modified), modified);
        boolean instead = published.stream().noneMatch(d -> d.weight() >= LEAST);
        List<Dated> heard = settled(instead ? lighter(modified) : withPrintedChange(published, modified));
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
        Optional<Dated> spokesman = best.map(b -> spokesman(b, heard));
        Optional<Published> chosen =
                best.map(b -> published(spokesman.orElse(b), heard, !instead && isReliable(b, heard, modified)));
        List<Candidate> candidates = heard.stream()
                .sorted(Comparator.comparing(
                                (Dated d) -> !spokesman.filter(d::equals).isPresent())
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

    /** A weak word for a day on which the page is printed as changed already counts little: it is that of a later change. */
    private static List<Dated> withoutLater(List<Dated> published, List<Dated> modified) {
        Optional<LocalDate> printed = modified.stream()
                .filter(m -> m.witness() == Dated.Witness.PRINTED && m.weight() >= NEAR && precise(m))
                .map(m -> m.date().date())
                .findFirst();
        return printed.isEmpty()
                ? published
                : published.stream()
                        .map(p -> p.weight() <= WEAK && p.date().date().isAfter(printed.get())
                                ? new Dated(p.date(), p.source(), p.rule(), p.weight() * TOO_LATE)
                                : p)
                        .toList();
    }

    /**
     * The day of the last change that machines are told, printed without a word or marked as that of publication where tags
     * and JSON-LD tell an earlier one, is no day of publication.
     */
    private static List<Dated> withoutChanges(List<Dated> published, List<Dated> modified) {
        List<LocalDate> told = published.stream()
                .filter(d -> d.weight() >= MACHINE && isForMachines(d))
                .map(d -> d.date().date())
                .toList();
        List<LocalDate> changes = modified.stream()
                .filter(d -> d.weight() >= STRONG && isForMachines(d))
                .map(d -> d.date().date())
                .filter(day -> !told.isEmpty() && told.stream().allMatch(day::isAfter))
                .toList();
        return changes.isEmpty()
                ? published
                : published.stream()
                        .map(p -> (p.witness() == Dated.Witness.PRINTED || p.witness() == Dated.Witness.MICRODATA)
                                        && changes.contains(p.date().date())
                                ? new Dated(p.date(), p.source(), p.rule(), p.weight() * TOO_LATE)
                                : p)
                        .toList();
    }

    private static boolean isForMachines(Dated dated) {
        return switch (dated.witness()) {
            case JSON_LD, META, MICRODATA -> true;
            case PRINTED, URL -> false;
        };
    }

    private static List<Dated> lighter(List<Dated> modified) {
        return modified.stream()
                .map(d -> new Dated(d.date(), d.source(), d.rule(), d.weight() * MODIFIED_INSTEAD))
                .toList();
    }

    /** Where no date weighs enough to be the article's own, the day on which it is printed as changed goes before. */
    private static List<Dated> withPrintedChange(List<Dated> published, List<Dated> modified) {
        return published.stream().anyMatch(d -> d.weight() >= NEAR)
                ? published
                : Stream.concat(
                                published.stream(),
                                modified.stream()
                                        .filter(m -> m.witness() == Dated.Witness.PRINTED
                                                && m.weight() >= NEAR
                                                && precise(m)))
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
        for (Dated.Witness witness : WITNESSES) {
            if (witness != dated.witness()) {
                double most = Double.NEGATIVE_INFINITY;
                for (Dated other : found) {
                    if (other.witness() == witness && other.weight() > most && isSameDay(other, dated)) {
                        most = other.weight();
                    }
                }
                sum += most == Double.NEGATIVE_INFINITY ? 0 : AGREEMENT * most;
            }
        }
        return precise(dated) ? sum : sum * 0.4;
    }

    /** Of the places that give the chosen day, one that is written for machines goes first: it has the moment too. */
    private static Dated spokesman(Dated best, List<Dated> found) {
        return found.stream()
                .filter(d -> isSameDay(d, best)
                        && d.date().precision().compareTo(best.date().precision()) <= 0)
                .filter(d -> isForMachines(d) && d.weight() >= STRONG)
                .max(Comparator.comparingDouble(Dated::weight))
                .orElse(best);
    }

    private static boolean precise(Dated dated) {
        return isPrecise(dated.date());
    }

    /** Whether a date names a day. */
    static boolean isPrecise(ReadDate date) {
        return switch (date.precision()) {
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

    private static boolean isReliable(Dated best, List<Dated> found, List<Dated> modified) {
        List<Dated> same = found.stream().filter(d -> isSameDay(d, best)).toList();
        boolean isSure = same.stream().anyMatch(d -> d.date().other().isEmpty());
        boolean isCreation = same.stream().allMatch(Dated::isOfCreation);
        if (!precise(best) || !isSure || isCreation || best.weight() < VISIBLE || disagree(found, best)) {
            return false;
        }
        Set<Dated.Witness> agreeing = EnumSet.noneOf(Dated.Witness.class);
        same.stream().filter(d -> d.weight() >= HEARD).map(Dated::witness).forEach(agreeing::add);
        if (!agreeing.contains(Dated.Witness.PRINTED) && isOtherShown(best, found, modified, agreeing.size())) {
            return false;
        }
        return best.weight() >= STRONG || agreeing.size() >= 2;
    }

    /** Whether readers see another day than the one that only machines are told, and so do not bear it out. */
    private static boolean isOtherShown(Dated best, List<Dated> found, List<Dated> modified, int witnesses) {
        boolean isNeighbour = found.stream().anyMatch(d -> d.weight() >= NOTABLE && precise(d) && !isSameDay(d, best));
        return isNeighbour
                || (witnesses == 1
                        && Stream.concat(found.stream(), modified.stream())
                                .anyMatch(d -> d.witness() == Dated.Witness.PRINTED
                                        && d.weight() >= MARKED
                                        && isApart(d, best)));
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
