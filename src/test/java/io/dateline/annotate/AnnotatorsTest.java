package io.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import io.dateline.data.ModelFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatorsTest {
    /** Finds one person, whom no text names. */
    private record OneStranger(String name) implements Annotator {
        @Override
        public Finding finding() {
            return Finding.ENTITIES;
        }

        @Override
        public Annotations annotate(Article article, Annotations found) {
            return found.withEntities(
                    List.of(new Entity(Entity.Kind.PERSON, name, List.of(name), 1, 0, false, 1, Optional.empty())));
        }
    }

    @Test
    void theUsersAnnotatorTakesThePlaceOfOursAndQuotesSeeWhatItFound() {
        Article article =
                article("\"We will rebuild the old quay next spring,\" said Ferrywoman, and Maria Ashdown agreed.");
        Annotations ours =
                Annotators.with(List.of(), List.of(), Models.NONE, List.of()).annotate(article);
        assertThat(ours.entities()).extracting(Entity::name).contains("Maria Ashdown");
        Annotations theirs = Annotators.with(List.of(), List.of(), Models.NONE, List.of(new OneStranger("Ferrywoman")))
                .annotate(article);
        assertThat(theirs.entities()).extracting(Entity::name).containsExactly("Ferrywoman");
        assertThat(theirs.quotes().get(0).speaker()).hasValue("Ferrywoman");
        assertThat(theirs.signature()).isEqualTo(ours.signature());
    }

    @Test
    void twoOfOneKindAreAnError() {
        assertThatThrownBy(() -> Annotators.with(
                        List.of(),
                        List.of(),
                        Models.NONE,
                        List.of(new OneStranger("Ferrywoman"), new OneStranger("Miller"))))
                .hasMessageContaining("Two annotators find ENTITIES");
    }

    @Test
    void aModelThatNothingWouldUseIsAnError(@TempDir Path folder) throws IOException {
        Models models =
                new Models(ModelFile.read(Files.writeString(folder.resolve("names.model"), "")), ModelFile.NONE);
        assertThatThrownBy(() -> Annotators.with(List.of(), List.of(), models, List.of(new OneStranger("Ferrywoman"))))
                .hasMessageContaining("names.model")
                .hasMessageContaining("OneStranger");
    }

    private static Article article(String text) {
        Document document = new Document(
                new Place("test.txt", Optional.empty(), 0, text.length()),
                Optional.empty(),
                Optional.empty(),
                MediaTypes.PLAIN_TEXT,
                Optional.empty(),
                Optional.empty(),
                ("A headline for the test\n\n" + text).getBytes(StandardCharsets.UTF_8));
        return Articles.with(List.of()).read(document).article();
    }
}
