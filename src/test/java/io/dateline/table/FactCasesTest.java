package io.dateline.table;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every case under {@code cases/}: what an ingest's rows become in one table. */
class FactCasesTest {
    private static final StructType ACCEPTED = StructType.fromDDL("archive STRING, bytes BIGINT, digest STRING");

    @ParameterizedTest
    @MethodSource("cases")
    void theTableHasTheExpectedRows(GoldenCase golden) {
        SparkSession spark = LocalSpark.session();
        golden.register(spark, "staged", CaptureRow.schema());
        golden.register(spark, "accepted_inputs", ACCEPTED);
        for (FactTable table : Facts.all()) {
            golden.register(spark, "known_" + table.name(), table.schema());
            golden.register(spark, "new_" + table.name(), table.schema());
        }
        FactTable table = Facts.all().stream()
                .filter(t -> t.name().equals(golden.table()))
                .findFirst()
                .orElseThrow();
        golden.check(table.rows(spark));
    }

    static Iterable<GoldenCase> cases() {
        return GoldenCase.under(FactCasesTest.class, "cases").toList();
    }
}
