package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.Article;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of a megabyte that almost are what is looked for, all over: in one paragraph, and in paragraphs of a kilobyte. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int KILOBYTE = 1 << 10;
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Annotators ANNOTATORS = Annotators.with(List.of(), List.of(), List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "“a",
                "said he ",
                "\"I am,\" said ",
                "(Reporting by ",
                "(Reuters) - ",
                "LISBON, May ",
                "A. ",
                "John Smith ",
                "Reuters reported ",
                "last Monday of ",
                "3-5 May 20",
                "according to the ",
                "1",
                " ",
                "© dpa/",
                "(AP"
            })
    void aMegabyteIsReadInSeconds(String piece) {
        read(List.of(piece.repeat(MEGABYTE / piece.length())));
        read(Collections.nCopies(MEGABYTE / KILOBYTE, "x" + piece.repeat(KILOBYTE / piece.length())));
    }

    private static void read(List<String> paragraphs) {
        Article article = AnnotationFuzzTest.article("en", "Storm shuts harbour", paragraphs);
        assertThat(assertTimeoutPreemptively(LONG, () -> ANNOTATORS.annotate(article)))
                .isNotNull();
    }
}
