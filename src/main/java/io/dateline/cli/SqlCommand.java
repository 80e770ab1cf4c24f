package io.dateline.cli;

import io.dateline.job.InputException;
import io.dateline.job.Published;
import io.dateline.job.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "sql",
        description = "Runs SQL over a warehouse: its tables and views go by their names. Without a query it reads"
                + " statements from standard input, each up to a semicolon, and prompts where that is a terminal.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  dateline sql --warehouse out 'select outlet, count(*) from current_articles group by outlet'",
            "  dateline sql --warehouse out --format csv 'select * from stories' > stories.csv",
            "  dateline sql --warehouse out < queries.sql"
        })
final class SqlCommand implements Callable<Integer> {
    private static final String PROMPT = "dateline> ";
    private static final String PROMPT_ON = "       -> ";

    @Parameters(arity = "0..1", paramLabel = "QUERY", description = "One statement of Spark SQL.")
    private @Nullable String query;

    @Option(names = "--warehouse", paramLabel = "DIR", required = true, description = "Folder that `run` published to.")
    private String warehouse = "";

    @Option(
            names = "--format",
            paramLabel = "FORM",
            description =
                    "${COMPLETION-CANDIDATES}, in any case; CSV cells cannot become formulas. Default: ${DEFAULT-VALUE}.")
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
        try (SparkSession spark = Sessions.open("dateline sql")) {
            Published.register(spark, warehouse);
            if (query != null) {
                print(spark, query);
                return 0;
            }
            return read(spark);
        }
    }

    private int read(SparkSession spark) throws IOException {
        boolean isPrompted = Boolean.getBoolean("dateline.terminal");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder statement = new StringBuilder();
        while (true) {
            if (isPrompted) {
                out().print(statement.isEmpty() ? PROMPT : PROMPT_ON);
                out().flush();
            }
            String line = in.readLine();
            boolean isEnd = line == null || (statement.isEmpty() && line.strip().matches("(?i)exit|quit"));
            if (line != null && !isEnd) {
                statement.append(line).append('\n');
            }
            if (isEnd || line.strip().endsWith(";")) {
                String text = statement.toString().strip().replaceFirst(";$", "");
                statement.setLength(0);
                if (!text.isEmpty()) {
                    try {
                        print(spark, text);
                    } catch (InputException e) {
                        if (!isPrompted) {
                            throw e;
                        }
                        out().println(e.getMessage());
                    }
                }
            }
            if (isEnd) {
                return 0;
            }
        }
    }

    private void print(SparkSession spark, String text) {
        try {
            Dataset<Row> result = spark.sql(text);
            format.print(result, rows, out());
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            // Spark's own, which Java does not see declared; a ParseException is one of them.
            if (e instanceof AnalysisException) {
                throw new InputException(
                        "the query cannot be run: " + e.getMessage().strip());
            }
            throw new IllegalStateException(e);
        }
        out().flush();
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
