package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.annotate.topic.TopicTraining;
import io.dateline.publish.Commit;
import io.dateline.table.LocalSpark;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens on the way, a warehouse ends with each archive once. */
class IngestTest {
    private final SparkSession spark = LocalSpark.session();

    @TempDir
    private Path folder;

    private Path archives;
    private Path warehouse;

    @BeforeEach
    void twoPages() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        warehouse = folder.resolve("warehouse");
        page("one.txt", "The Harbour Gazette", "Bridge closed after storm", "October 25, 2024");
        page("two.txt", "Northfield Herald", "Council votes on new school", "October 26, 2024");
    }

    @Test
    void aSecondRunFindsNothingNewAndAThirdAddsOnlyWhatIs() throws IOException {
        assertThat(run().ingest()).hasValue(1);
        assertEveryByteIsAccountedFor();
        Files.copy(archives.resolve("one.txt"), archives.resolve("copy.txt"));
        IngestResult again = run();
        assertThat(again.ingest())
                .as("a copy under another name is known by its content")
                .isEmpty();
        assertThat(again.known()).containsExactlyInAnyOrder("copy.txt", "one.txt", "two.txt");
        page("three.txt", "Valley Courier", "River falls below flood mark", "October 27, 2024");
        IngestResult third = run();
        assertThat(third.ingest()).hasValue(2);
        assertThat(third.read()).containsExactly("three.txt");
        assertThat(column("articles", "archive")).containsExactly("one.txt", "three.txt", "two.txt");
        assertThat(column("story_members", "story_id"))
                .as("a text like known ones joins their story")
                .containsOnly(column("story_members", "story_id").get(0));

        page("four.txt", "Valley Courier", "River falls again below flood mark", "October 27, 2025");
        assertThat(run().ingest()).hasValue(3);
        assertThat(Set.copyOf(column("story_members", "story_id")))
                .as("a text that comes a year later is a story of its own: known ones are out of the window")
                .hasSize(2);
    }

    @Test
    void aFileThatChangesWhileItIsReadOrHasJustChangedIsLeftForTheNextRun() throws IOException {
        Path two = archives.resolve("two.txt");
        Heard heard = new Heard() {
            @Override
            public void reading(int unitsDone, int ofUnits, long records) {
                try {
                    Files.writeString(two, "And more.\n", StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
        IngestResult result = Ingest.run(spark, Requests.of(archives, warehouse), heard);
        assertThat(result.read()).containsExactly("one.txt");
        assertThat(result.changed()).containsExactly("two.txt");
        assertThat(heard.warnings).anyMatch(warning -> warning.contains("two.txt changed while it was read"));

        IngestRequest settling = Requests.settling(archives, warehouse, Duration.ofHours(1));
        assertThat(Ingest.run(spark, settling, heard).ingest()).isEmpty();
        assertThat(heard.warnings).anyMatch(warning -> warning.contains("two.txt changed less than 3600 s ago"));

        Files.writeString(archives.resolve("two.txt.sha256"), "0".repeat(64) + "  two.txt\n");
        assertThatThrownBy(this::run).isInstanceOf(InputException.class).hasMessageContaining("two.txt (expected 0000");
    }

    @Test
    void filesOfOtherDaysThanTheWindowsAreNotOpened() {
        LocalDate day = LocalDate.of(2024, 10, 25);
        var window = Optional.of(List.of(day.minusDays(90), day.plusDays(90)));
        Commit.File near = file(List.of(day.minusDays(100), day.minusDays(90)));
        Commit.File far = file(List.of(day.minusDays(300), day.minusDays(91)));
        Commit.File dayless = file(List.of());
        assertThat(FactBuild.within(List.of(near, far, dayless), window)).containsExactly(near, dayless);
        assertThat(FactBuild.within(List.of(near, far, dayless), Optional.empty()))
                .containsExactly(near, far, dayless);
    }

    private static Commit.File file(List<LocalDate> days) {
        return new Commit.File("articles", "staged", "articles/ingest=1/" + days, 1, 1, "", days, false);
    }

    private void assertEveryByteIsAccountedFor() throws IOException {
        for (Row input : rows("inputs")) {
            long bytes = Files.size(archives.resolve(input.<String>getAs("archive")));
            assertThat(input.<Long>getAs("bytes")).isEqualTo(bytes);
            assertThat(input.<Long>getAs("record_bytes")
                            + input.<Long>getAs("padding_bytes")
                            + input.<Long>getAs("quarantined_bytes"))
                    .isEqualTo(bytes);
        }
    }

    @Test
    void aRunThatDiesAtAnyStepIsFinishedByTheNext() throws IOException {
        Path whole = folder.resolve("whole");
        Heard all = new Heard();
        Ingest.run(spark, Requests.of(archives, whole), all);
        assertThat(all.units).as("units told as done").isPositive().isEqualTo(all.ofUnits);
        for (String step : List.of("table inputs", "publish", "aggregate topic_frequency")) {
            warehouse = folder.resolve("dies at " + step);
            assertThatThrownBy(() -> Ingest.run(spark, Requests.of(archives, warehouse), new DiesAt(step)))
                    .isInstanceOf(Died.class);
            Heard heard = new Heard();
            Ingest.run(spark, Requests.of(archives, warehouse), heard);
            assertThat(heard.units).as("what was read before is not read again").isZero();
            for (String table : List.of("articles", "texts", "captures", "inputs", "story_members")) {
                assertThat(text(warehouse, table)).as(table).isEqualTo(text(whole, table));
            }
            assertThat(aggregate(warehouse)).isEqualTo(aggregate(whole)).isNotEmpty();
        }
    }

    @Test
    void whatARunWithAnotherModelLeftIsReadAgain() throws IOException {
        String page = "It was a long day for all who had come to the hall";
        String other = "Rain fell over the hills, and the sheep stayed in";
        Path first = topicModel("first.model", page, other);
        Path same = Files.copy(first, folder.resolve("same.model"));
        Path second = topicModel("second.model", other, page);
        assertThat(unitsUntilTables(first)).as("nothing is there").isPositive();
        assertThat(unitsUntilTables(second)).as("what another model's run left").isPositive();
        assertThat(unitsUntilTables(same))
                .as("what the same model's run left, by another name")
                .isZero();
        Ingest.run(spark, Requests.of(archives, warehouse, first), Progress.SILENT);
        assertThat(column("topics", "topic_id")).contains("local:halls").doesNotContain("local:hills");
    }

    /** How many units a run reads that dies before its first table. */
    private int unitsUntilTables(Path topicModel) {
        DiesAt tables = new DiesAt("table inputs");
        assertThatThrownBy(() -> Ingest.run(spark, Requests.of(archives, warehouse, topicModel), tables))
                .isInstanceOf(Died.class);
        return tables.units.get();
    }

    /** Takes what is like one text for a topic, and what is like another for none. */
    private Path topicModel(String name, String like, String unlike) throws IOException {
        StringBuilder labelled = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            labelled.append("{\"text\":\"" + like + "\",\"topics\":[\"local:halls\"]}\n");
            labelled.append("{\"text\":\"" + unlike + "\",\"topics\":[\"local:hills\"]}\n");
        }
        Path file = Files.writeString(folder.resolve(name + ".jsonl"), labelled);
        try (OutputStream model = Files.newOutputStream(folder.resolve(name))) {
            TopicTraining.train(List.of(file), TopicTraining.HeldOut.NONE, model);
        }
        return folder.resolve(name);
    }

    @Test
    void aModelThatIsNoneStopsTheRunAndIsNamed() throws IOException {
        Path foreign = Files.writeString(folder.resolve("notes.txt"), "Buy milk.");
        assertThatThrownBy(() -> Ingest.run(spark, Requests.of(archives, warehouse, foreign), Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("notes.txt is not a model of topics");
        assertThat(warehouse).doesNotExist();
    }

    @Test
    void anInputThatMatchesNothingStopsTheRunAndIsNamed() {
        IngestRequest request =
                Requests.of(List.of(archives.toString(), folder + "/none-*.warc.gz", folder + "/absent"), warehouse);
        assertThatThrownBy(() -> Ingest.run(spark, request, Progress.SILENT))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("none-*.warc.gz")
                .hasMessageContaining("absent");
        assertThat(warehouse).doesNotExist();
    }

    private static class Heard implements Progress {
        private final List<String> warnings = new ArrayList<>();
        private int units;
        private int ofUnits;

        @Override
        public void step(String name) {}

        @Override
        public void reading(int unitsDone, int ofUnits, long records) {
            units = unitsDone;
            this.ofUnits = ofUnits;
        }

        @Override
        public void warn(String message) {
            warnings.add(message);
        }
    }

    private static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private record DiesAt(String at, AtomicInteger units) implements Progress {
        DiesAt(String at) {
            this(at, new AtomicInteger());
        }

        @Override
        public void step(String name) {
            if (name.equals(at)) {
                throw new Died();
            }
        }

        @Override
        public void reading(int unitsDone, int ofUnits, long records) {
            units.incrementAndGet();
        }

        @Override
        public void warn(String message) {}
    }

    private IngestResult run() throws IOException {
        return Ingest.run(spark, Requests.of(archives, warehouse), Progress.SILENT);
    }

    private void page(String name, String masthead, String title, String date) throws IOException {
        Files.writeString(
                archives.resolve(name),
                String.join(
                                "\n\n",
                                masthead,
                                title,
                                date,
                                "It was a long day for all who had come to the hall, and the talk went on until the evening; "
                                        + name + " has the rest of what was said there.",
                                "Nobody could tell in the end what it would cost, or who was to pay for it, said those present.")
                        + "\n",
                StandardCharsets.UTF_8);
    }

    private List<Row> rows(String table) {
        return spark.read().parquet(warehouse + "/" + table).collectAsList();
    }

    private List<String> column(String table, String column) {
        return rows(table).stream()
                .map(row -> row.<String>getAs(column))
                .sorted()
                .toList();
    }

    /** Rows as text, in an order of their own; the ingest's number differs between warehouses and is left out. */
    private List<String> text(Path warehouse, String table) {
        return spark.read().parquet(warehouse + "/" + table).drop("ingest").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }

    private List<String> aggregate(Path warehouse) throws IOException {
        try (Stream<Path> months = Files.list(warehouse.resolve("topic_frequency"))) {
            return months.map(month -> month.getFileName().toString()).sorted().toList();
        }
    }
}
