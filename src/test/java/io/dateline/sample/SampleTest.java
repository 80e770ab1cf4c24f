package io.dateline.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample is what its seed says, and its truth is what the archive holds. */
class SampleTest {
    private static final int ARTICLES = 300;
    private static final Pattern OK = Pattern.compile(
            "WARC-Type: response\r\n(?:[^\r\n]++\r\n)*?WARC-Target-URI: ([^\r\n]++)\r\n(?:[^\r\n]++\r\n)*+\r\nHTTP/1.1 200");

    @TempDir
    private Path folder;

    @Test
    void equalSeedsGiveEqualBytes() throws IOException {
        Path one = sample(7, "one");
        Path two = sample(7, "two");
        assertThat(archive(one)).hasSameBinaryContentAs(archive(two));
        assertThat(truth(one)).hasSameBinaryContentAs(truth(two));
    }

    @Test
    void anotherSeedGivesAnotherSeason() throws IOException {
        Path one = sample(7, "one");
        Path two = sample(8, "two");
        assertThat(Files.mismatch(archive(one), archive(two))).isNotNegative();
        assertThat(Files.mismatch(truth(one), truth(two))).isNotNegative();
    }

    @Test
    void theTruthCountsWhatTheArchiveHolds() throws IOException {
        Path sample = sample(7, "one");
        Map<String, Integer> told = new HashMap<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : text(truth(sample)).lines().toList()) {
            JsonNode page = json.readTree(line);
            told.put(page.path("url").asText(), page.path("captures").asInt());
        }
        Map<String, Integer> held = new HashMap<>();
        OK.matcher(text(archive(sample)))
                .results()
                .map(m -> m.group(1))
                .filter(url -> !url.endsWith("/"))
                .forEach(url -> held.merge(url, 1, Integer::sum));
        assertThat(held).isEqualTo(told).hasSizeBetween(ARTICLES * 3 / 4, ARTICLES);
    }

    private Path sample(long seed, String name) throws IOException {
        Path out = folder.resolve(name);
        new Sample(seed, ARTICLES, 0).write(out);
        return out;
    }

    private static Path archive(Path sample) {
        return sample.resolve("sample.warc.gz");
    }

    private static Path truth(Path sample) {
        return sample.resolve("_truth").resolve("pages.jsonl.gz");
    }

    private static String text(Path gzip) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(gzip))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
