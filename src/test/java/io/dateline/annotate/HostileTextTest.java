package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.article.Article;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts of a megabyte that almost are what is looked for, all over: in one paragraph, and in paragraphs of a kilobyte. */
class HostileTextTest {
    private static final int MEGABYTE = 1 << 20;
    private static final int KILOBYTE = 1 << 10;
    /** Far longer than any takes on a busy machine. */
    private static final Duration LONG = Duration.ofSeconds(60);

    private static final Annotators ANNOTATORS = Annotators.with(List.of(), List.of(), Models.NONE, List.of());

    private static final List<String> PIECES = List.of(
            "\"",
            "\"I am,\" said ",
            "(Reporting by ",
            "(Reuters) - ",
            "LISBON, May ",
            "A. ",
            "Reuters reported ",
            "3-5 May 20",
            "according to the ",
            "(AP");

    static List<String> pieces() {
        return PIECES;
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aMegabyteIsReadInSeconds(String piece) {
        read(List.of(piece.repeat(MEGABYTE / piece.length())));
    }

    @Test
    void aMegabyteOfManyParagraphsIsReadInSeconds() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < MEGABYTE / KILOBYTE; i++) {
            String piece = PIECES.get(i % PIECES.size());
            paragraphs.add("x" + piece.repeat(KILOBYTE / piece.length()));
        }
        read(paragraphs);
    }

    private static void read(List<String> paragraphs) {
        Article article = AnnotationFuzzTest.article("en", "Storm shuts harbour", paragraphs);
        assertThat(assertTimeoutPreemptively(LONG, () -> ANNOTATORS.annotate(article)))
                .isNotNull();
    }
}
