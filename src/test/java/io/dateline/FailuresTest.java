package io.dateline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/failures.md says is shown by a test is shown by one that there is. */
class FailuresTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Za-z]+Test)#([A-Za-z0-9]+)`");
    private static final int ROWS = 49;

    @Test
    void eachFailureNamesTestsThatThereAreOrSaysThatThereIsNone() throws IOException {
        Map<String, String> tests = tests();
        List<String> rows = Files.readAllLines(Path.of("docs", "failures.md"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches("\\| \\d.*"))
                .toList();
        assertThat(rows).hasSize(ROWS);
        List<String> wrong = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" \\| ", -1);
            List<MatchResult> named =
                    NAMED.matcher(cells[cells.length - 1]).results().toList();
            if (named.isEmpty() && !row.contains("not tested")) {
                wrong.add(row);
            }
            named.stream()
                    .filter(test -> !tests.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "("))
                    .forEach(test -> wrong.add(test.group()));
        }
        assertThat(wrong).isEmpty();
    }

    /** The source of each test by its class. */
    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""), FailuresTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
