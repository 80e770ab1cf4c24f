package io.dateline.aggregate;

import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import io.dateline.table.GoldenCase;
import io.dateline.table.LocalSpark;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case under {@code cases/}: what facts become in the listed months of one aggregate. */
class AggregateCasesTest {
    static final StructType MONTHS = StructType.fromDDL("month STRING, first_day DATE, last_day DATE");

    @ParameterizedTest
    @MethodSource("cases")
    void theTableHasTheExpectedRows(GoldenCase golden) {
        SparkSession spark = LocalSpark.session();
        golden.register(spark, "months", MONTHS);
        for (FactTable fact : Facts.all()) {
            golden.register(spark, fact.name(), fact.schema());
        }
        AggregateTable table = Aggregates.all().stream()
                .filter(t -> t.name().equals(golden.table()))
                .findFirst()
                .orElseThrow();
        golden.check(table.rows(spark));
    }

    static Iterable<GoldenCase> cases() {
        return GoldenCase.under(AggregateCasesTest.class, "cases").toList();
    }
}
