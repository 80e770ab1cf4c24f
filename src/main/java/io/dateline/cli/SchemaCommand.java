package io.dateline.cli;

import io.dateline.aggregate.Engine;
import io.dateline.aggregate.Schema;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Prints the tables: as text, or as statements that make a warehouse known to an engine.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline schema",
            "  dateline schema --as duckdb --warehouse out | duckdb -init /dev/stdin",
            "  dateline schema --as spark --warehouse hdfs:///news > views.sql",
            "  dateline schema --as bigquery --warehouse gs://bucket/news > tables.sql"
        })
final class SchemaCommand implements Callable<Integer> {
    /** Forms that it is printed in. */
    enum Form {
        TEXT,
        SPARK,
        DUCKDB,
        TRINO,
        BIGQUERY
    }

    @Option(
            names = "--as",
            paramLabel = "FORM",
            description = "${COMPLETION-CANDIDATES}, in any case. Default: ${DEFAULT-VALUE}.")
    private Form form = Form.TEXT;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "Folder that the statements read. Default: ${DEFAULT-VALUE}.")
    private String warehouse = "out";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        String text = switch (form) {
            case TEXT -> Schema.markdown();
            case SPARK -> Engine.SPARK.statements(warehouse);
            case DUCKDB -> Engine.DUCKDB.statements(warehouse);
            case TRINO -> Engine.TRINO.statements(warehouse);
            case BIGQUERY -> Engine.BIGQUERY.statements(warehouse);
        };
        Objects.requireNonNull(spec).commandLine().getOut().print(text);
        Objects.requireNonNull(spec).commandLine().getOut().flush();
        return 0;
    }
}
