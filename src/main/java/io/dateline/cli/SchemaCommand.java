package io.dateline.cli;

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
        description = "Prints the tables: as text, or as statements that make views over a warehouse.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline schema",
            "  dateline schema --as duckdb --warehouse out | duckdb -init /dev/stdin",
            "  dateline schema --as spark --warehouse hdfs:///news > views.sql"
        })
final class SchemaCommand implements Callable<Integer> {
    /** Forms that it is printed in. */
    enum Form {
        TEXT,
        SPARK,
        DUCKDB
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
            case SPARK -> Schema.spark(warehouse);
            case DUCKDB -> Schema.duckDb(warehouse);
        };
        Objects.requireNonNull(spec).commandLine().getOut().print(text);
        Objects.requireNonNull(spec).commandLine().getOut().flush();
        return 0;
    }
}
