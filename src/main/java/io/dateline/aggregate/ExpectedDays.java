package io.dateline.aggregate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * The days of one outlet, or of all, and how many articles were to be expected on each: the function {@code expected_days} of
 * SQL. In one pass, since windows over rows cost many times as much.
 */
final class ExpectedDays {
    /** Days before a month that trends look at as well. */
    private static final int BASELINE_DAYS = TrendBaseline.DAYS;

    private static final int WEEK = 7;
    private static final int WEEKS = 8;
    private static final int LEAST_WEEKS = 4;
    /** The longest silence whose days are told. */
    private static final int SILENT_DAYS = 84;

    private static final DataType RESULT =
            DataType.fromDDL("array<struct<number int, articles bigint, expected double, state string>>");

    /** Sorted; numbers count days since 1970. */
    private final int[] numbers;

    private final long[] articles;

    private ExpectedDays(List<Row> sightings) {
        List<Row> sorted = new ArrayList<>(sightings);
        sorted.sort((a, b) -> Integer.compare(a.getInt(0), b.getInt(0)));
        this.numbers = sorted.stream().mapToInt(row -> row.getInt(0)).toArray();
        this.articles = sorted.stream().mapToLong(row -> row.getLong(1)).toArray();
    }

    /** Makes {@code expected_days(sightings, months)} known. */
    static void register(SparkSession spark) {
        UDF2<Seq<Row>, Seq<Row>, List<Row>> function = (sightings, months) ->
                new ExpectedDays(CollectionConverters.asJava(sightings)).of(CollectionConverters.asJava(months));
        spark.udf().register("expected_days", function, RESULT);
    }

    /** From 28 days before each month to its end, each day once. */
    private List<Row> of(List<Row> months) {
        List<Row> rows = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Row month : months.stream()
                .sorted((a, b) -> Integer.compare(a.getInt(1), b.getInt(1)))
                .toList()) {
            int first = Math.max(next, month.getInt(1) - BASELINE_DAYS);
            for (int number = first; number <= month.getInt(2); number++) {
                if (isSighted(number - SILENT_DAYS, number)) {
                    rows.add(day(number));
                }
            }
            next = Math.max(next, month.getInt(2) + 1);
        }
        return rows;
    }

    private boolean isSighted(int first, int last) {
        int at = notBefore(first);
        return at < numbers.length && numbers[at] <= last;
    }

    private Row day(int number) {
        long count = count(number);
        Double expected = expected(number);
        return RowFactory.create(number, count, expected, state(number, count, expected));
    }

    /** The median of the same weekday of the weeks before, as far back as there is something; null with too few. */
    private @Nullable Double expected(int number) {
        int firstSeen = firstSeen(number - WEEKS * WEEK, number - 1);
        long[] counts = new long[WEEKS];
        int weeks = 0;
        for (int week = 1; week <= WEEKS && number - week * WEEK >= firstSeen; week++) {
            counts[weeks++] = count(number - week * WEEK);
        }
        if (weeks < LEAST_WEEKS) {
            return null;
        }
        Arrays.sort(counts, 0, weeks);
        return (counts[(weeks - 1) / 2] + counts[weeks / 2]) / 2.0;
    }

    private String state(int number, long count, @Nullable Double expected) {
        if (firstSeen(number - WEEKS * WEEK, number) == Integer.MAX_VALUE) {
            return "absent";
        }
        if (expected == null || expected <= 4) {
            return "too-few";
        }
        double missing = expected - count;
        if (missing <= 0 || missing * missing <= 4 * expected || count * 2 >= expected) {
            return "ok";
        }
        return count * 10 < expected ? "outage" : "partial";
    }

    /** The first day with an article, of these; the greatest number there is where none has one. */
    private int firstSeen(int first, int last) {
        for (int at = notBefore(first); at < numbers.length && numbers[at] <= last; at++) {
            if (articles[at] > 0) {
                return numbers[at];
            }
        }
        return Integer.MAX_VALUE;
    }

    private long count(int number) {
        int at = Arrays.binarySearch(numbers, number);
        return at < 0 ? 0 : articles[at];
    }

    /** Where the first day that is not before this one stands. */
    private int notBefore(int number) {
        int at = Arrays.binarySearch(numbers, number);
        return at < 0 ? -at - 1 : at;
    }
}
