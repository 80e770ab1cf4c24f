package io.dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An object is a document, however objects are put into a file, and a bad one costs itself. */
class JsonReadingTest {
    private static final String A =
            "{\"title\": \"A \\\" }\", \"text\": \"[1\", \"n\": [1, -2.5e3, true, null, {\"x\": []}]}";
    private static final String B = "{\"title\": \"B\", \"text\": \"zwölf\"}";
    private static final String C = "{\"title\": \"C\", \"url\": \"https://example.org/c\"}";

    private final Archives archives = Archives.within(Limits.DEFAULT);

    @Test
    void linesListsWrappingsAndObjectsInARowHoldTheSameDocuments() throws IOException {
        List<String> all = List.of(A, B, C);
        for (String file : List.of(
                A + "\n" + B + "\r\n" + C + "\n",
                "[" + A + "," + B + "," + C + "]",
                "[\n  " + A + ",\n  " + B + ",\n  " + C + "\n]\n",
                "{\"status\": \"ok\", \"articles\": [" + A + ", " + B + "," + C + "], \"more\": [\"]\", 1]}",
                "{\n\"response\": {\"hits\": 3,\n \"docs\": [\n" + A + ",\n" + B + ",\n" + C + "]}}",
                A.replace(", \"", ",\n \"") + "\n" + B + " " + C)) {
            ReadArchive read = ReadArchive.of(file);
            assertThat(read.reasons()).as(file).isEmpty();
            assertThat(read.bodies().stream().map(b -> b.replace(",\n \"", ", \"")))
                    .as(file)
                    .isEqualTo(all);
            assertThat(read.documents()).allMatch(d -> d.mediaType().equals(MediaTypes.JSON));
        }
    }

    @Test
    void onlyLinesCanBeSplit() throws IOException {
        assertThat(ReadArchive.of(A + "\n" + B).container()).isEqualTo(new Container("jsonl", true));
        assertThat(ReadArchive.of("[" + A + "]").container()).isEqualTo(new Container("json", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 64, 1000})
    void everySplitReadsEveryLineOnce(int size) throws IOException {
        String lines = IntStream.range(0, 60)
                .mapToObj(i -> i % 7 == 3 ? "{broken " + i : B.replace("B", "B" + i) + (i % 5 == 0 ? C : ""))
                .collect(Collectors.joining("\n"));
        byte[] file = lines.getBytes(StandardCharsets.UTF_8);
        ReadArchive whole = ReadArchive.of(file);
        ReadArchive split = ReadArchive.inSplits(file, archives, size);
        assertThat(split.bodies()).isEqualTo(whole.bodies()).hasSize(51 + 10);
        assertThat(split.reasons()).isEqualTo(whole.reasons()).hasSize(9);
    }

    @Test
    void aSecondObjectOnALineIsADocumentAndWhatIsNoneIsQuarantined() throws IOException {
        ReadArchive read = ReadArchive.of(B + C + "\n" + B + "{\"cut\": \n" + C + " garbage\n" + A);
        assertThat(read.bodies()).containsExactly(B, C, B, C, A);
        assertThat(read.reasons()).containsExactly(Reason.TRAILING_DATA, Reason.TRAILING_DATA);
    }

    @Test
    void badLinesZerosMarksAndCutEndsCostThemselves() throws IOException {
        ReadArchive read =
                ReadArchive.of("\uFEFF" + A + "\n\0\0\0\0\n\n{\"title\": tru}\n\"text\"\n" + B + "\n{\"title\": \"cu");
        assertThat(read.bodies()).containsExactly(A, B);
        assertThat(read.reasons()).containsExactly(Reason.JSON_SYNTAX, Reason.JSON_SYNTAX, Reason.TRUNCATED);
        assertThat(read.damages().get(0).sample())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"title\": tru}\n");
    }

    @Test
    void aLineLongerThanARecordIsOneQuarantineRow() throws IOException {
        String long_ = "{\"title\": \"" + "x".repeat(300_000) + "\"}";
        Archives small = Archives.within(new Limits(100_000, 100_000, 200, 3, 10));
        ReadArchive read = ReadArchive.of((A + "\n" + long_ + "\n" + B).getBytes(StandardCharsets.UTF_8), small);
        assertThat(read.bodies()).containsExactly(A, B);
        assertThat(read.reasons()).containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void aBadObjectOfAListCostsItself() throws IOException {
        String broken = "{\"title\": \"X, \"text\": \"y\"}";
        for (String separator : List.of(",\n", ",\n    ")) {
            ReadArchive read =
                    ReadArchive.of("[\n" + separator.substring(2) + String.join(separator, A, broken, B, C) + "\n]");
            assertThat(read.bodies()).containsExactly(A, B, C);
            assertThat(read.reasons()).containsExactly(Reason.JSON_SYNTAX);
        }
    }

    @Test
    void objectsWithoutEndAreTooDeep() throws IOException {
        ReadArchive read = ReadArchive.of(A + "\n" + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000) + "\n" + B);
        assertThat(read.bodies()).containsExactly(A, B);
        assertThat(read.reasons()).containsExactly(Reason.LIMIT_DEPTH);
    }

    @Test
    void anArticleWithAListIsNoWrapping() throws IOException {
        String article = "{\"title\": \"A\", \"articles\": [{\"title\": \"related\"}], \"text\": \"t\"}";
        assertThat(ReadArchive.of("{\"text\": \"t\", \"articles\": [{\"title\": \"related\"}]}\n")
                        .bodies())
                .hasSize(1);
        assertThat(ReadArchive.of(article.replace("\"A\", ", "\"A\", \"body\": \"b\", "))
                        .bodies())
                .hasSize(1);
    }

    @Test
    void aTextInBracesIsNoJson() throws IOException {
        ReadArchive read = ReadArchive.of("{Berlin} The city said on Monday.\n\nIt said more.\n");
        assertThat(read.documents())
                .singleElement()
                .extracting(Document::mediaType)
                .isEqualTo(MediaTypes.PLAIN_TEXT);
    }
}
