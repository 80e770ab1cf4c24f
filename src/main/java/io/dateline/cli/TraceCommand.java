package io.dateline.cli;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.aggregate.Lineage;
import io.dateline.job.InputException;
import io.dateline.job.Published;
import io.dateline.job.Sessions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "trace",
        description =
                "Leads a number back to where it comes from: the rows of an aggregate that have the given values, then"
                        + " the articles that they count, each with its archive, byte offset and length.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline trace --warehouse out source_attribution 'outlet=The Los Angeles Post' agency=Reuters",
            "  dateline trace --warehouse out date_trends axis=published series=topic day=2024-02-14 key=medtop:17000000",
            "  dateline trace --warehouse out topic_frequency day= scheme=iptc --format csv > undated.csv"
        })
final class TraceCommand implements Callable<Integer> {
    private static final String MONTH = "month";

    @Parameters(index = "0", paramLabel = "TABLE", description = "An aggregate, such as topic_frequency.")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "COLUMN=VALUE",
            description = "What the rows have in a column; nothing after the = means null.")
    private List<String> values = List.of();

    @Option(names = "--warehouse", paramLabel = "DIR", required = true, description = "Folder that `run` published to.")
    private String warehouse = "";

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "${COMPLETION-CANDIDATES}, in any case; CSV and JSON have the articles alone. Default: ${DEFAULT-VALUE}.")
    private RowFormat format = RowFormat.TABLE;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "The most rows of a table that are shown; the other forms have all. Default: ${DEFAULT-VALUE}.")
    private int rows = 100;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        AggregateTable table = table();
        List<Condition> conditions =
                values.stream().map(v -> condition(table, v)).toList();
        try (SparkSession spark = Sessions.open("dateline trace")) {
            Published.register(spark, warehouse);
            Dataset<Row> all = spark.table(table.name());
            Dataset<Row> wanted = all.where(conditions.stream()
                            .map(c -> c.of(all))
                            .reduce(Column::and)
                            .orElseThrow())
                    .persist();
            if (wanted.isEmpty()) {
                throw new InputException("no row of " + table.name() + " has " + String.join(", ", values)
                        + ". `dateline sql --warehouse " + warehouse + " 'select * from " + table.name()
                        + " limit 20'` shows what rows look like.");
            }
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            if (format == RowFormat.TABLE) {
                format.print(wanted, rows, out);
                out.println();
            }
            format.print(Lineage.articles(spark, table, wanted), rows, out);
            out.flush();
        }
        return 0;
    }

    private AggregateTable table() {
        return Aggregates.all().stream()
                .filter(t -> t.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException(name + " is no aggregate. There are "
                        + Aggregates.all().stream().map(AggregateTable::name).collect(Collectors.joining(", ")) + '.'));
    }

    private static Condition condition(AggregateTable table, String text) {
        int split = text.indexOf('=');
        String column = split < 0 ? text : text.substring(0, split).strip();
        List<String> columns = Arrays.asList(table.schema().add(MONTH, "string").fieldNames());
        if (split < 0 || !columns.contains(column)) {
            throw new InputException(text + " is not COLUMN=VALUE with a column of " + table.name() + ": "
                    + String.join(", ", columns) + '.');
        }
        return new Condition(column, text.substring(split + 1));
    }

    /** What a column holds; nothing means null. */
    private record Condition(String column, String value) {
        Column of(Dataset<Row> rows) {
            Column held = rows.col(column);
            return value.isEmpty()
                    ? held.isNull()
                    : held.equalTo(functions
                            .lit(value)
                            .try_cast(rows.schema().apply(column).dataType()));
        }
    }
}
