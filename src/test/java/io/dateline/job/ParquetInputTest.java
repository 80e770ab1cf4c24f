package io.dateline.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.Outcome;
import io.dateline.Pipeline;
import io.dateline.archive.Archives;
import io.dateline.archive.ByteSource;
import io.dateline.archive.Container;
import io.dateline.archive.Limits;
import io.dateline.archive.Range;
import io.dateline.archive.Reason;
import io.dateline.archive.Span;
import io.dateline.archive.SpanReader;
import io.dateline.table.LocalSpark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of Parquet come through the door of JSON lines; a file's row groups and what stands around them add up to it. */
class ParquetInputTest {
    private static final String ONE = "{\"title\":\"Harbour reopens\",\"text\":\"The harbour opened again.\","
            + "\"published\":\"2024-10-25T06:30:00Z\",\"day\":\"2024-10-25\",\"words\":4,\"price\":\"1.50\",\"authors\":[\"Ann"
            + " Lee\",\"Bo Park\"],\"meta\":{\"desk\":\"city\"},\"more\":{\"a\":\"b\"}}";

    @TempDir
    private Path folder;

    private final Archives archives = ParquetInput.archives(Limits.DEFAULT);

    @Test
    void aRowIsAnObjectOfItsColumns() throws IOException {
        Path file = write("""
                select 'Harbour reopens' as title, 'The harbour opened again.' as text,
                  timestamp '2024-10-25 06:30:00' as published, date '2024-10-25' as day, 4 as words,
                  cast(1.5 as decimal(5, 2)) as price, array('Ann Lee', 'Bo Park') as authors,
                  named_struct('desk', 'city') as meta, map('a', 'b') as more, cast(null as string) as nothing, x'ff00' as raw""");
        assertThat(archives.container(source(file))).isEqualTo(new Container("parquet", true));
        List<Span> spans = read(source(file), Long.MAX_VALUE);
        assertThat(bodies(spans)).containsExactly(ONE);
        assertCovers(spans, Files.size(file));
    }

    @Test
    void rowGroupsAreReadByManyTasksEachOnceAndInsideAZip() throws IOException {
        Path file = manyGroups();
        List<Span> whole = read(source(file), Long.MAX_VALUE);
        assertThat(bodies(whole)).hasSize(4_000).doesNotHaveDuplicates();
        assertThat(whole.stream().filter(span -> span.place().entry().isEmpty() && span instanceof Span.Record))
                .hasSizeGreaterThan(2);
        for (long split : new long[] {1_000, 10_007, Files.size(file) / 2}) {
            List<Span> spans = read(source(file), split);
            assertThat(bodies(spans)).isEqualTo(bodies(whole));
            assertCovers(spans, Files.size(file));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("rows.parquet"));
            out.write(Files.readAllBytes(file));
            out.closeEntry();
        }
        Path packed = Files.write(folder.resolve("rows.zip"), zip.toByteArray());
        assertThat(bodies(read(source(packed), Long.MAX_VALUE))).isEqualTo(bodies(whole));
    }

    @Test
    void columnsAreFieldsThatAreKnownOrThatTheUserNames() throws IOException {
        String text = "The council met on Friday and voted for the new bridge after two hours of debate.";
        Path known = write("select 'Bridge approved' as title, '" + text + "' as text");
        assertThat(titles(known, "")).containsExactly("Bridge approved");
        Path own = write("select 'Brug komt er' as kop, named_struct('tekst', '" + text + "') as stuk");
        assertThat(titles(own, "title=kop,text=stuk.tekst")).containsExactly("Brug komt er");
    }

    private List<String> titles(Path file, String fields) throws IOException {
        Pipeline.Settings none = Pipeline.Settings.DEFAULT;
        Pipeline pipeline = new Pipeline(new Pipeline.Settings(
                none.limits(),
                none.selection(),
                none.outlets(),
                none.agencies(),
                none.topics(),
                fields,
                none.models()));
        return read(source(file), Long.MAX_VALUE).stream()
                .map(pipeline::process)
                .filter(Outcome.Written.class::isInstance)
                .map(outcome -> ((Outcome.Written) outcome).article().title().orElse(""))
                .toList();
    }

    @Test
    void aBrokenFileIsQuarantinedAndItsBytesAddUp() throws IOException {
        byte[] sound = Files.readAllBytes(manyGroups());
        byte[] cut = java.util.Arrays.copyOf(sound, sound.length / 2);
        List<Span> spans = read(source(Files.write(folder.resolve("cut.parquet"), cut)), Long.MAX_VALUE);
        assertThat(spans).singleElement().isInstanceOfSatisfying(Span.Damage.class, damage -> {
            assertThat(damage.reason()).isEqualTo(Reason.TRUNCATED);
            assertThat(damage.place().length()).isEqualTo(cut.length);
        });
        SplittableRandom random = new SplittableRandom(1);
        int quarantined = 0;
        for (int i = 0; i < 60; i++) {
            byte[] damaged = sound.clone();
            int from = i % 2 == 0 ? 0 : damaged.length - 2_000;
            for (int hit = 0; hit < 3; hit++) {
                damaged[from + random.nextInt(damaged.length - from)] = (byte) random.nextInt();
            }
            damaged[0] = 'P';
            Path file = Files.write(folder.resolve("damaged.parquet"), damaged);
            List<Span> found = read(source(file), Long.MAX_VALUE);
            assertCovers(found, damaged.length);
            quarantined += found.stream().anyMatch(Span.Damage.class::isInstance) ? 1 : 0;
        }
        assertThat(quarantined).isGreaterThan(20);
    }

    private Path manyGroups() throws IOException {
        return write("""
                select concat('Title ', id) as title, concat_ws(' ', transform(sequence(1, 20), n -> sha2(concat(id, n), 256))) as text
                from range(0, 4000, 1, 1)""");
    }

    private Path write(String query) throws IOException {
        Path out = Files.createTempDirectory(folder, "written").resolve("table");
        LocalSpark.session()
                .sql(query)
                .write()
                .option("parquet.block.size", 500_000)
                .option("parquet.page.size", 50_000)
                .parquet(out.toString());
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static ByteSource source(Path file) throws IOException {
        return new HadoopSource(
                "test", new org.apache.hadoop.fs.Path(file.toUri()), Files.size(file), new Configuration());
    }

    private List<Span> read(ByteSource source, long split) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (Range range : archives.split(source, Math.min(split, source.length()))) {
            try (SpanReader reader = archives.read(source, range)) {
                for (Span span = reader.next(); span != null; span = reader.next()) {
                    spans.add(span);
                }
            }
        }
        return spans;
    }

    private static List<String> bodies(List<Span> spans) {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .flatMap(span -> ((Span.Record) span).document().stream())
                .map(document -> new String(document.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static void assertCovers(List<Span> spans, long length) {
        long end = 0;
        for (Span span : spans) {
            if (span.place().entry().isEmpty()) {
                assertThat(span.place().offset()).isEqualTo(end);
                end += span.place().length();
            }
        }
        assertThat(end).isEqualTo(length);
    }
}
