package io.dateline.table;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * A published table of facts: its columns and the query that makes an ingest's rows.
 *
 * @param description what a row is
 * @param sql over the views that {@link Facts} names
 */
public record FactTable(String name, String description, StructType schema, String sql) {
    static FactTable of(String name) {
        Ddl ddl = Ddl.resource(FactTable.class, name + ".ddl");
        return new FactTable(name, ddl.description(), ddl.schema(), Ddl.text(FactTable.class, name + ".sql"));
    }

    /** The ingest's rows, with columns of exactly the published names, types and comments. */
    public Dataset<Row> rows(SparkSession spark) {
        if (name.equals(Stories.TABLE)) {
            Stories.register(spark);
        }
        return spark.sql(sql).to(schema);
    }
}
