package io.dateline.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseTest {
    private static final byte[] CONTENT = "rows".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aFolderOfSomethingElseIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("thesis.docx"), "years of work");
        assertThatThrownBy(this::warehouse)
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("thesis.docx");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void whoComesSecondIsAskedAgainForTheNextNumber() throws IOException {
        Warehouse first = warehouse();
        Warehouse second = warehouse();
        assertThat(first.decide((ingest, before) -> Optional.of(commit(ingest, "first"))))
                .isPresent();
        Optional<Commit> late = second.decide((ingest, before) -> Optional.of(commit(ingest, "second")));
        assertThat(late.orElseThrow().ingest()).isEqualTo(2);
        assertThat(warehouse().commits()).extracting(Commit::run).containsExactly("first", "second");
    }

    @Test
    void whoComesSecondWithTheSameInputsAddsNothing() throws IOException {
        Warehouse first = warehouse();
        Warehouse second = warehouse();
        first.decide((ingest, before) -> Optional.of(commit(ingest, "first")));
        Optional<Commit> late = second.decide(
                (ingest, before) -> before.isEmpty() ? Optional.of(commit(ingest, "second")) : Optional.empty());
        assertThat(late).isEmpty();
        assertThat(warehouse().commits()).hasSize(1);
    }

    @Test
    void promotionCanBeDoneAgain() throws IOException {
        Warehouse warehouse = warehouse();
        stage();
        Commit commit =
                warehouse.decide((n, before) -> Optional.of(commit(n, "run"))).orElseThrow();
        warehouse.promote(commit);
        warehouse.promote(commit);
        assertThat(folder.resolve("articles/ingest=1/0000.parquet")).hasBinaryContent(CONTENT);
        assertThat(warehouse.missing()).isEmpty();
    }

    @Test
    void aFileThatIsNeitherStagedNorInPlaceIsNamed() throws IOException {
        Warehouse warehouse = warehouse();
        Commit commit =
                warehouse.decide((n, before) -> Optional.of(commit(n, "run"))).orElseThrow();
        assertThatThrownBy(() -> warehouse.promote(commit))
                .isInstanceOf(WarehouseException.class)
                .hasMessageContaining("articles/ingest=1/0000.parquet");
    }

    @Test
    void aFileOfAnotherLengthIsNamed() throws IOException {
        Warehouse warehouse = warehouse();
        stage();
        Commit commit =
                warehouse.decide((n, before) -> Optional.of(commit(n, "run"))).orElseThrow();
        warehouse.promote(commit);
        Files.writeString(folder.resolve("articles/ingest=1/0000.parquet"), "torn");
        Files.writeString(folder.resolve("articles/ingest=1/0000.parquet"), "longer than it was");
        assertThatThrownBy(() -> warehouse.promote(commit)).hasMessageContaining("bytes");
        assertThat(warehouse.missing()).hasSize(1);
    }

    @Test
    void aGapInTheLogIsAnError() throws IOException {
        Warehouse warehouse = warehouse();
        warehouse.decide((n, before) -> Optional.of(commit(n, "one")));
        warehouse.decide((n, before) -> Optional.of(commit(n, "two")));
        Files.delete(folder.resolve("_dateline/commits/000001.json"));
        assertThatThrownBy(this::warehouse).hasMessageContaining("000001.json");
    }

    @Test
    void latestNeverGoesBack() throws IOException {
        Warehouse warehouse = warehouse();
        warehouse.announce(2, "newer");
        warehouse.announce(1, "older");
        assertThat(warehouse.latest().orElseThrow().ingest()).isEqualTo(2);
    }

    private Warehouse warehouse() throws IOException {
        return Warehouse.openOrCreate(new org.apache.hadoop.fs.Path(folder.toUri()), new Configuration(), "test");
    }

    private void stage() throws IOException {
        Path staged = folder.resolve("_dateline/staging/run/0000.parquet");
        Files.createDirectories(staged.getParent());
        Files.write(staged, CONTENT);
    }

    private static Commit commit(int ingest, String run) {
        LocalDate day = LocalDate.of(2024, 10, 25);
        Commit.File file = new Commit.File(
                "articles",
                "_dateline/staging/run/0000.parquet",
                "articles/ingest=" + ingest + "/0000.parquet",
                1,
                CONTENT.length,
                Sha256.of(CONTENT),
                List.of(day, day),
                false);
        Commit.Input input = new Commit.Input("a.warc.gz", "file:/a.warc.gz", 4, "1", "digest");
        return new Commit(
                Commit.FORMAT,
                ingest,
                run,
                "2024-10-26T00:00:00Z",
                "test",
                90,
                Commit.ALL,
                List.of(input),
                List.of(file),
                List.of("2024-10"),
                List.of());
    }
}
