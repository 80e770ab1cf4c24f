package io.dateline.article.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.dateline.archive.Document;
import io.dateline.archive.MediaTypes;
import io.dateline.archive.Place;
import io.dateline.article.Article;
import io.dateline.article.Articles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever happens to bytes, a record stays a record: some page comes out, and its strings are valid. */
class MutationTest {
    private static final long SEED = 20241025;
    private static final int MUTATIONS_OF_EACH = 120;
    private static final String SIGNS = "<>&;\"{}[]:|\\\n\0";

    private static final Map<String, String> SOUND = Map.of(
            MediaTypes.REUTERS_SGML,
            "<REUTERS><DATE>3-APR-1987 09:12:44.10</DATE><TOPICS><D>tin</D></TOPICS><TEXT>&#2;<TITLE>A &lt;B></TITLE>"
                    + "<DATELINE>LIMA, April 3 - </DATELINE><BODY>One.\n    Two.\n Reuter\n&#3;</BODY></TEXT></REUTERS>",
            MediaTypes.NEWSML_G2,
            "<newsItem guid='a'><itemMeta><firstCreated>2024-05-03T10:30:00+02:00</firstCreated></itemMeta><contentMeta>"
                    + "<headline>H</headline><by>By A B</by></contentMeta><contentSet><inlineXML><body><p>T.</p></body></inlineXML>"
                    + "</contentSet></newsItem>",
            MediaTypes.NITF,
            "<nitf><head><docdata><date.issue norm='20240503T101500Z'/></docdata></head><body><body.head><hedline>"
                    + "<hl1>H</hl1></hedline></body.head><body.content><p>T.</p></body.content></body></nitf>",
            MediaTypes.RSS_ITEM,
            "<item><title>T</title><pubDate>Fri, 03 May 2024 10:15:00 +0000</pubDate><description>&lt;p&gt;D</description></item>",
            MediaTypes.JSON,
            "{\"title\":\"T\",\"text\":\"cafÃ© â€™ \\ud83d\\ude00\",\"date\":\"2024-05-03\",\"authors\":[\"A B\"],\"subject\":[{\"code\":\"medtop:1\"}]}");

    private static Article read(String mediaType, byte[] bytes) {
        Document document = new Document(
                new Place("m", Optional.empty(), 0, bytes.length),
                Optional.empty(),
                Optional.empty(),
                mediaType,
                Optional.empty(),
                Optional.empty(),
                bytes);
        return Articles.with(List.of()).read(document).article();
    }

    private static byte[] mutated(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && bytes.length > 1; i++) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> {
                    byte[] twice = Arrays.copyOf(bytes, bytes.length + at);
                    System.arraycopy(bytes, 0, twice, bytes.length, at);
                    bytes = twice;
                }
                default -> bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
            }
        }
        return bytes;
    }

    private static void isValid(String text) {
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).isTrue();
        assertThat(text.indexOf('\0')).isNegative();
    }

    @Test
    void mutatedRecordsAreReadOrLeftEmpty() throws IOException {
        Random random = new Random(SEED);
        byte[] page = Files.readAllBytes(Path.of("seeds", "000_02e8ac520b7d3497.txt"));
        for (int i = 0; i < MUTATIONS_OF_EACH; i++) {
            for (String mediaType : SOUND.keySet().stream().sorted().toList()) {
                byte[] sound = SOUND.getOrDefault(mediaType, "").getBytes(StandardCharsets.UTF_8);
                check(read(mediaType, mutated(sound, random)));
            }
            check(read(MediaTypes.PLAIN_TEXT, mutated(page, random)));
        }
    }

    private static void check(Article article) {
        isValid(article.text());
        isValid(article.title().orElse(""));
        article.marks().forEach(mark -> isValid(mark.value()));
        article.teasers().forEach(teaser -> isValid(teaser.title()));
        article.byline().persons().forEach(MutationTest::isValid);
    }
}
