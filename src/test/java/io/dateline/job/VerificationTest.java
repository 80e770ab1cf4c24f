package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.ByteSource;
import io.dateline.sample.Sample;
import io.dateline.table.LocalSpark;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is whole is said to be whole; what is not is found. */
class VerificationTest {
    private static final String WARC = "WARC/1.0\r\nWARC-Record-ID: <a>\r\n\r\n\r\n";

    @TempDir
    private Path folder;

    @Test
    void aDamagedArchiveIsAccountedForToTheByteAndAChangedTableIsFound() throws IOException {
        Path archive = damagedSample();
        Path warehouse = folder.resolve("warehouse");
        ingest(archive, warehouse);
        Verification.Result whole = verify(warehouse, Verification.Inputs.READ);
        assertThat(whole.findings()).isEmpty();
        assertThat(whole.inputs()).isEqualTo(1);
        assertThat(whole.bytes()).isEqualTo(Files.size(archive));

        byte[] changed = Files.readAllBytes(archive);
        changed[changed.length / 3] ^= 1;
        Files.write(archive, changed);
        assertThat(verify(warehouse, Verification.Inputs.READ).findings())
                .singleElement()
                .asString()
                .contains("is not what was read");
        assertThat(verify(warehouse, Verification.Inputs.LEFT_ALONE).findings()).isEmpty();

        Path table = published(warehouse.resolve("captures"));
        byte[] bytes = Files.readAllBytes(table);
        bytes[bytes.length / 2] ^= 1;
        Files.write(table, bytes);
        assertThat(verify(warehouse, Verification.Inputs.LEFT_ALONE).findings())
                .singleElement()
                .asString()
                .contains("its SHA-256 is not");
        Files.delete(table);
        assertThat(verify(warehouse, Verification.Inputs.LEFT_ALONE).findings())
                .singleElement()
                .asString()
                .contains("not there");
    }

    @Test
    void aRowThatIsMissingOrOverlapsOrPointsElsewhereIsFound() throws IOException {
        String three = WARC + WARC.replace("<a>", "<b>") + WARC.replace("<a>", "<c>");
        int length = WARC.length();
        assertThat(proof(three, row(0, length, "<a>"), row(length, length, "<b>"), row(2L * length, length, "<c>")))
                .isEmpty();
        assertThat(proof(three, row(0, length, "<a>"), row(2L * length, length, "<c>")))
                .as("a lost row")
                .anyMatch(finding -> finding.contains("stand in no row, and are not blank"))
                .anyMatch(finding -> finding.contains("inputs.record_bytes"));
        assertThat(proof(three, row(0, length + 3, "<a>"), row(length, length, "<b>"), row(2L * length, length, "<c>")))
                .as("an overlap")
                .anyMatch(finding -> finding.contains("spans overlap"));
        assertThat(proof(three, row(0, length, "<a>"), row(length, length, "<x>"), row(2L * length, length, "<c>")))
                .as("another record")
                .anyMatch(finding -> finding.contains("no WARC record <x>"));
        assertThat(proof(three, row(0, length, "<a>"), row(length, length, "<b>"), row(2L * length, length + 9, "<c>")))
                .as("beyond the end")
                .anyMatch(finding -> finding.contains("spans go on to"));
    }

    private static List<String> proof(String content, InputProof.Row... rows) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        ByteSource source = new ByteSource() {
            @Override
            public String archive() {
                return "a.warc";
            }

            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public InputStream open(long offset) {
                return new ByteArrayInputStream(bytes, (int) offset, bytes.length - (int) offset);
            }
        };
        InputProof proof = new InputProof("a.warc", "warc", bytes.length, Optional.of(source));
        for (InputProof.Row row : rows) {
            proof.add(row);
        }
        return proof.end(bytes.length, 0, 0);
    }

    private static InputProof.Row row(long offset, long length, String id) {
        return new InputProof.Row(offset, length, Optional.of(id), "other", Optional.empty(), Optional.empty());
    }

    /** Garbage after the first half, zeros at the end, and a byte that is not what it was. */
    private Path damagedSample() throws IOException {
        Path sample = folder.resolve("sample");
        new Sample(3, 40, 0).write(sample);
        byte[] sound = Files.readAllBytes(sample.resolve("sample.warc.gz"));
        sound[2 * sound.length / 3] ^= 0x20;
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        damaged.write(sound, 0, sound.length / 2);
        damaged.writeBytes("garbage".repeat(9).getBytes(StandardCharsets.UTF_8));
        damaged.write(sound, sound.length / 2, sound.length - sound.length / 2);
        damaged.writeBytes(new byte[100]);
        return Files.write(folder.resolve("damaged.warc.gz"), damaged.toByteArray());
    }

    private static void ingest(Path archive, Path warehouse) throws IOException {
        Ingest.run(LocalSpark.session(), Requests.tolerant(archive, warehouse), Progress.SILENT);
    }

    private static Verification.Result verify(Path warehouse, Verification.Inputs inputs) throws IOException {
        return Verification.run(LocalSpark.session(), warehouse.toString(), inputs);
    }

    private static Path published(Path table) throws IOException {
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
