package io.dateline.aggregate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The days of one series, silent ones between its days filled in, each beside what was to be expected of it: the function
 * {@code trend_days} of SQL. In one pass, since windows over rows cost many times as much.
 */
final class TrendDays {
    static final String FUNCTION = "trend_days";

    /** The longest silence that is bridged, in days. */
    private static final int SILENT_DAYS = 84;

    private static final int YEAR = 365;
    private static final int WEEK = 7;
    /** Articles in a year that make a series a trend. */
    private static final int LEAST_ARTICLES = 20;

    private static final DataType RESULT = DataType.fromDDL("""
            array<struct<number int, captures bigint, articles bigint, stories bigint, total_articles bigint,
            coverage string, mean_7d double, mean_28d double, z_score double, deviate double, month string>>""");

    private final List<Sighting> sightings;
    private final Scope scope;
    private final boolean isAll;
    /** Articles of each day of the scope that the crawl saw. */
    private final long[] seen;

    /** A day with something to count; numbers count days since 1970. */
    private record Sighting(int number, long captures, long articles, long stories) {
        static final Sighting NONE = new Sighting(0, 0, 0, 0);
    }

    /** Days in a row of what a series is part of. */
    private record Scope(
            int first,
            long[] totals,
            boolean[] isSeen,
            @Nullable String[] coverage) {
        static Scope of(List<Row> days) {
            int first = Integer.MAX_VALUE;
            int last = Integer.MIN_VALUE;
            for (Row day : days) {
                first = Math.min(first, day.getInt(0));
                last = Math.max(last, day.getInt(0));
            }
            int length = days.isEmpty() ? 0 : last - first + 1;
            Scope scope = new Scope(first, new long[length], new boolean[length], new String[length]);
            for (Row day : days) {
                int at = day.getInt(0) - first;
                scope.totals[at] = day.getLong(1);
                scope.isSeen[at] = day.getBoolean(2);
                scope.coverage[at] = day.getString(3);
            }
            return scope;
        }

        int length() {
            return totals.length;
        }
    }

    private TrendDays(List<Sighting> sightings, Scope scope, boolean isAll) {
        this.sightings = sightings;
        this.scope = scope;
        this.isAll = isAll;
        this.seen = new long[scope.length()];
        for (Sighting sighting : sightings) {
            int at = sighting.number() - scope.first();
            if (at >= 0 && at < seen.length && scope.isSeen()[at]) {
                seen[at] = sighting.articles();
            }
        }
    }

    /** Makes {@code trend_days(sightings, days of its scope, months, whether it counts all)} known. */
    static void register(SparkSession spark) {
        UDF4<Seq<Row>, Seq<Row>, Seq<Row>, Boolean, List<Row>> function = (sightings, days, months, isAll) ->
                new TrendDays(sorted(sightings), Scope.of(CollectionConverters.asJava(days)), isAll)
                        .of(CollectionConverters.asJava(months));
        spark.udf().register(FUNCTION, function, RESULT);
    }

    private static List<Sighting> sorted(Seq<Row> rows) {
        return CollectionConverters.asJava(rows).stream()
                .map(row -> new Sighting(row.getInt(0), row.getLong(1), row.getLong(2), row.getLong(3)))
                .sorted(Comparator.comparingInt(Sighting::number))
                .toList();
    }

    private List<Row> of(List<Row> months) {
        List<Row> rows = new ArrayList<>();
        for (Row month : months) {
            int first = month.getInt(1);
            int last = month.getInt(2);
            if (isTrend(last)) {
                add(first, last, month.getString(0), rows);
            }
        }
        return rows;
    }

    private boolean isTrend(int last) {
        long articles = 0;
        boolean isThere = false;
        for (Sighting sighting : sightings) {
            if (sighting.number() > last - YEAR && sighting.number() <= last) {
                articles += sighting.articles();
                isThere = true;
            }
        }
        return isThere && (isAll || articles >= LEAST_ARTICLES);
    }

    private void add(int first, int last, String month, List<Row> rows) {
        for (int i = 0; i < sightings.size(); i++) {
            Sighting sighting = sightings.get(i);
            int next = i + 1 < sightings.size() ? sightings.get(i + 1).number() : sighting.number() + 1;
            int end = next - sighting.number() <= SILENT_DAYS ? next : sighting.number() + 1;
            for (int number = Math.max(first, sighting.number()); number < Math.min(end, last + 1); number++) {
                int at = number - scope.first();
                if (at >= 0 && at < scope.length() && scope.coverage()[at] != null) {
                    rows.add(day(at, number == sighting.number() ? sighting : Sighting.NONE, month));
                }
            }
        }
    }

    private Row day(int at, Sighting counts, String month) {
        TrendBaseline baseline = new TrendBaseline(isAll ? 0 : 0.5);
        for (int ago = TrendBaseline.DAYS; ago > 0; ago--) {
            int day = at - ago;
            if (day >= 0 && scope.isSeen()[day]) {
                baseline.add(ago, seen[day], exposure(day));
            }
        }
        boolean isJudged = scope.isSeen()[at] && baseline.isJudging();
        double deviate = isJudged ? baseline.deviate(counts.articles(), exposure(at)) : Double.NaN;
        return RowFactory.create(
                scope.first() + at,
                counts.captures(),
                counts.articles(),
                counts.stories(),
                scope.totals()[at],
                scope.coverage()[at],
                mean(at, WEEK),
                mean(at, TrendBaseline.DAYS),
                isJudged ? baseline.zScore(counts.articles()) : null,
                Double.isNaN(deviate) ? null : deviate,
                month);
    }

    private long exposure(int at) {
        return isAll ? 1 : scope.totals()[at];
    }

    private @Nullable Double mean(int at, int days) {
        long articles = 0;
        int seenDays = 0;
        for (int day = Math.max(0, at - days + 1); day <= at; day++) {
            if (scope.isSeen()[day]) {
                articles += seen[day];
                seenDays++;
            }
        }
        return seenDays == 0 ? null : (double) articles / seenDays;
    }
}
