package io.dateline.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dateline.table.Ddl;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** What the report shows: the rows of its queries, few whatever the warehouse's size, as JSON. */
final class Figures {
    /** The most days, and weeks, that a chart has room for. */
    private static final int MOST_DAYS = 400;

    private static final int MOST_WEEKS = 400 * 7;
    /** Days that the charts of bursts go back. */
    private static final int BURST_DAYS = 400;

    private static final StructType SERIES = StructType.fromDDL("series STRING, key STRING, series_rank INT");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final SparkSession spark;
    private final ObjectNode figures = JSON.objectNode();

    private Figures(SparkSession spark) {
        this.spark = spark;
    }

    /** Of the published tables, which are registered under their names. */
    static ObjectNode of(SparkSession spark) {
        return new Figures(spark).read();
    }

    private ObjectNode read() {
        Row totals = spark.sql(sql("totals")).head();
        figures.set("totals", object(totals));
        LocalDate last = day(totals, "last_day");
        LocalDate first = first(last);
        long days = first.until(last, ChronoUnit.DAYS) + 1;
        String step = days <= MOST_DAYS ? "day" : days <= MOST_WEEKS ? "week" : "month";
        figures.put("step", step);
        Map<String, Object> span = Map.of("step", step, "from", first);
        add("coverage_days", span);
        add("coverage_outlets", Map.of());
        add("topics", Map.of());
        add("topic_days", Map.of("step", days <= MOST_DAYS ? "week" : "month", "from", first));
        Map<String, Object> recent = Map.of("from", max(first, last.minusDays(BURST_DAYS)));
        List<Row> bursts = add("bursts", recent);
        Set<Row> series = bursts.stream()
                .map(b -> RowFactory.create(
                        b.<Object>getAs("series"), b.<Object>getAs("key"), b.<Object>getAs("series_rank")))
                .collect(Collectors.toSet());
        spark.createDataFrame(List.copyOf(series), SERIES).createOrReplaceTempView("report_series");
        add("burst_days", recent);
        for (String name : List.of("origins", "agencies", "stories", "cited", "quarantine", "inputs")) {
            add(name, Map.of());
        }
        return figures;
    }

    /** The first day shown. What a few old pages say must not press the rest together: one in 200 articles is left out. */
    private LocalDate first(LocalDate last) {
        Row row = spark.sql(sql("first_day")).head();
        return row.isNullAt(0) ? last : row.getAs(0);
    }

    private static LocalDate day(Row row, String column) {
        LocalDate day = row.getAs(column);
        return day == null ? LocalDate.EPOCH : day;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private List<Row> add(String name, Map<String, Object> parameters) {
        Dataset<Row> rows = spark.sql(sql(name), parameters);
        List<Row> list = rows.collectAsList();
        ArrayNode array = figures.putArray(name);
        list.forEach(row -> array.add(object(row)));
        return list;
    }

    private static String sql(String name) {
        return Ddl.text(Figures.class, name + ".sql");
    }

    private static ObjectNode object(Row row) {
        ObjectNode object = JSON.objectNode();
        String[] names = row.schema().fieldNames();
        for (int i = 0; i < names.length; i++) {
            put(object, names[i], row.get(i));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        if (value == null) {
            object.putNull(name);
        } else if (value instanceof Number number && !(value instanceof Double)) {
            object.put(name, number.longValue());
        } else if (value instanceof Double number) {
            object.put(name, number);
        } else if (value instanceof Boolean bool) {
            object.put(name, bool);
        } else if (value instanceof Instant moment) {
            object.put(name, MINUTE.format(moment));
        } else {
            object.put(name, Markup.plain(value.toString()));
        }
    }
}
