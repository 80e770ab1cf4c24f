package io.dateline.article.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Articles;
import io.dateline.article.Issue;
import io.dateline.article.Page;
import io.dateline.article.PageKind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records that are made to read files, to fill the memory or to exhaust the stack. */
class HostileRecordsTest {
    private static final Articles ARTICLES = Articles.with(List.of());
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final int DEEP = 100_000;

    private static Page page(String mediaType, byte[] bytes) {
        Document document = new Document(
                new Place("hostile", Optional.empty(), 0, bytes.length),
                Optional.empty(),
                Optional.empty(),
                mediaType,
                Optional.empty(),
                Optional.empty(),
                bytes);
        return assertTimeoutPreemptively(LONG, () -> ARTICLES.read(document));
    }

    private static Page page(String mediaType, String text) {
        return page(mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                MediaTypes.NEWSML_G2,
                MediaTypes.NITF,
                MediaTypes.RSS_ITEM,
                MediaTypes.ATOM_ENTRY,
                MediaTypes.REUTERS_SGML
            })
    void noEntityReadsAFile(String mediaType, @TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), "canary-in-the-coal-mine");
        Page page = page(
                mediaType,
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + canary.toUri() + "\"><!ENTITY % p SYSTEM \"" + canary.toUri()
                        + "\"> %p;]>"
                        + "<x><newsItem><contentMeta><headline>&e;</headline></contentMeta></newsItem>"
                        + "<body.head><hedline><hl1>&e;</hl1></hedline></body.head>"
                        + "<item><title>&e;</title></item><entry><title>&e;</title></entry>"
                        + "<TEXT><TITLE>&e;</TITLE><BODY>&e;</BODY></TEXT></x>");
        assertThat(page.article().toString()).doesNotContain("canary-in-the-coal-mine");
    }

    @Test
    void aBillionLaughsAreNotLaughed() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE nitf [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 10; i++) {
            xml.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        xml.append("]><nitf><body><body.content><p>&l9;</p></body.content></body></nitf>");
        assertThat(page(MediaTypes.NITF, xml.toString()).article().text()).hasSizeLessThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {MediaTypes.NEWSML_G2, MediaTypes.NITF, MediaTypes.RSS_ITEM, MediaTypes.ATOM_ENTRY})
    void elementsNestedBeyondReasonEndNoThread(String mediaType) {
        Page page = page(mediaType, "<item>" + "<block>".repeat(DEEP) + "deep");
        assertThat(page.article().issues()).contains(Issue.NO_TITLE);
    }

    @Test
    void objectsNestedBeyondReasonAreAShell() {
        assertThat(page(MediaTypes.JSON, "{\"a\":".repeat(DEEP)).kind()).isEqualTo(PageKind.SHELL);
        assertThat(page(MediaTypes.JSON, "[".repeat(DEEP)).kind()).isEqualTo(PageKind.SHELL);
    }

    @Test
    void entitiesOfHtmlAreKnownAndOthersStayAsTheyStand() {
        Page page = page(
                MediaTypes.NITF,
                "<nitf><body><body.head><hedline><hl1>Fish&nbsp;&amp;&eacute;&unknown;</hl1></hedline></body.head></body></nitf>");
        assertThat(page.article().title()).contains("Fish &é&unknown;");
    }

    @Test
    void markupInJsonThatWasEscapedTwiceIsReadOnce() {
        Page page = page(
                MediaTypes.JSON,
                "{\"title\":\"Q\",\"body_html\":\"<p>AT&amp;amp;T \\u0026lt;b\\u0026gt; won</p><p>\\ud800 lone</p>\"}");
        assertThat(page.article().paragraphs()).containsExactly("AT&amp;T <b> won", "\uFFFD lone");
    }

    @Test
    void wideRecordsWithoutAMarkAndWithNulAreRead() {
        String item = "<item><title>Wide letters in a feed</title><description>Plain words.</description></item>";
        Page wide = page(MediaTypes.RSS_ITEM, item.getBytes(Charset.forName("UTF-16LE")));
        assertThat(wide.article().title()).contains("Wide letters in a feed");
        assertThat(wide.article().decoding().charset()).contains("UTF-16LE");
        Page nul = page(MediaTypes.RSS_ITEM, item.replace("Wide", "Wi\0de"));
        assertThat(nul.article().title()).contains("Wi\uFFFDde letters in a feed");
        assertThat(nul.article().issues()).contains(Issue.REPLACEMENT_CHARACTERS);
    }

    @Test
    void aPageOfAMillionLabelsIsReadInTime() {
        assertThat(page(MediaTypes.PLAIN_TEXT, "label\n".repeat(1_000_000))
                        .article()
                        .title())
                .isPresent();
    }
}
