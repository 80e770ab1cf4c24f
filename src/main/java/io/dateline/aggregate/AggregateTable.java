package io.dateline.aggregate;

import io.dateline.table.Ddl;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A published table of counts, a file a month. Its query makes the rows of all months that the view {@code months (month
 * STRING, first_day DATE, last_day DATE)} lists; the undated have the month {@code unknown} and null days. Rows have a
 * column {@code month} more than the schema, which says the file that they belong to.
 *
 * @param description what a row is
 * @param sql over {@code months} and the facts, each under its table's name
 * @param daysBefore days before the first day of a month whose facts its rows depend on
 * @param daysAfter days after its last day, likewise
 */
public record AggregateTable(
        String name, String description, StructType schema, String sql, int daysBefore, int daysAfter) {
    static final String MONTH = "month";

    static AggregateTable of(String name, int daysBefore, int daysAfter) {
        Ddl ddl = Ddl.resource(AggregateTable.class, name + ".ddl");
        String sql = Ddl.text(AggregateTable.class, name + ".sql");
        return new AggregateTable(name, ddl.description(), ddl.schema(), sql, daysBefore, daysAfter);
    }

    /**
     * The rows of the listed months: the published columns, in their order and types, then {@code month}. Registers the
     * views that the query stands on. What facts of other days are there makes no difference.
     */
    public Dataset<Row> rows(SparkSession spark) {
        Steps.register(spark, sql);
        Dataset<Row> rows = spark.sql(sql);
        return rows.to(schema.add(MONTH, "string"));
    }

    /** Whether its query reads a table of facts. */
    public boolean reads(String fact) {
        return Steps.isRead(fact, sql);
    }

    /** The months whose rows a fact of {@code month} can change, in order, {@code month} among them. */
    public List<YearMonth> reachedFrom(YearMonth month) {
        YearMonth first = YearMonth.from(month.atDay(1).minusDays(daysAfter));
        YearMonth last = YearMonth.from(month.atEndOfMonth().plusDays(daysBefore));
        return LongStream.rangeClosed(0, first.until(last, ChronoUnit.MONTHS))
                .mapToObj(first::plusMonths)
                .toList();
    }
}
