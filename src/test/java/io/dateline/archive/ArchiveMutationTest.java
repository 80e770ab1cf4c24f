package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Damage of thirty kinds: no byte is lost, and what no damage touched is read once, as it was. */
class ArchiveMutationTest {
    private static final int SOME = 600;
    private static final int MANY = 20_000;
    /** Far longer than any of them takes; what takes it hangs. */
    private static final Duration HUNG = Duration.ofSeconds(20);

    private static final Limits LIMITS = new Limits(1 << 20, 2 << 20, 200, 3, 1000);

    private final Archives archives = Archives.within(LIMITS);

    @Test
    void someHundredsOfDamagedArchives() {
        assertThat(failures(0, SOME)).isEmpty();
    }

    @Test
    @Tag("long")
    void twentyThousandDamagedArchives() {
        assertThat(failures(SOME, SOME + MANY)).isEmpty();
    }

    @Test
    void everyPrefixOfThreeArchives() throws IOException {
        for (byte[] archive : List.of(
                SampleWarc.of(SampleWarc.Layout.MEMBERS, 5, 3).bytes(),
                SampleWarc.of(SampleWarc.Layout.PLAIN, 8, 3).bytes(),
                SampleWarc.member(SampleWarc.of(SampleWarc.Layout.PLAIN, 9, 4).bytes(), 6, new SplittableRandom(1)))) {
            int before = 0;
            for (int length = 0; length <= archive.length; length++) {
                Bytes prefix = new Bytes(Arrays.copyOf(archive, length));
                List<Span> spans = prefix.spans(archives);
                Conservation.check(spans, length);
                // A record that is cut may show the records that it holds.
                int whole = (int) records(spans)
                        .filter(record -> record.issues().isEmpty()
                                && !record.id().orElseThrow().contains("inner:"))
                        .count();
                assertThat(whole).as("records of the first %d bytes", length).isGreaterThanOrEqualTo(before);
                before = whole;
            }
        }
    }

    /** What went wrong, seed by seed; no more than ten. */
    private List<String> failures(int from, int to) {
        List<String> failures = new ArrayList<>();
        for (int seed = from; seed < to && failures.size() < 10; seed++) {
            try {
                check(seed);
            } catch (AssertionError | RuntimeException e) {
                failures.add("seed " + seed + ": " + e);
            }
        }
        return failures;
    }

    private void check(int seed) {
        Mutation[] kinds = Mutation.values();
        Mutation kind = kinds[seed % kinds.length];
        SplittableRandom random = new SplittableRandom(seed);
        SampleWarc.Layout layout = random.nextBoolean() ? SampleWarc.Layout.MEMBERS : SampleWarc.Layout.PLAIN;
        SampleWarc sample = SampleWarc.of(layout, seed, 6 + random.nextInt(12));
        Mutation.Damaged damaged = kind.damage(sample, random);
        assertTimeoutPreemptively(HUNG, () -> check(sample, damaged, random, kind + " in " + layout));
    }

    private void check(SampleWarc sample, Mutation.Damaged damaged, SplittableRandom random, String what)
            throws IOException {
        Bytes bytes = new Bytes(damaged.bytes());
        List<Span> spans = bytes.spans(archives);
        Conservation.check(spans, bytes.length());
        Map<String, List<Span.Record>> read = records(spans)
                .collect(Collectors.groupingBy(record -> record.id().orElse("none")));
        for (int i = 0; i < sample.entries().size(); i++) {
            SampleWarc.Entry entry = sample.entries().get(i);
            List<Span.Record> found = new ArrayList<>(read.getOrDefault(entry.id(), List.of()));
            if (damaged.whole().get(i)) {
                // Half of a record beside it is told from it by what is odd about that half.
                found.removeIf(record -> !record.issues().isEmpty());
                assertThat(found).as("%s: record %d", what, i).hasSize(damaged.copies()[i]);
                found.forEach(record -> assertSame(entry, record));
            } else {
                assertThat(found.size()).as("%s: damaged record %d", what, i).isLessThanOrEqualTo(1);
            }
        }
        if (!damaged.hasParts()) {
            assertThat(read.keySet()).as("records in records").noneMatch(id -> id.contains("inner:"));
        }
        long size = 1 + random.nextLong(bytes.length() + 1);
        assertThat(bytes.spans(archives, size))
                .as("%s: split by %d", what, size)
                .usingRecursiveComparison()
                .withEqualsForType(Arrays::equals, byte[].class)
                .isEqualTo(spans);
    }

    private static void assertSame(SampleWarc.Entry entry, Span.Record record) {
        assertThat(record.type()).isEqualTo(entry.type());
        assertThat(record.url()).contains("https://example.org/" + entry.id().replaceAll("[<>]", ""));
        assertThat(record.issues()).isEmpty();
        if (!entry.body().isEmpty()) {
            byte[] content = record.document().orElseThrow().bytes();
            assertThat(new String(content, StandardCharsets.UTF_8)).isEqualTo(entry.body());
        }
    }

    private static java.util.stream.Stream<Span.Record> records(List<Span> spans) {
        return spans.stream()
                .filter(Span.Record.class::isInstance)
                .map(Span.Record.class::cast)
                .filter(record -> record.id().isPresent() && !record.type().equals("entry"));
    }
}
