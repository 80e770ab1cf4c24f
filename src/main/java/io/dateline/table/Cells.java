package io.dateline.table;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.ArraySeq;

/** Values as a row holds them: null where there is none, text that is valid UTF-8, times that every reader can show. */
final class Cells {
    private static final char REPLACEMENT = '\uFFFD';
    /** What Python, SQL's DATE and Parquet readers agree on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final Instant FIRST_MOMENT =
            FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant AFTER_LAST_MOMENT =
            LAST_DAY.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private Cells() {}

    static @Nullable String text(Optional<String> text) {
        return text.map(Cells::text).orElse(null);
    }

    /** The text with a replacement character for each surrogate that stands alone. */
    static String text(String text) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    return repaired(text, i);
                }
            }
        }
        return text;
    }

    private static boolean isPair(String text, int high) {
        return Character.isHighSurrogate(text.charAt(high))
                && high + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(high + 1));
    }

    private static String repaired(String text, int from) {
        StringBuilder out = new StringBuilder(text);
        for (int i = from; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    out.setCharAt(i, REPLACEMENT);
                }
            }
        }
        return out.toString();
    }

    /** A constant's name as tables have it: {@code VALID_UTF_8} is {@code valid-utf-8}. */
    static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable Instant time(Optional<Instant> time) {
        return time.filter(t -> !t.isBefore(FIRST_MOMENT) && t.isBefore(AFTER_LAST_MOMENT))
                .orElse(null);
    }

    static @Nullable LocalDate day(Optional<LocalDate> day) {
        return day.filter(d -> !d.isBefore(FIRST_DAY) && !d.isAfter(LAST_DAY)).orElse(null);
    }

    static <T> ArraySeq<Object> rows(List<T> values, Function<T, Row> row) {
        return array(values.stream().map(row).toArray());
    }

    static ArraySeq<Object> texts(List<String> values) {
        return array(values.stream().map(Cells::text).toArray());
    }

    /** An array as a row holds it. */
    static ArraySeq<Object> array(Object[] values) {
        return ArraySeq.unsafeWrapArray(values);
    }

    static Row row(@Nullable Object... values) {
        return RowFactory.create(values);
    }
}
