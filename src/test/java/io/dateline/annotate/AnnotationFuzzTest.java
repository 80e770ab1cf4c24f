package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.dateline.article.Article;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts that nobody wrote, and what is found in them: datelines, sign-offs, sources, names, times and quotes. The first byte
 * says in which language, the first line is the title. What is found stands where it is said to stand.
 */
class AnnotationFuzzTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "ru");
    private static final Annotators ANNOTATORS = Annotators.with(List.of(), List.of(), Models.NONE, List.of());
    private static final LocalDate PUBLISHED = LocalDate.of(2024, 5, 3);

    static Stream<byte[]> texts() {
        return Stream.of(
                text(
                        0,
                        "Storm shuts harbour",
                        "LISBON/PORTO, May 3 (Reuters) - The harbour was shut on Friday, Maria Ashdown told Reuters.",
                        "\"We will rebuild the quay next spring,\" said Ashdown, the mayor. 'It is \"ours\".' she said",
                        "(Reporting by Jane Doe in Lisbon; Editing by John Roe)"),
                text(
                        1,
                        "Sturm",
                        "Berlin (dpa) - Der Rat tagte am Montag. „Wir bauen neu“, sagte Erika Mustermann vor zwei Wochen.",
                        "© dpa-infocom, dpa:240503-99"),
                text(
                        2,
                        "Tempête",
                        "PARIS (AFP) - Le conseil s'est réuni lundi. « On rebâtit », a dit M. Durand le 1er mai 2018, selon l'AFP."),
                text(3, "Tormenta", "MADRID, 3 may (EFE).- El consejo se reunió hace dos semanas, según Efe. años 30"),
                text(
                        0,
                        "A",
                        "(AP) — In the third quarter of 2023, 3-5 May 2018 and the 1930s, the Associated Press reported."),
                text(
                        0,
                        "Press",
                        "NEW YORK--(BUSINESS WIRE)--Acme Corp. (NYSE: ACM) today announced results.",
                        "Contacts",
                        "Acme"));
    }

    private static byte[] text(int language, String... lines) {
        return ((char) language + String.join("\n", lines)).getBytes(StandardCharsets.UTF_8);
    }

    @MethodSource("texts")
    @FuzzTest
    void whatIsFoundStandsWhereItIsSaidToStand(byte[] input) {
        if (input.length == 0) {
            return;
        }
        String language = LANGUAGES.get((input[0] & 0xff) % LANGUAGES.size());
        List<String> lines = new String(input, 1, input.length - 1, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replace("\0", ""))
                .filter(line -> !line.isBlank())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        Article article = article(language, lines.get(0), lines.subList(1, lines.size()));
        String text = article.text();
        Annotations found = ANNOTATORS.annotate(article);
        found.times().forEach(time -> {
            assertThat(text.startsWith(time.surface(), time.textOffset()))
                    .as("%s", time)
                    .isTrue();
            assertThat(time.start()).isBeforeOrEqualTo(time.end());
        });
        found.quotes().forEach(quote -> {
            assertThat(quote.textOffset()).as("%s", quote).isBetween(0, text.length() - 1);
            assertThat(quote.quote()).isNotBlank();
        });
        found.entities().forEach(entity -> {
            assertThat(entity.textOffset()).as("%s", entity).isBetween(-1, text.length() - 1);
            assertThat(entity.salience()).isBetween(0.0, 1.0);
            assertThat(entity.mentions()).isPositive();
        });
        found.dateline().ifPresent(dateline -> {
            assertThat(text).contains(dateline.text());
            assertThat(dateline.locations()).hasSameSizeAs(dateline.places());
        });
        assertThat(ANNOTATORS.annotate(article)).as("found again").isEqualTo(found);
    }

    static Article article(String language, String title, List<String> paragraphs) {
        return WrittenArticle.published(PUBLISHED, language, Optional.of(title), paragraphs);
    }
}
