package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.aggregate.AggregateTable;
import io.dateline.aggregate.Aggregates;
import io.dateline.annotate.topic.TopicTraining;
import io.dateline.sample.Sample;
import io.dateline.table.FactTable;
import io.dateline.table.Facts;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar, submitted to a cluster of several machines' kind, makes the tables that it makes in local mode. */
class ClusterIT {
    private static final String MAIN = "io.dateline.cli.Dateline";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final int ROWS_SHOWN = 6;
    private static final Path PAGE = Path.of("seeds", "000_02e8ac520b7d3497.txt");
    /** Tables that a sample of some weeks always fills. */
    private static final List<String> FILLED =
            List.of("inputs", "captures", "articles", "texts", "attributions", "date_trends", "coverage");

    @TempDir
    private Path folder;

    @Test
    void aClusterMakesTheTablesOfLocalMode() throws IOException, InterruptedException, SQLException {
        Path archive = folder.resolve("archive");
        new Sample(42, 150, 0).write(archive);
        Files.copy(PAGE, archive.resolve("page.txt"));
        Path model = modelOfThePage();

        Path local = folder.resolve("local");
        try (Program alone = Program.start(
                "local",
                Program.JAR + File.pathSeparator + Program.classPath(),
                Map.of("SPARK_LOCAL_IP", "127.0.0.1"),
                Stream.concat(Stream.of("-Xmx1g", MAIN), run(archive, local, model).stream())
                        .toList())) {
            alone.finish(PATIENCE);
        }
        Path distributed = folder.resolve("distributed");
        try (StandaloneCluster cluster = new StandaloneCluster(folder.resolve("cluster"))) {
            cluster.submit(Program.JAR, MAIN, run(archive, distributed, model)).finish(PATIENCE);
            for (String worker : StandaloneCluster.WORKERS) {
                assertThat(cluster.hasRun(worker))
                        .as("%s had an executor", worker)
                        .isTrue();
            }
        }
        assertEqualTables(local, distributed);
        assertThat(articlesOfThePagesTopic(distributed))
                .as("articles that the user's model knows")
                .isPositive();
    }

    /** Takes what is like the page that seeds the archive for a topic. */
    private Path modelOfThePage() throws IOException {
        String like = String.join(" ", Files.readString(PAGE).split("[^A-Za-z]+"));
        StringBuilder labelled = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            labelled.append("{\"text\":\"").append(like).append("\",\"topics\":[\"local:page\"]}\n");
            labelled.append("{\"text\":\"Rain on the hills\",\"topics\":[\"local:hills\"]}\n");
        }
        Path file = Files.writeString(folder.resolve("labelled.jsonl"), labelled);
        Path model = folder.resolve("topics.model");
        try (OutputStream out = Files.newOutputStream(model)) {
            TopicTraining.train(List.of(file), TopicTraining.HeldOut.NONE, out);
        }
        return model;
    }

    private static long articlesOfThePagesTopic(Path warehouse) throws SQLException {
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from (" + rows(warehouse, "topics") + ") where topic_id = 'local:page'")) {
            result.next();
            return result.getLong(1);
        }
    }

    private static List<String> run(Path archive, Path warehouse, Path model) {
        return List.of(
                "run", archive.toString(), "--warehouse", warehouse.toString(), "--topic-model", model.toString());
    }

    private static void assertEqualTables(Path local, Path distributed) throws IOException, SQLException {
        List<String> tables = new ArrayList<>();
        Facts.all().stream().map(FactTable::name).forEach(tables::add);
        Aggregates.all().stream().map(AggregateTable::name).forEach(tables::add);
        assertThat(tables).containsAll(FILLED);
        try (Connection duckdb = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duckdb.createStatement()) {
            for (String table : tables) {
                boolean isThere = hasFiles(local.resolve(table));
                assertThat(hasFiles(distributed.resolve(table)))
                        .as("%s has files", table)
                        .isEqualTo(isThere);
                assertThat(isThere || !FILLED.contains(table))
                        .as("%s has rows", table)
                        .isTrue();
                if (isThere) {
                    assertThat(differences(statement, rows(local, table), rows(distributed, table)))
                            .as("rows of %s that only local mode (<) or only the cluster (>) has", table)
                            .isEmpty();
                }
            }
        }
    }

    /** A table with what its folders say: the ingest of facts, the month of aggregates. */
    private static String rows(Path warehouse, String table) {
        return "select * from read_parquet('" + warehouse.resolve(table) + "/**/*.parquet', hive_partitioning = true)";
    }

    private static boolean hasFiles(Path table) throws IOException {
        if (!Files.isDirectory(table)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(table)) {
            return files.anyMatch(f -> f.toString().endsWith(".parquet"));
        }
    }

    private static List<String> differences(Statement statement, String left, String right) throws SQLException {
        List<String> rows = new ArrayList<>();
        String sql = "(select '<' as side, l from (%1$s except all %2$s) l) union all"
                + " (select '>' as side, r from (%2$s except all %1$s) r) limit " + ROWS_SHOWN;
        try (ResultSet result = statement.executeQuery(String.format(java.util.Locale.ROOT, sql, left, right))) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2));
            }
        }
        return rows;
    }
}
