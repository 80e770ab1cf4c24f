package io.dateline.job;

import io.dateline.archive.Document;
import io.dateline.archive.Span;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.In;

/**
 * What a query's filters say of the rows that it can use. Spark looks at the rows again.
 *
 * @param recordTypes that can be used; all where empty
 * @param mediaTypes likewise
 */
record RowFilter(Optional<Set<String>> recordTypes, Optional<Set<String>> mediaTypes) {
    private static final String RECORD_TYPE = "record_type";
    private static final String MEDIA_TYPE = "media_type";

    static RowFilter of(List<Filter> filters) {
        return new RowFilter(allowed(filters, RECORD_TYPE), allowed(filters, MEDIA_TYPE));
    }

    /** Whether a filter is heeded. */
    static boolean isHeeded(Filter filter) {
        return values(filter, RECORD_TYPE).isPresent()
                || values(filter, MEDIA_TYPE).isPresent();
    }

    private static Optional<Set<String>> allowed(List<Filter> filters, String column) {
        Optional<Set<String>> allowed = Optional.empty();
        for (Filter filter : filters) {
            Optional<Set<String>> values = values(filter, column);
            if (allowed.isPresent() && values.isPresent()) {
                allowed.get().retainAll(values.get());
            } else {
                allowed = allowed.or(() -> values);
            }
        }
        return allowed;
    }

    /** The values that a filter on a column lets through; empty where it is another filter. */
    private static Optional<Set<String>> values(Filter filter, String column) {
        Object[] values;
        if (filter instanceof EqualTo equal && equal.attribute().equals(column)) {
            values = new Object[] {equal.value()};
        } else if (filter instanceof In in && in.attribute().equals(column)) {
            values = in.values();
        } else {
            return Optional.empty();
        }
        Set<String> texts = new HashSet<>();
        Arrays.stream(values).filter(Objects::nonNull).map(Object::toString).forEach(texts::add);
        return Optional.of(texts);
    }

    boolean lets(Span span) {
        Optional<Span.Record> record = span instanceof Span.Record found ? Optional.of(found) : Optional.empty();
        return isIn(recordTypes, record.map(Span.Record::type))
                && isIn(mediaTypes, record.flatMap(Span.Record::document).map(Document::mediaType));
    }

    private static boolean isIn(Optional<Set<String>> allowed, Optional<String> value) {
        return allowed.isEmpty() || (value.isPresent() && allowed.get().contains(value.get()));
    }
}
