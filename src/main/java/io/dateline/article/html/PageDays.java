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

    private static List<LocalDate> days(List<Dated> shown, double least) {
        return shown.stream()
                .filter(d -> d.weight() >= least)
                .map(d -> d.date().date())
                .toList();
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
        List<LocalDate> shown = days(dates, HEARD);
        if (shown.contains(stamp.date())) {
            return stamp;
        }
        Optional<ZoneOffset> own = zone.map(z -> z.getRules().getOffset(at));
        if (own.isPresent() && shown.contains(stamp.at(own.get()).date())) {
            return stamp.at(own.get());
        }
        for (int hours = 1; hours <= MOST_AHEAD; hours++) {
            ReadDate behind = stamp.at(ZoneOffset.ofHours(Math.max(-hours, MOST_BEHIND)));
            ReadDate ahead = stamp.at(ZoneOffset.ofHours(hours));
            if (shown.contains(behind.date())) {
                return behind;
            }
            if (shown.contains(ahead.date())) {
                return ahead;
            }
        }
        return own.map(stamp::at)
                .filter(l -> isMidnight(l) || isShownAnywhere(l, stamp, dates))
                .orElse(stamp);
    }

    /** A day without a time, which a machine turned into UTC. */
    private static boolean isMidnight(ReadDate local) {
        return local.time().filter(LocalTime.MIDNIGHT::equals).isPresent();
    }

    private static boolean isShownAnywhere(ReadDate local, ReadDate stamp, List<Dated> dates) {
        List<LocalDate> all = days(dates, 0);
        return all.contains(local.date()) && !all.contains(stamp.date());
    }
}
