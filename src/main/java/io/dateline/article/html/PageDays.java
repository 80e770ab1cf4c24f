package io.dateline.article.html;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * The days of a page's stamps as its readers see them. Machines write stamps in UTC: 23:30Z is the next day in Berlin. What
 * the page prints for the stamp tells its day; where it prints none, the zone of the page does.
 */
final class PageDays {
    /** Weight from which a place that shows a day to readers is heard. */
    private static final double HEARD = 0.4;
    /** Hours by which inhabited places are behind UTC, and ahead of it. */
    private static final int MOST_BEHIND = -11;

    private static final int MOST_AHEAD = 13;

    private PageDays() {}

    static List<Dated> of(List<Dated> found, Optional<ZoneId> zone) {
        List<Dated> shown = found.stream().filter(PageDays::isShown).toList();
        return found.stream()
                .map(d -> d.date().isUtcStamp()
                        ? new Dated(local(d.date(), shown, zone), d.source(), d.rule(), d.weight())
                        : d)
                .toList();
    }

    private static List<LocalDate> days(List<Dated> shown) {
        return shown.stream().map(d -> d.date().date()).toList();
    }

    private static boolean isShown(Dated dated) {
        return switch (dated.source()) {
            case HTML, TEXT, URL ->
                Datings.isPrecise(dated.date()) && !dated.date().isUtcStamp();
            case JSON_LD, META, DATELINE, RECORD -> false;
        };
    }

    private static ReadDate local(ReadDate stamp, List<Dated> dates, Optional<ZoneId> zone) {
        Instant at = stamp.instant().orElseThrow();
        Optional<ReadDate> own = zone.map(z -> stamp.at(z.getRules().getOffset(at)));
        List<Dated> shown = dates.stream().filter(d -> d.weight() >= HEARD).toList();
        if (own.filter(PageDays::isMidnight).isPresent() && shown.stream().noneMatch(PageDays::isTimed)) {
            return own.get();
        }
        if (days(shown).contains(stamp.date())) {
            return stamp;
        }
        if (own.isPresent() && days(shown).contains(own.get().date())) {
            return own.get();
        }
        for (int hours = 1; hours <= MOST_AHEAD; hours++) {
            ReadDate behind = stamp.at(ZoneOffset.ofHours(Math.max(-hours, MOST_BEHIND)));
            ReadDate ahead = stamp.at(ZoneOffset.ofHours(hours));
            if (isShown(behind, shown)) {
                return behind;
            }
            if (isShown(ahead, shown)) {
                return ahead;
            }
        }
        return own.filter(l -> isMidnight(l) || isShownAnywhere(l, stamp, dates))
                .orElse(stamp);
    }

    /** Whether the page shows a stamp's day in a zone; a time beside the day must be that of the stamp, but for hours. */
    private static boolean isShown(ReadDate local, List<Dated> shown) {
        int minute = local.time().map(LocalTime::getMinute).orElse(0);
        return shown.stream()
                .map(Dated::date)
                .anyMatch(d -> d.date().equals(local.date())
                        && d.time().filter(t -> t.getMinute() != minute).isEmpty());
    }

    private static boolean isTimed(Dated dated) {
        return dated.date().time().filter(t -> !t.equals(LocalTime.MIDNIGHT)).isPresent();
    }

    /** A day without a time, which a machine turned into UTC. */
    private static boolean isMidnight(ReadDate local) {
        return local.time().filter(LocalTime.MIDNIGHT::equals).isPresent();
    }

    private static boolean isShownAnywhere(ReadDate local, ReadDate stamp, List<Dated> dates) {
        List<LocalDate> all = days(dates);
        return all.contains(local.date()) && !all.contains(stamp.date());
    }
}
