package io.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.Place;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What holds of the page that is read from a document, whatever the document holds. */
final class SoundPage {
    /** Times the length of a document, that one character of it becomes. */
    private static final int MOST_GROWTH = 8;

    /** What words of ours, a host's name and the like may add. */
    private static final int MOST_ADDED = 4096;

    private static final Articles ARTICLES = Articles.with(java.util.List.of());

    private SoundPage() {}

    static Article check(String mediaType, Optional<String> charset, byte[] bytes) {
        Document document = new Document(
                new Place("fuzzed", Optional.empty(), 0, bytes.length),
                Optional.of("https://post.example/2024/05/03/storm"),
                Optional.empty(),
                mediaType,
                charset,
                Optional.empty(),
                bytes);
        Article article = ARTICLES.read(document).article();
        article.paragraphs().forEach(SoundPage::isText);
        article.title().ifPresent(SoundPage::isText);
        article.description().ifPresent(SoundPage::isText);
        article.byline().persons().forEach(SoundPage::isText);
        article.byline().organisations().forEach(SoundPage::isText);
        article.sections().forEach(SoundPage::isText);
        article.keywords().forEach(SoundPage::isText);
        article.captions().forEach(caption -> isText(caption.text()));
        article.teasers().forEach(teaser -> isText(teaser.title()));
        article.marks().forEach(mark -> isText(mark.value()));
        assertThat(article.text().length()).as("length of the text").isLessThanOrEqualTo(MOST_GROWTH * bytes.length);
        assertThat(article.toString().length())
                .as("length of everything")
                .isLessThanOrEqualTo(MOST_GROWTH * MOST_GROWTH * bytes.length + MOST_ADDED);
        return article;
    }

    /** Not blank, and fit for a table: no NUL, no half of a character. */
    private static void isText(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.indexOf('\0')).as("NUL in %s", text).isNegative();
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text))
                .as("UTF-8 of %s", text)
                .isTrue();
    }
}
