package io.dateline.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Access;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import io.dateline.article.Caption;
import io.dateline.article.PageKind;
import io.dateline.article.Teaser;
import io.dateline.data.DataFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten pages as browsers save them as text, in the manners of as many systems and six languages, with what they say. */
class SavedPagesTest {
    private static final Articles ARTICLES = Articles.with(List.of());

    static Stream<DataFile.Row> pages() {
        return DataFile.resource(SavedPagesTest.class, "expected.tsv").rows().stream();
    }

    private static Article read(String page) throws IOException {
        try (InputStream in = SavedPagesTest.class.getResourceAsStream(page + ".txt")) {
            assertThat(in).as(page).isNotNull();
            byte[] bytes = in.readAllBytes();
            Document document = new Document(
                    new Place(page, Optional.empty(), 0, bytes.length),
                    Optional.empty(),
                    Optional.empty(),
                    MediaTypes.PLAIN_TEXT,
                    Optional.empty(),
                    Optional.empty(),
                    bytes);
            assertThat(ARTICLES.read(document).kind()).isEqualTo(PageKind.ARTICLE);
            return ARTICLES.read(document).article();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aSavedPageSaysWhatItSays(DataFile.Row row) throws IOException {
        Article article = read(row.text("page"));
        assertThat(article.title()).contains(row.text("title"));
        assertThat(article.description()).isEqualTo(row.optional("deck"));
        assertThat(article.dating().published().orElseThrow().date()).hasToString(row.text("date"));
        assertThat(article.byline().persons()).isEqualTo(row.list("persons"));
        assertThat(article.byline().organisations()).isEqualTo(row.list("organisations"));
        assertThat(article.publication().publisher()).isEqualTo(row.optional("outlet"));
        assertThat(article.access()).isEqualTo(Access.valueOf(row.text("access")));
        List<String> starts = row.list("text");
        assertThat(article.paragraphs()).hasSameSizeAs(starts);
        for (int i = 0; i < starts.size(); i++) {
            assertThat(article.paragraphs().get(i)).startsWith(starts.get(i));
        }
        assertThat(article.captions()).extracting(Caption::text).isEqualTo(row.list("captions"));
        assertThat(article.teasers()).extracting(Teaser::title).isEqualTo(row.list("teasers"));
    }
}
